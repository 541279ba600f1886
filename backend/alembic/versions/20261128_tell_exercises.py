"""keep exercises that sources elsewhere tell"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "told_exercises"
down_revision = "rotate_keys"
branch_labels = None
depends_on = None

SCHEMA = "growth"


def _text(name: str, *, nullable: bool = False) -> sa.Column[sa.Text]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "exercise",
        sa.Column("id", sa.UUID(), nullable=False),
        *(_text(name) for name in ("source", "external_id", "locale", "kind")),
        sa.Column("minutes", sa.SmallInteger(), nullable=False),
        *(_text(name) for name in ("title", "about")),
        sa.Column("steps", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        _text("credit"),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        _instant("seen_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercise")),
        sa.UniqueConstraint("source", "external_id", "locale", name=op.f("uq_exercise_source")),
        schema=SCHEMA,
    )
    op.create_table(
        "source_state",
        _text("name"),
        _text("etag", nullable=True),
        _instant("asked_at"),
        _instant("answered_at", nullable=True),
        sa.Column("failures", sa.SmallInteger(), nullable=False),
        _instant("rests_until", nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_source_state")),
        schema=SCHEMA,
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("source_state", schema=SCHEMA)
    op.drop_table("exercise", schema=SCHEMA)
