"""let copies share files; remember what boards are to people"""

import sqlalchemy as sa
from alembic import op

revision = "copies"
down_revision = "keep_pictures"
branch_labels = None
depends_on = None

# Copies of a card share its files. Who takes one away waits for others who do so, too: the last releases the file.
RELEASE = """
CREATE OR REPLACE FUNCTION release_attachment_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM held_file WHERE key IN (OLD.file_key, OLD.preview_key) ORDER BY key FOR UPDATE;
  UPDATE held_file SET released_at = now() WHERE key IN (OLD.file_key, OLD.preview_key)
     AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.file_key = held_file.key)
     AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.preview_key = held_file.key);
  RETURN NULL;
END $$
"""
OLD_RELEASE = """
CREATE OR REPLACE FUNCTION release_attachment_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE held_file SET released_at = now() WHERE key IN (OLD.file_key, OLD.preview_key);
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    """Bring the schema forward."""
    for column in ("file_key", "preview_key"):
        op.create_index(f"ix_attachment_{column}", "attachment", [column], postgresql_where=sa.text(f"{column} IS NOT NULL"))
    op.execute(RELEASE)
    op.create_table(
        "board_visit",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("starred_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("visited_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["person.id"], name=op.f("fk_board_visit_user_id_person"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_board_visit_board_id_board"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "board_id", name=op.f("pk_board_visit")),
    )
    op.create_index(op.f("ix_board_visit_board_id"), "board_visit", ["board_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("board_visit")
    op.execute(OLD_RELEASE)
    for column in ("file_key", "preview_key"):
        op.drop_index(f"ix_attachment_{column}", "attachment")
