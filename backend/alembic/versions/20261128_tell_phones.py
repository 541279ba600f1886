"""tell phones"""

import sqlalchemy as sa
from alembic import op

revision = "tell_phones"
down_revision = "told_exercises"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let devices be phones."""
    kind = sa.Column("kind", sa.Text(), server_default=sa.text("'web_push'"), nullable=False)
    op.add_column("push_device", kind)
    op.create_check_constraint(op.f("ck_push_device_kind"), "push_device", "kind IN ('web_push', 'fcm')")
    for column in ("key", "auth"):
        op.alter_column("push_device", column, nullable=True)


def downgrade() -> None:
    """Forget them."""
    op.execute("DELETE FROM push_device WHERE kind <> 'web_push'")
    for column in ("key", "auth"):
        op.alter_column("push_device", column, nullable=False)
    op.drop_column("push_device", "kind")
