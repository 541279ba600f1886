"""let people without a password prove themselves"""

import sqlalchemy as sa
from alembic import op

revision = "prove_oneself"
down_revision = "count_waiting"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("session", sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True))
    proves = sa.Column("proves", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    op.add_column("sign_in_attempt", proves)


def downgrade() -> None:
    """Take it back."""
    op.drop_column("sign_in_attempt", "proves")
    op.drop_column("session", "proven_at")
