"""know since when work waits that was handed over"""

import sqlalchemy as sa
from alembic import op

revision = "know_what_waits"
down_revision = "prove_oneself"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("outbox", sa.Column("waits_since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("outbox", "waits_since")
