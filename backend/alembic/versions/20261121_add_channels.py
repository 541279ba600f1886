"""add channels"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "channels"
down_revision = "reminders"
branch_labels = None
depends_on = None

STATES = "state IN ('due', 'held', 'claimed', 'sending', 'sent', 'dropped', 'dead')"
OVER = "(next_at IS NULL) = (state IN ('sent', 'dropped', 'dead'))"


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete="CASCADE")


def _instant(name: str, *, nullable: bool = False) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _add_delivery() -> None:
    op.create_table(
        "notice_delivery",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("notice_id", sa.UUID(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("tries", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("devices", sa.ARRAY(sa.UUID()), nullable=True),
        _instant("next_at", nullable=True),
        _instant("changed_at"),
        sa.CheckConstraint("channel IN ('push')", name=op.f("ck_notice_delivery_channel")),
        sa.CheckConstraint(STATES, name=op.f("ck_notice_delivery_state")),
        sa.CheckConstraint(OVER, name=op.f("ck_notice_delivery_next_at")),
        _to("notice_delivery", "notice_id", "notice"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_delivery")),
        sa.UniqueConstraint("notice_id", "channel", name=op.f("uq_notice_delivery_notice_id_channel")),
    )
    waits = sa.text("next_at IS NOT NULL")
    op.create_index("ix_notice_delivery_next_at", "notice_delivery", ["next_at"], postgresql_where=waits)
    dead = sa.text("state = 'dead'")
    op.create_index("ix_notice_delivery_dead", "notice_delivery", ["channel"], postgresql_where=dead)


def _add_device() -> None:
    op.create_table(
        "push_device",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("session_id", sa.UUID(), nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("auth", sa.LargeBinary(), nullable=False),
        _instant("created_at"),
        _to("push_device", "user_id", "person"),
        _to("push_device", "session_id", "session"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_push_device")),
        sa.UniqueConstraint("endpoint", name=op.f("uq_push_device_endpoint")),
    )
    for column in ("user_id", "session_id"):
        op.create_index(op.f(f"ix_push_device_{column}"), "push_device", [column])


def _index_unread(where: str) -> None:
    op.drop_index("ix_notice_unread", table_name="notice")
    op.create_index("ix_notice_unread", "notice", ["user_id"], postgresql_where=sa.text(where))


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "notice_setting",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("choices", JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("quiet_from", sa.Text(), nullable=True),
        sa.Column("quiet_until", sa.Text(), nullable=True),
        _to("notice_setting", "user_id", "person"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_notice_setting")),
    )
    _add_device()
    _add_delivery()
    op.add_column("notice", sa.Column("in_app", sa.Boolean(), server_default=sa.text("true"), nullable=False))
    _index_unread("read_at IS NULL AND in_app")


def downgrade() -> None:
    """Take them back."""
    _index_unread("read_at IS NULL")
    op.drop_column("notice", "in_app")
    for table in ("notice_delivery", "push_device", "notice_setting"):
        op.drop_table(table)
