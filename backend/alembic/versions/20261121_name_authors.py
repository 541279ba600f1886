"""comments of people who are not here keep their author's name"""

import sqlalchemy as sa
from alembic import op

revision = "author_names"
down_revision = "checklists"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the name."""
    op.add_column("comment", sa.Column("author_name", sa.Text(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("comment", "author_name")
