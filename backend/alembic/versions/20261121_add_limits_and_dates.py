"""add limits to lists, backgrounds and days to boards"""

import sqlalchemy as sa
from alembic import op

revision = "limits_and_dates"
down_revision = "hold_files"
branch_labels = None
depends_on = None

BOARD = """
CREATE FUNCTION board_picture(
  id uuid, workspace_id uuid, title text, description text, status text, background text, start_on date, due_on date,
  created_by uuid, created_at timestamptz, updated_at timestamptz, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","workspace_id":"' || workspace_id || '","title":' || json_string(title)
    || ',"description":' || json_string(description) || ',"status":"' || status
    || '","background":' || json_string(background)
    || ',"start_on":' || json_string(to_char(start_on, 'YYYY-MM-DD'))
    || ',"due_on":' || json_string(to_char(due_on, 'YYYY-MM-DD'))
    || ',"created_by":' || json_string(created_by::text) || ',"created_at":' || json_instant(created_at)
    || ',"updated_at":' || json_instant(updated_at) || ',"version":' || version || '}';
END
$$
"""
OLD_BOARD = """
CREATE FUNCTION board_picture(
  id uuid, workspace_id uuid, title text, description text, status text, created_by uuid,
  created_at timestamptz, updated_at timestamptz, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","workspace_id":"' || workspace_id || '","title":' || json_string(title)
    || ',"description":' || json_string(description) || ',"status":"' || status
    || '","created_by":' || json_string(created_by::text) || ',"created_at":' || json_instant(created_at)
    || ',"updated_at":' || json_instant(updated_at) || ',"version":' || version || '}';
END
$$
"""

LIST = """
CREATE FUNCTION list_picture(
  id uuid, board_id uuid, title text, "position" text, wip_limit integer, archived_at timestamptz,
  created_at timestamptz, updated_at timestamptz, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","board_id":"' || board_id || '","title":' || json_string(title)
    || ',"position":"' || "position" || '","wip_limit":' || coalesce(wip_limit::text, 'null')
    || ',"archived":' || CASE WHEN archived_at IS NULL THEN 'false' ELSE 'true' END
    || ',"created_at":' || json_instant(created_at) || ',"updated_at":' || json_instant(updated_at)
    || ',"version":' || version || '}';
END
$$
"""
OLD_LIST = """
CREATE FUNCTION list_picture(
  id uuid, board_id uuid, title text, "position" text, archived_at timestamptz,
  created_at timestamptz, updated_at timestamptz, version integer
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"id":"' || id || '","board_id":"' || board_id || '","title":' || json_string(title)
    || ',"position":"' || "position" || '","archived":' || CASE WHEN archived_at IS NULL THEN 'false' ELSE 'true' END
    || ',"created_at":' || json_instant(created_at) || ',"updated_at":' || json_instant(updated_at)
    || ',"version":' || version || '}';
END
$$
"""

# Volatile, so that it looks anew each time: a statement that waited for its turn still sees the moment before it.
HAS_ROOM = """
CREATE FUNCTION list_has_room(list uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT l.wip_limit IS NULL OR l.wip_limit > (
    SELECT count(*) FROM card c WHERE c.list_id = l.id AND c.deleted_at IS NULL AND c.archived_at IS NULL
  ) FROM board_list l WHERE l.id = list
$$
"""

BOARD_COLUMNS = "id, workspace_id, title, description, status, background, start_on, due_on, created_by, created_at, updated_at, version"
OLD_BOARD_COLUMNS = "id, workspace_id, title, description, status, created_by, created_at, updated_at, version"
LIST_COLUMNS = "id, board_id, title, position, wip_limit, archived_at, created_at, updated_at, version"
OLD_LIST_COLUMNS = "id, board_id, title, position, archived_at, created_at, updated_at, version"


def _picture(table: str, function: str, columns: str) -> None:
    op.add_column(
        table, sa.Column("picture", sa.Text(), sa.Computed(f"{function}({columns})", persisted=True), nullable=False)
    )


def _drop_pictures() -> None:
    op.drop_column("board", "picture")
    op.drop_column("board_list", "picture")
    op.execute("DROP FUNCTION board_picture")
    op.execute("DROP FUNCTION list_picture")


def upgrade() -> None:
    """Bring the schema forward."""
    _drop_pictures()
    op.add_column("board", sa.Column("background", sa.Text(), nullable=True))
    op.add_column("board", sa.Column("start_on", sa.Date(), nullable=True))
    op.add_column("board", sa.Column("due_on", sa.Date(), nullable=True))
    op.add_column("board_list", sa.Column("wip_limit", sa.Integer(), nullable=True))
    op.execute(BOARD)
    op.execute(LIST)
    _picture("board", "board_picture", BOARD_COLUMNS)
    _picture("board_list", "list_picture", LIST_COLUMNS)
    op.execute(HAS_ROOM)


def downgrade() -> None:
    """Take it back."""
    op.execute("DROP FUNCTION list_has_room(uuid)")
    _drop_pictures()
    for column in ("background", "start_on", "due_on"):
        op.drop_column("board", column)
    op.drop_column("board_list", "wip_limit")
    op.execute(OLD_BOARD)
    op.execute(OLD_LIST)
    _picture("board", "board_picture", OLD_BOARD_COLUMNS)
    _picture("board_list", "list_picture", OLD_LIST_COLUMNS)
