"""remind gently"""

import sqlalchemy as sa
from alembic import op

revision = "remind_gently"
down_revision = "ask_age"
branch_labels = None
depends_on = None

SCHEMA, TABLE = "growth", "day_reminder"
KINDS = (
    "'mentioned', 'assigned', 'commented', 'completed', 'moved', 'shared', 'invited', 'due_soon', 'overdue',"
    " 'reminder', 'new_sign_in', 'password_changed', 'email_changed', 'mail_bounced', 'digest'"
)
CHECKS = {
    "hour": "hour BETWEEN 0 AND 23",
    "weekdays": "weekdays BETWEEN 1 AND 127",
    "ignored": "ignored >= 0",
    "is_resting": "next_at IS NULL OR NOT is_resting",
}


def _take_kinds(kinds: str) -> None:
    name = op.f("ck_notice_kind")
    op.drop_constraint(name, "notice")
    op.create_check_constraint(name, "notice", f"kind IN ({kinds})")


def upgrade() -> None:
    """Make room for hours at which people want a word, and for the word itself."""
    op.create_table(
        TABLE,
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=False),
        sa.Column("weekdays", sa.SmallInteger(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_resting", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("ignored", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        *(sa.CheckConstraint(condition, name=op.f(f"ck_{TABLE}_{name}")) for name, condition in CHECKS.items()),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f(f"fk_{TABLE}_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f(f"pk_{TABLE}")),
        schema=SCHEMA,
    )
    waits = sa.text("next_at IS NOT NULL")
    op.create_index(f"ix_{TABLE}_next_at", TABLE, ["next_at"], schema=SCHEMA, postgresql_where=waits)
    _take_kinds(f"{KINDS}, 'growth_reminder'")


def downgrade() -> None:
    """Take it back."""
    op.execute("DELETE FROM notice WHERE kind = 'growth_reminder'")
    _take_kinds(KINDS)
    op.drop_table(TABLE, schema=SCHEMA)
