"""add habits, visits to The Cave and archives; let private notes and projects point at boards"""

import sqlalchemy as sa
from alembic import op

revision = "habits"
down_revision = "channels"
branch_labels = None
depends_on = None

SCHEMA = "growth"
# Rows of the ledger go with their person, or when all that is private is forgotten: nothing else says `grove.forgetting`.
TRIGGER = """
CREATE OR REPLACE FUNCTION growth.refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR {kept} THEN
    RAISE EXCEPTION 'the ledger of points can only be added to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END
$$
"""
THERE = "EXISTS (SELECT 1 FROM public.person WHERE id = OLD.user_id)"
FORGETTING = f"({THERE} AND coalesce(current_setting('grove.forgetting', true), '') <> OLD.user_id::text)"


def _owner(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_user_id_person")
    return sa.ForeignKeyConstraint(["user_id"], ["person.id"], name=name, ondelete="CASCADE")


def _instant(name: str, *, nullable: bool = False) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    """Make the tables and columns."""
    op.execute(TRIGGER.format(kept=FORGETTING))
    op.add_column("profile", sa.Column("shows_echoes", sa.Boolean(), server_default=sa.text("true"), nullable=False), schema=SCHEMA)
    op.create_table(
        "habit",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("name_digest", sa.LargeBinary(), nullable=False),
        sa.Column("weekdays", sa.SmallInteger(), nullable=True),
        sa.Column("times_a_week", sa.SmallInteger(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        _instant("archived_at", nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        _instant("created_at"),
        _instant("updated_at"),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("weekdays BETWEEN 1 AND 127", name=op.f("ck_habit_weekdays")),
        sa.CheckConstraint("times_a_week BETWEEN 1 AND 7", name=op.f("ck_habit_times_a_week")),
        sa.CheckConstraint("(weekdays IS NULL) <> (times_a_week IS NULL)", name=op.f("ck_habit_rhythm")),
        _owner("habit"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_habit")),
        sa.UniqueConstraint("user_id", "name_digest", name=op.f("uq_habit_user_id")),
        schema=SCHEMA,
    )
    op.create_index("ix_habit_user_id_id", "habit", ["user_id", "id"], schema=SCHEMA)
    op.create_table(
        "habit_tick",
        sa.Column("habit_id", sa.UUID(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        _instant("ticked_at"),
        sa.ForeignKeyConstraint(
            ["habit_id"], ["growth.habit.id"], name=op.f("fk_habit_tick_habit_id_habit"), ondelete="CASCADE"
        ),
        _owner("habit_tick"),
        sa.PrimaryKeyConstraint("habit_id", "local_day", name=op.f("pk_habit_tick")),
        schema=SCHEMA,
    )
    op.create_index("ix_habit_tick_user_id", "habit_tick", ["user_id"], schema=SCHEMA)
    op.create_table(
        "cave_session",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        _instant("started_at"),
        _instant("finished_at", nullable=True),
        sa.CheckConstraint("finished_at >= started_at", name=op.f("ck_cave_session_order")),
        _owner("cave_session"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cave_session")),
        schema=SCHEMA,
    )
    op.create_index("ix_cave_session_user_id_id", "cave_session", ["user_id", "id"], schema=SCHEMA)
    op.create_table(
        "archive_ticket",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        _instant("created_at"),
        _instant("expires_at"),
        _instant("fetched_at", nullable=True),
        _owner("archive_ticket"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_ticket")),
        schema=SCHEMA,
    )
    op.create_index("ix_archive_ticket_user_id", "archive_ticket", ["user_id"], schema=SCHEMA)
    _point("project", "board")
    _point("note", "card")


def _point(table: str, target: str) -> None:
    column = f"{target}_id"
    op.add_column(table, sa.Column(column, sa.UUID(), nullable=True), schema=SCHEMA)
    name = op.f(f"fk_{table}_{column}_{target}")
    op.create_foreign_key(name, table, target, [column], ["id"], source_schema=SCHEMA, ondelete="SET NULL")
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column], schema=SCHEMA)


def downgrade() -> None:
    """Take it back."""
    for table, column in (("note", "card_id"), ("project", "board_id"), ("profile", "shows_echoes")):
        op.drop_column(table, column, schema=SCHEMA)
    for table in ("archive_ticket", "cave_session", "habit_tick", "habit"):
        op.drop_table(table, schema=SCHEMA)
    op.execute(TRIGGER.format(kept=THERE))
