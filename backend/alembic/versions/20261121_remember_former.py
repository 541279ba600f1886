"""remember what a change replaced"""

import sqlalchemy as sa
from alembic import op

revision = "remember_former"
down_revision = "comments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; events from before cannot be undone."""
    op.add_column("event", sa.Column("former", sa.Text(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("event", "former")
