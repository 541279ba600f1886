"""let keys of private texts change, and note what looking after them found"""

import sqlalchemy as sa
from alembic import op

revision = "rotate_keys"
down_revision = "copies"
branch_labels = None
depends_on = None

SCHEMA = "growth"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "spare_key",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_spare_key_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "version", name=op.f("pk_spare_key")),
        schema=SCHEMA,
    )
    op.create_table(
        "maintenance_run",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_maintenance_run")),
        schema=SCHEMA,
    )
    op.create_index("ix_maintenance_run_name_started_at", "maintenance_run", ["name", "started_at"], schema=SCHEMA)


def downgrade() -> None:
    """Take it back."""
    op.drop_table("maintenance_run", schema=SCHEMA)
    op.drop_table("spare_key", schema=SCHEMA)
