"""keep the file of a person's picture, and find it by its address"""

import sqlalchemy as sa
from alembic import op

revision = "avatars"
down_revision = "invite_people"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("avatar_key", sa.Text(), nullable=True))
    op.create_index(
        "uq_person_avatar_url", "person", ["avatar_url"], unique=True, postgresql_where=sa.text("avatar_url IS NOT NULL")
    )


def downgrade() -> None:
    op.drop_index("uq_person_avatar_url", table_name="person")
    op.drop_column("person", "avatar_key")
