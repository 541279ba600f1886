"""add imports"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "imports"
down_revision = "attachments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "board_import",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("workspace_id", sa.UUID(), nullable=False),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("file_key", sa.Text(), nullable=True),
        sa.Column("file_size", sa.BigInteger(), nullable=False),
        sa.Column("is_dry", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("progress", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("balance", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("board_id", sa.UUID(), nullable=True),
        sa.Column("attempts", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'running', 'done', 'failed')", name=op.f("ck_board_import_state")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_board_import_board_id_board"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_board_import_created_by_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_board_import_workspace_id_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_import")),
    )
    op.create_index(op.f("ix_board_import_board_id"), "board_import", ["board_id"], unique=False)
    op.create_index(
        "ix_board_import_claimed_until",
        "board_import",
        ["claimed_until"],
        unique=False,
        postgresql_where=sa.text("state = 'running'"),
    )
    op.create_index(
        "ix_board_import_created_at",
        "board_import",
        ["created_at"],
        unique=False,
        postgresql_where=sa.text("file_key IS NOT NULL"),
    )
    op.create_index(op.f("ix_board_import_created_by"), "board_import", ["created_by"], unique=False)
    op.create_index(op.f("ix_board_import_workspace_id"), "board_import", ["workspace_id"], unique=False)
    op.create_table(
        "imported_thing",
        sa.Column("workspace_id", sa.UUID(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("thing_id", sa.UUID(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_imported_thing_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_imported_thing_workspace_id_workspace"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "source", "source_id", "board_id", name=op.f("pk_imported_thing")),
    )
    op.create_index(op.f("ix_imported_thing_board_id"), "imported_thing", ["board_id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_imported_thing_board_id"), table_name="imported_thing")
    op.drop_table("imported_thing")
    op.drop_index(op.f("ix_board_import_workspace_id"), table_name="board_import")
    op.drop_index(op.f("ix_board_import_created_by"), table_name="board_import")
    op.drop_index(
        "ix_board_import_created_at", table_name="board_import", postgresql_where=sa.text("file_key IS NOT NULL")
    )
    op.drop_index(
        "ix_board_import_claimed_until", table_name="board_import", postgresql_where=sa.text("state = 'running'")
    )
    op.drop_index(op.f("ix_board_import_board_id"), table_name="board_import")
    op.drop_table("board_import")
