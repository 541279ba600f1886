"""add labels"""

import sqlalchemy as sa
from alembic import op

revision = "labels"
down_revision = "revisions"
branch_labels = None
depends_on = None

PICTURE = """
CREATE FUNCTION label_picture(id uuid, board_id uuid, name text, color text, version integer)
RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","board_id":"' || board_id || '","name":' || json_string(name)
    || ',"color":"' || color || '","version":' || version || '}';
END
$$
"""


def upgrade() -> None:
    """Make the table; cards have had a place for their labels from the beginning."""
    op.execute(PICTURE)
    op.create_table(
        "label",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("color", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column(
            "picture",
            sa.Text(),
            sa.Computed("label_picture(id, board_id, name, color, version)", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint("color IN ('moss', 'clay', 'sky', 'plum', 'amber', 'slate')", name=op.f("ck_label_color")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_label_board_id_board"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label")),
    )
    op.create_index(
        "uq_label_board_id_name_lower", "label", ["board_id", sa.literal_column("lower(name)")], unique=True
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("label")
    op.execute("DROP FUNCTION label_picture")
