"""tie cards to each other"""

import sqlalchemy as sa
from alembic import op

revision = "ties"
down_revision = "ask_for_codes"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "card_tie",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("from_id", sa.UUID(), nullable=False),
        sa.Column("to_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('blocks', 'relates')", name=op.f("ck_card_tie_kind")),
        sa.ForeignKeyConstraint(["from_id"], ["card.id"], name=op.f("fk_card_tie_from_id_card"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["card.id"], name=op.f("fk_card_tie_to_id_card"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_tie")),
        sa.UniqueConstraint("from_id", "to_id", name=op.f("uq_card_tie_from_id_to_id")),
    )
    op.create_index(op.f("ix_card_tie_to_id"), "card_tie", ["to_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("card_tie")
