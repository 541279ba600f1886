"""count on each card for how many others it waits"""

import sqlalchemy as sa
from alembic import op

revision = "count_waiting"
down_revision = "merge_runs"
branch_labels = None
depends_on = None

CARD = """
CREATE FUNCTION card_picture(
  id uuid, board_id uuid, list_id uuid, title text, "position" text, has_description boolean,
  start_at timestamptz, due_at timestamptz, completed_at timestamptz, label_ids uuid[], assignee_ids uuid[],
  checklist_done integer, checklist_total integer, comment_count integer, attachment_count integer,
  waiting_count integer, cover_id uuid, fields jsonb,
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
    || ',"waiting_count":' || waiting_count
    || ',"cover_id":' || json_string(cover_id::text) || ',"fields":' || fields::text
    || ',"archived":' || CASE WHEN is_archived THEN 'true' ELSE 'false' END
    || ',"created_by":' || json_string(created_by::text) || ',"created_at":' || json_instant(created_at)
    || ',"updated_at":' || json_instant(updated_at) || ',"version":' || version || '}';
END
$$
"""
OLD_CARD = CARD.replace("waiting_count integer, ", "").replace("""    || ',"waiting_count":' || waiting_count\n""", "")
COLUMNS = (
    "id, board_id, list_id, title, position, description <> '', start_at, due_at, completed_at, label_ids,"
    " assignee_ids, checklist_done, checklist_total, comment_count, attachment_count, waiting_count, cover_id, fields,"
    " archived_at IS NOT NULL, created_by, created_at, updated_at, version"
)
OLD_COLUMNS = COLUMNS.replace(" waiting_count,", "")
COUNT = """
UPDATE card SET waiting_count = waits.count FROM (
  SELECT k.to_id, count(*) FROM card_tie k
    JOIN card o ON o.id = k.from_id
    JOIN board_list l ON l.id = o.list_id
    JOIN board b ON b.id = o.board_id
   WHERE k.kind = 'blocks' AND o.completed_at IS NULL AND o.archived_at IS NULL
     AND o.deleted_at IS NULL AND l.deleted_at IS NULL AND b.deleted_at IS NULL
   GROUP BY k.to_id
) AS waits WHERE waits.to_id = card.id
"""


def _paint(function: str, columns: str) -> None:
    op.drop_column("card", "picture")
    op.execute("DROP FUNCTION card_picture")
    op.execute(function)
    computed = sa.Computed(f"card_picture({columns})", persisted=True)
    op.add_column("card", sa.Column("picture", sa.Text(), computed, nullable=False))


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("card", sa.Column("waiting_count", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.execute(COUNT)
    _paint(CARD, COLUMNS)


def downgrade() -> None:
    """Take it back."""
    _paint(OLD_CARD, OLD_COLUMNS)
    op.drop_column("card", "waiting_count")
