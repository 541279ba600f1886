"""hold files"""

import sqlalchemy as sa
from alembic import op

revision = "hold_files"
down_revision = "board_links"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "held_file",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_held_file")),
    )
    op.create_index(
        "ix_held_file_released_at",
        "held_file",
        ["released_at"],
        postgresql_where=sa.text("released_at IS NOT NULL"),
    )
    op.create_index(
        "ix_held_file_created_at", "held_file", ["created_at"], postgresql_where=sa.text("kept_at IS NULL")
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("held_file")
