"""hold places for people of imported boards; fetch their files"""

import sqlalchemy as sa
from alembic import op

revision = "hold_places"
down_revision = "save_filters"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("board_import", sa.Column("fetch_files", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.create_table(
        "placeholder",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("claimed_by", sa.UUID(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_placeholder_board_id_board"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["claimed_by"], ["person.id"], name=op.f("fk_placeholder_claimed_by_person"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placeholder")),
        sa.UniqueConstraint("board_id", "source", "source_id", name=op.f("uq_placeholder_board_id_source_source_id")),
    )
    op.create_index(op.f("ix_placeholder_claimed_by"), "placeholder", ["claimed_by"])
    op.create_table(
        "placeholder_thing",
        sa.Column("placeholder_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("thing_id", sa.UUID(), nullable=False),
        sa.CheckConstraint("kind IN ('card', 'step', 'comment')", name=op.f("ck_placeholder_thing_kind")),
        sa.ForeignKeyConstraint(
            ["placeholder_id"], ["placeholder.id"], name=op.f("fk_placeholder_thing_placeholder_id_placeholder"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("placeholder_id", "kind", "thing_id", name=op.f("pk_placeholder_thing")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("placeholder_thing")
    op.drop_table("placeholder")
    op.drop_column("board_import", "fetch_files")
