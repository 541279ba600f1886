"""create ground"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "ground"
down_revision = None
branch_labels = None
depends_on = None

# The functions are declared immutable so that generated columns may use them; they are, because the zone and the
# format of instants are fixed inside. A later picture gets functions of its own in a later migration.
INSTANT = """
CREATE FUNCTION json_instant(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce('"' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"', 'null')
$$
"""

TEXT = """
CREATE FUNCTION json_string(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(to_json(value)::text, 'null')
$$
"""

BOARD = """
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

MEMBER = """
CREATE FUNCTION member_picture(
  user_id uuid, username text, display_name text, avatar_url text, role text
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '{"user_id":"' || user_id || '","username":' || json_string(username)
    || ',"display_name":' || json_string(display_name) || ',"avatar_url":' || json_string(avatar_url)
    || ',"role":"' || role || '"}';
END
$$
"""

LIST = """
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

CARD = """
CREATE FUNCTION card_picture(
  id uuid, board_id uuid, list_id uuid, title text, "position" text, has_description boolean,
  start_at timestamptz, due_at timestamptz, completed_at timestamptz, label_ids uuid[], assignee_ids uuid[],
  checklist_done integer, checklist_total integer, comment_count integer, attachment_count integer,
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
    || ',"archived":' || CASE WHEN is_archived THEN 'true' ELSE 'false' END
    || ',"created_by":' || json_string(created_by::text) || ',"created_at":' || json_instant(created_at)
    || ',"updated_at":' || json_instant(updated_at) || ',"version":' || version || '}';
END
$$
"""

RANK = """
CREATE FUNCTION board_rank(board uuid, workspace uuid, person uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT greatest(
    (SELECT CASE m.role WHEN 'viewer' THEN 1 WHEN 'commenter' THEN 2 WHEN 'editor' THEN 3 WHEN 'admin' THEN 4 END
       FROM board_member m WHERE m.board_id = board AND m.user_id = person),
    (SELECT 4 FROM workspace_member w
      WHERE w.workspace_id = workspace AND w.user_id = person AND w.role IN ('owner', 'admin'))
  )
$$
"""

CREATE = (INSTANT, TEXT, BOARD, MEMBER, LIST, CARD)
CREATE_AFTER_TABLES = (RANK,)
DROP = (
    "DROP FUNCTION board_rank(uuid, uuid, uuid)",
    "DROP FUNCTION card_picture",
    "DROP FUNCTION list_picture",
    "DROP FUNCTION member_picture",
    "DROP FUNCTION board_picture",
    "DROP FUNCTION json_string",
    "DROP FUNCTION json_instant",
)


def upgrade() -> None:
    """Bring the schema forward."""
    for statement in CREATE:
        op.execute(statement)
    op.create_table(
        "kept_answer",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "key", name=op.f("pk_kept_answer")),
    )
    op.create_index("ix_kept_answer_created_at", "kept_answer", ["created_at"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dead_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(
        "ix_outbox_done_at", "outbox", ["done_at"], unique=False, postgresql_where=sa.text("done_at IS NOT NULL")
    )
    op.create_index(
        "ix_outbox_due_at",
        "outbox",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("done_at IS NULL AND dead_at IS NULL"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("avatar_url", sa.Text(), nullable=True),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column(
            "preferences", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("deactivated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("role IN ('user', 'curator', 'admin')", name=op.f("ck_person_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index("uq_person_email_lower", "person", [sa.literal_column("lower(email)")], unique=True)
    op.create_index("uq_person_username_lower", "person", [sa.literal_column("lower(username)")], unique=True)
    op.create_table(
        "topic_head",
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("last_id", sa.UUID(), nullable=True),
        sa.Column("first_kept", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("topic", name=op.f("pk_topic_head")),
    )
    op.create_table(
        "event",
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.UUID(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("topic", "seq", name=op.f("pk_event")),
    )
    op.create_index("ix_event_at", "event", ["at"], unique=False, postgresql_using="brin")
    op.create_table(
        "session",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_session_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_user_id"), "session", ["user_id"], unique=False)
    op.create_table(
        "workspace",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("created_by", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_workspace_created_by_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspace")),
    )
    op.create_index(op.f("ix_workspace_created_by"), "workspace", ["created_by"], unique=False)
    op.create_table(
        "board",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("workspace_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_by", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.UUID(), nullable=True),
        sa.Column(
            "picture",
            sa.Text(),
            sa.Computed(
                "board_picture(id, workspace_id, title, description, status, created_by, created_at, updated_at, version)",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.CheckConstraint(
            "status IN ('planned', 'ongoing', 'completed', 'archived')", name=op.f("ck_board_status")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_board_created_by_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["person.id"], name=op.f("fk_board_deleted_by_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_board_workspace_id_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
    )
    op.create_index(op.f("ix_board_created_by"), "board", ["created_by"], unique=False)
    op.create_index(op.f("ix_board_deleted_by"), "board", ["deleted_by"], unique=False)
    op.create_index("ix_board_workspace_id_id", "board", ["workspace_id", "id"], unique=False)
    op.create_table(
        "refresh_token",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("session_id", sa.UUID(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_successor", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_refresh_token_session_id_session"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_refresh_token")),
    )
    op.create_index(op.f("ix_refresh_token_session_id"), "refresh_token", ["session_id"], unique=False)
    op.create_table(
        "workspace_member",
        sa.Column("workspace_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'admin', 'member', 'guest')", name=op.f("ck_workspace_member_role")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_workspace_member_user_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_workspace_member_workspace_id_workspace"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "user_id", name=op.f("pk_workspace_member")),
    )
    op.create_index(op.f("ix_workspace_member_user_id"), "workspace_member", ["user_id"], unique=False)
    op.create_table(
        "board_list",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(collation="C"), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.UUID(), nullable=True),
        sa.Column(
            "picture",
            sa.Text(),
            sa.Computed(
                "list_picture(id, board_id, title, position, archived_at, created_at, updated_at, version)",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_board_list_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["person.id"], name=op.f("fk_board_list_deleted_by_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_list")),
    )
    op.create_index(op.f("ix_board_list_deleted_by"), "board_list", ["deleted_by"], unique=False)
    op.create_unique_constraint(
        "uq_board_list_board_id_position", "board_list", ["board_id", "position"], deferrable=True, initially="IMMEDIATE"
    )
    op.create_table(
        "board_member",
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("avatar_url", sa.Text(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "picture",
            sa.Text(),
            sa.Computed("member_picture(user_id, username, display_name, avatar_url, role)", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint(
            "role IN ('viewer', 'commenter', 'editor', 'admin')", name=op.f("ck_board_member_role")
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_board_member_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_board_member_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("board_id", "user_id", name=op.f("pk_board_member")),
    )
    op.create_index(op.f("ix_board_member_user_id"), "board_member", ["user_id"], unique=False)
    op.create_table(
        "card",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("list_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("position", sa.Text(collation="C"), nullable=False),
        sa.Column("start_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("label_ids", postgresql.ARRAY(sa.UUID()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("assignee_ids", postgresql.ARRAY(sa.UUID()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("checklist_done", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("checklist_total", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("comment_count", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("attachment_count", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.UUID(), nullable=True),
        sa.Column(
            "picture",
            sa.Text(),
            sa.Computed(
                "card_picture(id, board_id, list_id, title, position, description <> '', start_at, due_at, completed_at, label_ids, assignee_ids, checklist_done, checklist_total, comment_count, attachment_count, archived_at IS NOT NULL, created_by, created_at, updated_at, version)",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_card_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["person.id"], name=op.f("fk_card_created_by_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["person.id"], name=op.f("fk_card_deleted_by_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["board_list.id"], name=op.f("fk_card_list_id_board_list"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
    )
    op.create_index("ix_card_board_id_id", "card", ["board_id", "id"], unique=False)
    op.create_index(op.f("ix_card_created_by"), "card", ["created_by"], unique=False)
    op.create_index(op.f("ix_card_deleted_by"), "card", ["deleted_by"], unique=False)
    op.create_unique_constraint(
        "uq_card_list_id_position", "card", ["list_id", "position"], deferrable=True, initially="IMMEDIATE"
    )
    for statement in CREATE_AFTER_TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_card_deleted_by"), table_name="card")
    op.drop_index(op.f("ix_card_created_by"), table_name="card")
    op.drop_index("ix_card_board_id_id", table_name="card")
    op.drop_table("card")
    op.drop_index(op.f("ix_board_member_user_id"), table_name="board_member")
    op.drop_table("board_member")
    op.drop_index(op.f("ix_board_list_deleted_by"), table_name="board_list")
    op.drop_table("board_list")
    op.drop_index(op.f("ix_workspace_member_user_id"), table_name="workspace_member")
    op.drop_table("workspace_member")
    op.drop_index(op.f("ix_refresh_token_session_id"), table_name="refresh_token")
    op.drop_table("refresh_token")
    op.drop_index("ix_board_workspace_id_id", table_name="board")
    op.drop_index(op.f("ix_board_deleted_by"), table_name="board")
    op.drop_index(op.f("ix_board_created_by"), table_name="board")
    op.drop_table("board")
    op.drop_index(op.f("ix_workspace_created_by"), table_name="workspace")
    op.drop_table("workspace")
    op.drop_index(op.f("ix_session_user_id"), table_name="session")
    op.drop_table("session")
    op.drop_index("ix_event_at", table_name="event", postgresql_using="brin")
    op.drop_table("event")
    op.drop_table("topic_head")
    op.drop_index("uq_person_username_lower", table_name="person")
    op.drop_index("uq_person_email_lower", table_name="person")
    op.drop_table("person")
    op.drop_index(
        "ix_outbox_due_at", table_name="outbox", postgresql_where=sa.text("done_at IS NULL AND dead_at IS NULL")
    )
    op.drop_index("ix_outbox_done_at", table_name="outbox", postgresql_where=sa.text("done_at IS NOT NULL"))
    op.drop_table("outbox")
    op.drop_index("ix_kept_answer_created_at", table_name="kept_answer")
    op.drop_table("kept_answer")
    for statement in DROP:
        op.execute(statement)
