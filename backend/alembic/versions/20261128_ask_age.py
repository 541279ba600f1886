"""ask for the age once; answers to the WHO-5; patterns of breath from elsewhere"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "ask_age"
down_revision = "know_what_waits"
branch_labels = None
depends_on = None

SCHEMA = "growth"


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("profile", sa.Column("age_confirmed_at", sa.DateTime(timezone=True), nullable=True), schema=SCHEMA)
    op.add_column(
        "exercise", sa.Column("breath", postgresql.JSONB(astext_type=sa.Text()), nullable=True), schema=SCHEMA
    )
    op.create_table(
        "wellbeing_check",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_wellbeing_check_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wellbeing_check")),
        schema=SCHEMA,
    )
    op.create_index(
        "ix_wellbeing_check_user_id_taken_at_id", "wellbeing_check", ["user_id", "taken_at", "id"], schema=SCHEMA
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("wellbeing_check", schema=SCHEMA)
    op.drop_column("exercise", "breath", schema=SCHEMA)
    op.drop_column("profile", "age_confirmed_at", schema=SCHEMA)
