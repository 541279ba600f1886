"""keep pictures"""

import sqlalchemy as sa
from alembic import op

revision = "keep_pictures"
down_revision = "avatars"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "kept_picture",
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_kept_picture_board_id_board"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("board_id", "seq", name=op.f("pk_kept_picture")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("kept_picture")
