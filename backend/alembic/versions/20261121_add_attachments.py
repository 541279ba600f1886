"""add attachments"""

import sqlalchemy as sa
from alembic import op

revision = "attachments"
down_revision = "remember_former"
branch_labels = None
depends_on = None

# However a row goes, alone or with its card, list or board, nobody has to remember its files.
RELEASE = """
CREATE FUNCTION release_attachment_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE held_file SET released_at = now() WHERE key IN (OLD.file_key, OLD.preview_key);
  RETURN NULL;
END $$
"""
TRIGGER = """
CREATE TRIGGER release_files AFTER DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION release_attachment_files()
"""


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "attachment",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("card_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("file_key", sa.Text(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("preview_key", sa.Text(), nullable=True),
        sa.Column("preview_state", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("created_by", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('file', 'link')", name=op.f("ck_attachment_kind")),
        sa.CheckConstraint(
            "preview_state IN ('none', 'waiting', 'ready', 'failed')", name=op.f("ck_attachment_preview_state")
        ),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_attachment_card_id_card"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_attachment_created_by_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_created_by"), "attachment", ["created_by"])
    op.create_index("ix_attachment_card_id_id", "attachment", ["card_id", "id"])
    op.execute(RELEASE)
    op.execute(TRIGGER)


def downgrade() -> None:
    """Take it back."""
    op.drop_table("attachment")
    op.execute("DROP FUNCTION release_attachment_files()")
