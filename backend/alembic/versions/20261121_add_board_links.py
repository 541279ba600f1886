"""add board links"""

import sqlalchemy as sa
from alembic import op

revision = "board_links"
down_revision = "webhooks"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "board_link",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_board_link_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_board_link_created_by_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_link")),
        sa.UniqueConstraint("digest", name=op.f("uq_board_link_digest")),
    )
    op.create_index(op.f("ix_board_link_board_id"), "board_link", ["board_id"], unique=False)
    op.create_index(op.f("ix_board_link_created_by"), "board_link", ["created_by"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_board_link_created_by"), table_name="board_link")
    op.drop_index(op.f("ix_board_link_board_id"), table_name="board_link")
    op.drop_table("board_link")
