"""ask for a session in the statement that reads"""

from alembic import op

revision = "session_is_open"
down_revision = "ground"
branch_labels = None
depends_on = None

SESSION_IS_OPEN = """
CREATE FUNCTION session_is_open(session_id uuid, person_id uuid, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (
    SELECT 1 FROM session s JOIN person p ON p.id = s.user_id
     WHERE s.id = session_id AND s.user_id = person_id
       AND s.ended_at IS NULL AND s.expires_at > at AND p.deactivated_at IS NULL
  )
$$
"""


def upgrade() -> None:
    """Say once, in the database, what an open session is."""
    op.execute(SESSION_IS_OPEN)


def downgrade() -> None:
    """Take it back."""
    op.execute("DROP FUNCTION session_is_open(uuid, uuid, timestamptz)")
