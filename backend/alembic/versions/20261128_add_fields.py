"""add fields of boards, covers of cards, templates"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "fields"
down_revision = "companion"
branch_labels = None
depends_on = None

CARD = """
CREATE FUNCTION card_picture(
  id uuid, board_id uuid, list_id uuid, title text, "position" text, has_description boolean,
  start_at timestamptz, due_at timestamptz, completed_at timestamptz, label_ids uuid[], assignee_ids uuid[],
  checklist_done integer, checklist_total integer, comment_count integer, attachment_count integer,
  cover_id uuid, fields jsonb,
  is_archived boolean, created_by uuid, created_at timestamptz, updated_at timestamptz, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","board_id":"' || board_id || '","list_id":"' || list_id
    || '","title":' || json_string(title) || ',"position":"' || "position"
    || '","has_description":' || CASE WHEN has_description THEN 'true' ELSE 'false' END
    || ',"start_at":' || json_instant(start_at) || ',"due_at":' || json_instant(due_at)
    || ',"completed_at":' || json_instant(completed_at)
    || ',"label_ids":' || array_to_json(label_ids)::text || ',"assignee_ids":' || array_to_json(assignee_ids)::text
    || ',"checklist_done":' || checklist_done || ',"checklist_total":' || checklist_total
    || ',"comment_count":' || comment_count || ',"attachment_count":' || attachment_count
    || ',"cover_id":' || json_string(cover_id::text) || ',"fields":' || fields::text
    || ',"archived":' || CASE WHEN is_archived THEN 'true' ELSE 'false' END
    || ',"created_by":' || json_string(created_by::text) || ',"created_at":' || json_instant(created_at)
    || ',"updated_at":' || json_instant(updated_at) || ',"version":' || version || '}';
END
$$
"""
OLD_CARD = CARD.replace("  cover_id uuid, fields jsonb,\n", "").replace(
    """    || ',"cover_id":' || json_string(cover_id::text) || ',"fields":' || fields::text\n""", ""
)
BOARD = """
CREATE FUNCTION board_picture(
  id uuid, workspace_id uuid, title text, description text, status text, background text, start_on date, due_on date,
  is_template boolean, created_by uuid, created_at timestamptz, updated_at timestamptz, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","workspace_id":"' || workspace_id || '","title":' || json_string(title)
    || ',"description":' || json_string(description) || ',"status":"' || status
    || '","background":' || json_string(background)
    || ',"start_on":' || json_string(to_char(start_on, 'YYYY-MM-DD'))
    || ',"due_on":' || json_string(to_char(due_on, 'YYYY-MM-DD'))
    || ',"is_template":' || CASE WHEN is_template THEN 'true' ELSE 'false' END
    || ',"created_by":' || json_string(created_by::text) || ',"created_at":' || json_instant(created_at)
    || ',"updated_at":' || json_instant(updated_at) || ',"version":' || version || '}';
END
$$
"""
OLD_BOARD = BOARD.replace("is_template boolean, ", "").replace(
    """    || ',"is_template":' || CASE WHEN is_template THEN 'true' ELSE 'false' END\n""", ""
)
FIELD = """
CREATE FUNCTION field_picture(
  id uuid, board_id uuid, name text, kind text, options jsonb, on_card boolean, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","board_id":"' || board_id || '","name":' || json_string(name)
    || ',"kind":"' || kind || '","options":' || options::text
    || ',"on_card":' || CASE WHEN on_card THEN 'true' ELSE 'false' END || ',"version":' || version || '}';
END
$$
"""

_FIRST = (
    "id, board_id, list_id, title, position, description <> '', start_at, due_at, completed_at, label_ids,"
    " assignee_ids, checklist_done, checklist_total, comment_count, attachment_count,"
)
_LAST = " archived_at IS NOT NULL, created_by, created_at, updated_at, version"
CARD_COLUMNS = f"{_FIRST} cover_id, fields,{_LAST}"
OLD_CARD_COLUMNS = f"{_FIRST}{_LAST}"
_BOARD_FIRST = "id, workspace_id, title, description, status, background, start_on, due_on,"
_BOARD_LAST = " created_by, created_at, updated_at, version"
BOARD_COLUMNS = f"{_BOARD_FIRST} is_template,{_BOARD_LAST}"
OLD_BOARD_COLUMNS = f"{_BOARD_FIRST}{_BOARD_LAST}"


def _picture(table: str, function: str, columns: str) -> None:
    op.add_column(
        table, sa.Column("picture", sa.Text(), sa.Computed(f"{function}({columns})", persisted=True), nullable=False)
    )


def _drop_pictures() -> None:
    op.drop_column("board", "picture")
    op.drop_column("card", "picture")
    op.execute("DROP FUNCTION board_picture")
    op.execute("DROP FUNCTION card_picture")


def upgrade() -> None:
    """Bring the schema forward."""
    _drop_pictures()
    op.add_column("board", sa.Column("is_template", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("card", sa.Column("cover_id", sa.UUID(), nullable=True))
    op.add_column(
        "card", sa.Column("fields", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False)
    )
    op.execute(BOARD)
    op.execute(CARD)
    op.execute(FIELD)
    _picture("board", "board_picture", BOARD_COLUMNS)
    _picture("card", "card_picture", CARD_COLUMNS)
    op.create_table(
        "field",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("options", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("on_card", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column(
            "picture",
            sa.Text(),
            sa.Computed("field_picture(id, board_id, name, kind, options, on_card, version)", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint(
            "kind IN ('text', 'number', 'date', 'select', 'person', 'checkbox')", name=op.f("ck_field_kind")
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_field_board_id_board"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field")),
    )
    op.create_index(
        "uq_field_board_id_name_lower", "field", ["board_id", sa.literal_column("lower(name)")], unique=True
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("field")
    op.execute("DROP FUNCTION field_picture")
    _drop_pictures()
    op.drop_column("board", "is_template")
    op.drop_column("card", "cover_id")
    op.drop_column("card", "fields")
    op.execute(OLD_BOARD)
    op.execute(OLD_CARD)
    _picture("board", "board_picture", OLD_BOARD_COLUMNS)
    _picture("card", "card_picture", OLD_CARD_COLUMNS)
