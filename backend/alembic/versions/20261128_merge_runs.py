"""one table of runs; keep the days of earlier pauses"""

import sqlalchemy as sa
from alembic import op

revision = "merge_runs"
down_revision = "read_in_rounds"
branch_labels = None
depends_on = None

SCHEMA = "growth"


def upgrade() -> None:
    """Bring the schema forward."""
    op.execute(
        "INSERT INTO upkeep_run (id, name, began_at, ended_at, result, handled)"
        " SELECT id, name, started_at, started_at + seconds * interval '1 second', 'ok', found"
        " FROM growth.maintenance_run WHERE NOT EXISTS (SELECT 1 FROM upkeep_run r WHERE r.name = maintenance_run.name)"
    )
    # The version before still reads and writes `maintenance_run`: it goes with a later release.
    op.create_table(
        "past_pause",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_past_pause_pause")),
        sa.ForeignKeyConstraint(["user_id"], ["person.id"], name=op.f("fk_past_pause_user_id_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "first_day", name=op.f("pk_past_pause")),
        schema=SCHEMA,
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("past_pause", schema=SCHEMA)
