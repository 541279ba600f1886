"""mail notices"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "mail_notices"
down_revision = "prove_addresses"
branch_labels = None
depends_on = None

KINDS = "'mentioned', 'assigned', 'commented', 'completed', 'shared', 'due_soon', 'overdue', 'reminder'"
NEW_KINDS = "'moved', 'invited', 'new_sign_in', 'password_changed', 'email_changed', 'mail_bounced', 'digest'"
OVER = "'sent', 'dropped', 'dead'"
STATES = "'due', 'held', 'claimed', 'sending', 'sent', 'dropped', 'dead'"


def _check(table: str, name: str, condition: str, *, is_new: bool = False) -> None:
    if not is_new:
        op.drop_constraint(op.f(f"ck_{table}_{name}"), table)
    op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition)


def _refer(table: str, column: str, target: str, on_delete: str) -> None:
    op.add_column(table, sa.Column(column, sa.UUID(), nullable=True))
    name = op.f(f"fk_{table}_{column}_{target}")
    op.create_foreign_key(name, table, target, [column], ["id"], ondelete=on_delete)
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete="CASCADE")


def _widen_notices() -> None:
    op.alter_column("notice", "board_id", nullable=True)
    _refer("notice", "workspace_id", "workspace", "CASCADE")
    op.add_column("notice", sa.Column("detail", sa.Text(), nullable=True))
    _check("notice", "kind", f"kind IN ({KINDS}, {NEW_KINDS})")
    _refer("notice_delivery", "carried_by", "notice_delivery", "SET NULL")
    _check("notice_delivery", "channel", "channel IN ('push', 'email')")
    _check("notice_delivery", "state", f"state IN ({STATES}, 'grouped')")
    _check("notice_delivery", "next_at", f"(next_at IS NULL) = (state IN ('grouped', {OVER}))")


def _add_digests() -> None:
    table = "notice_setting"
    op.add_column(table, sa.Column("digest", sa.Text(), server_default=sa.text("'off'"), nullable=False))
    for column, usual in (("digest_hour", "8"), ("digest_weekday", "1")):
        op.add_column(table, sa.Column(column, sa.SmallInteger(), server_default=sa.text(usual), nullable=False))
    op.add_column(table, sa.Column("digest_next_at", sa.DateTime(timezone=True), nullable=True))
    _check(table, "digest", "digest IN ('off', 'daily', 'weekly')", is_new=True)
    _check(table, "digest_next_at", "(digest_next_at IS NULL) = (digest = 'off')", is_new=True)
    waits = sa.text("digest_next_at IS NOT NULL")
    op.create_index("ix_notice_setting_digest", table, ["digest_next_at"], postgresql_where=waits)


def upgrade() -> None:
    """Make what mails need."""
    _widen_notices()
    _add_digests()
    op.create_table(
        "notice_board_setting",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("choices", JSONB(), nullable=False),
        _to("notice_board_setting", "user_id", "person"),
        _to("notice_board_setting", "board_id", "board"),
        sa.PrimaryKeyConstraint("user_id", "board_id", name=op.f("pk_notice_board_setting")),
    )
    op.create_index(op.f("ix_notice_board_setting_board_id"), "notice_board_setting", ["board_id"])
    op.create_table(
        "mail_bounce",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("mail_bounce", "user_id", "person"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_mail_bounce")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("mail_bounce")
    op.drop_table("notice_board_setting")
    op.drop_index("ix_notice_setting_digest", table_name="notice_setting")
    for column in ("digest_next_at", "digest_weekday", "digest_hour", "digest"):
        op.drop_column("notice_setting", column)
    op.execute("DELETE FROM notice_delivery WHERE channel = 'email'")
    op.execute(f"DELETE FROM notice WHERE kind IN ({NEW_KINDS})")  # noqa: S608 - constants only
    op.drop_column("notice_delivery", "carried_by")
    _check("notice_delivery", "channel", "channel IN ('push')")
    _check("notice_delivery", "state", f"state IN ({STATES})")
    _check("notice_delivery", "next_at", f"(next_at IS NULL) = (state IN ({OVER}))")
    _check("notice", "kind", f"kind IN ({KINDS})")
    op.drop_column("notice", "detail")
    op.drop_column("notice", "workspace_id")
    op.alter_column("notice", "board_id", nullable=False)
