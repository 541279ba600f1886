"""keep revisions"""

import sqlalchemy as sa
from alembic import op

revision = "revisions"
down_revision = "exports"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "card_revision",
        sa.Column("card_id", sa.UUID(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("author_id", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"], ["card.id"], name=op.f("fk_card_revision_card_id_card"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_card_revision_author_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("card_id", "n", name=op.f("pk_card_revision")),
    )
    op.create_index(op.f("ix_card_revision_author_id"), "card_revision", ["author_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("card_revision")
