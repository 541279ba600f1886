"""add reminders"""

import sqlalchemy as sa
from alembic import op

revision = "reminders"
down_revision = "search"
branch_labels = None
depends_on = None

BEFORE = "'mentioned', 'assigned', 'commented', 'completed', 'shared', 'due_soon', 'overdue'"


def _allow(kinds: str) -> None:
    op.drop_constraint(op.f("ck_notice_kind"), "notice")
    op.create_check_constraint(op.f("ck_notice_kind"), "notice", f"kind IN ({kinds})")


def _to(column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_reminder_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "reminder",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("card_id", sa.UUID(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column("told_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("offset_minutes BETWEEN 0 AND 40320", name=op.f("ck_reminder_offset_minutes")),
        _to("user_id", "person"),
        _to("card_id", "card"),
        sa.PrimaryKeyConstraint("user_id", "card_id", "offset_minutes", name=op.f("pk_reminder")),
    )
    op.create_index(op.f("ix_reminder_card_id"), "reminder", ["card_id"])
    _allow(f"{BEFORE}, 'reminder'")


def downgrade() -> None:
    """Take it back."""
    op.execute("DELETE FROM notice WHERE kind = 'reminder'")
    _allow(BEFORE)
    op.drop_table("reminder")
