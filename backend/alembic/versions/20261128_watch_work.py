"""watch work"""

import sqlalchemy as sa
from alembic import op

revision = "watch_work"
down_revision = "fields"
branch_labels = None
depends_on = None


def _instant(name: str, *, nullable: bool = True) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    """Make what workers are watched by."""
    op.add_column("outbox", _instant("leased_until"))
    dead = sa.text("dead_at IS NOT NULL")
    op.create_index("ix_outbox_dead_at", "outbox", ["dead_at", "id"], postgresql_where=dead)
    op.create_index("ix_notice_delivery_changed_at", "notice_delivery", ["changed_at"], postgresql_using="brin")
    op.create_table(
        "upkeep_run",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        _instant("began_at", nullable=False),
        _instant("ended_at"),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("handled", sa.Integer(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.CheckConstraint("result IN ('ok', 'failed')", name=op.f("ck_upkeep_run_result")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upkeep_run")),
    )
    op.create_index("ix_upkeep_run_name_id", "upkeep_run", ["name", "id"])
    op.create_table(
        "worker_beat",
        sa.Column("name", sa.Text(), nullable=False),
        _instant("started_at", nullable=False),
        _instant("seen_at", nullable=False),
        _instant("consumed_at"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_worker_beat")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("worker_beat")
    op.drop_table("upkeep_run")
    op.drop_index("ix_notice_delivery_changed_at", table_name="notice_delivery")
    op.drop_index("ix_outbox_dead_at", table_name="outbox")
    op.drop_column("outbox", "leased_until")
