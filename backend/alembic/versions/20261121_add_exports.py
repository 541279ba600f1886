"""add exports"""

import sqlalchemy as sa
from alembic import op

revision = "exports"
down_revision = "imports"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "board_export",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("file_key", sa.Text(), nullable=True),
        sa.Column("file_size", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'done', 'failed')", name=op.f("ck_board_export_state")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_board_export_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_board_export_created_by_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_export")),
    )
    op.create_index(op.f("ix_board_export_board_id"), "board_export", ["board_id"], unique=False)
    op.create_index(op.f("ix_board_export_created_by"), "board_export", ["created_by"], unique=False)
    op.create_index(
        "ix_board_export_expires_at",
        "board_export",
        ["expires_at"],
        unique=False,
        postgresql_where=sa.text("file_key IS NOT NULL"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index(
        "ix_board_export_expires_at", table_name="board_export", postgresql_where=sa.text("file_key IS NOT NULL")
    )
    op.drop_index(op.f("ix_board_export_created_by"), table_name="board_export")
    op.drop_index(op.f("ix_board_export_board_id"), table_name="board_export")
    op.drop_table("board_export")
