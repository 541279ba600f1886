"""find things by their words"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "search"
down_revision = "notices"
branch_labels = None
depends_on = None

# The words of long texts are those of their beginning: a tsvector holds a megabyte at most.
_LONGEST = 100_000
WORDS = {
    "board": "setweight(to_tsvector('simple', {0}.title), 'A') || setweight(to_tsvector('simple', {0}.description), 'C')",
    "board_list": "setweight(to_tsvector('simple', {0}.title), 'A')",
    "card": "setweight(to_tsvector('simple', {0}.title), 'A')"
    f" || setweight(to_tsvector('simple', left({{0}}.description, {_LONGEST})), 'C')",
    "comment": "setweight(to_tsvector('simple', {0}.body), 'C')",
    "checklist_item": "setweight(to_tsvector('simple', {0}.text), 'B')",
}
KIND = {"board": "board", "board_list": "list", "card": "card", "comment": "comment", "checklist_item": "step"}
BOARD = {
    "board": "{0}.id",
    "board_list": "{0}.board_id",
    "card": "{0}.board_id",
    "comment": "(SELECT board_id FROM card WHERE id = {0}.card_id)",
    "checklist_item": "(SELECT c.board_id FROM checklist l JOIN card c ON c.id = l.card_id WHERE l.id = {0}.checklist_id)",
}
CARD = {
    "board": "NULL::uuid",
    "board_list": "NULL::uuid",
    "card": "{0}.id",
    "comment": "{0}.card_id",
    "checklist_item": "(SELECT card_id FROM checklist WHERE id = {0}.checklist_id)",
}
TEXTS = {
    "board": "title, description",
    "board_list": "title",
    "card": "title, description",
    "comment": "body",
    "checklist_item": "text",
}


def _row(table: str, alias: str) -> str:
    parts = [part[table].format(alias) for part in (BOARD, CARD, WORDS)]
    return f"{alias}.id, '{KIND[table]}', {', '.join(parts)}"


def _keep(table: str) -> None:
    columns = "thing_id, kind, board_id, card_id, words"
    op.execute(f"INSERT INTO searchable ({columns}) SELECT {_row(table, 't')} FROM {table} t")
    op.execute(
        f"CREATE FUNCTION keep_{table}_searchable() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" INSERT INTO searchable ({columns}) VALUES ({_row(table, 'NEW')})"
        " ON CONFLICT (thing_id) DO UPDATE SET words = excluded.words;"
        " RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OF {TEXTS[table]} ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION keep_{table}_searchable()"
    )
    op.execute(
        f"CREATE TRIGGER drop_searchable AFTER DELETE ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION drop_searchable()"
    )


def upgrade() -> None:
    """Make the table, fill it, and keep it by triggers."""
    op.create_table(
        "searchable",
        sa.Column("thing_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("card_id", sa.UUID(), nullable=True),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
        sa.CheckConstraint("kind IN ('board', 'list', 'card', 'comment', 'step')", name=op.f("ck_searchable_kind")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_searchable_board_id_board"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_searchable_card_id_card"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("thing_id", name=op.f("pk_searchable")),
    )
    op.create_index(op.f("ix_searchable_board_id"), "searchable", ["board_id"])
    op.create_index(op.f("ix_searchable_card_id"), "searchable", ["card_id"])
    op.execute(
        "CREATE FUNCTION drop_searchable() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN DELETE FROM searchable WHERE thing_id = OLD.id; RETURN NULL; END $$"
    )
    for table in KIND:
        _keep(table)
    op.execute(
        "CREATE FUNCTION move_searchable() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN UPDATE searchable SET board_id = NEW.board_id WHERE card_id = NEW.id; RETURN NULL; END $$"
    )
    op.execute(
        "CREATE TRIGGER move_searchable AFTER UPDATE OF board_id ON card FOR EACH ROW"
        " WHEN (OLD.board_id IS DISTINCT FROM NEW.board_id) EXECUTE FUNCTION move_searchable()"
    )
    op.create_index("ix_searchable_words", "searchable", ["words"], postgresql_using="gin")


def downgrade() -> None:
    """Take it back."""
    op.execute("DROP TRIGGER move_searchable ON card")
    for table in KIND:
        op.execute(f"DROP TRIGGER keep_searchable ON {table}")
        op.execute(f"DROP TRIGGER drop_searchable ON {table}")
        op.execute(f"DROP FUNCTION keep_{table}_searchable()")
    op.execute("DROP FUNCTION move_searchable()")
    op.execute("DROP FUNCTION drop_searchable()")
    op.drop_table("searchable")
