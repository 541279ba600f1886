"""add notices"""

import sqlalchemy as sa
from alembic import op

revision = "notices"
down_revision = "author_names"
branch_labels = None
depends_on = None

KINDS = "kind IN ('mentioned', 'assigned', 'commented', 'completed', 'shared', 'due_soon', 'overdue')"


def _to(table: str, column: str, target: str, on_delete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=on_delete)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "notice",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.UUID(), nullable=True),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("card_id", sa.UUID(), nullable=True),
        sa.Column("comment_id", sa.UUID(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(KINDS, name=op.f("ck_notice_kind")),
        _to("notice", "user_id", "person"),
        _to("notice", "actor_id", "person", "SET NULL"),
        _to("notice", "board_id", "board"),
        _to("notice", "card_id", "card"),
        _to("notice", "comment_id", "comment"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("user_id", "cause", name=op.f("uq_notice_user_id_cause")),
    )
    for column in ("actor_id", "board_id", "card_id", "comment_id"):
        op.create_index(op.f(f"ix_notice_{column}"), "notice", [column])
    op.create_index("ix_notice_user_id_id", "notice", ["user_id", "id"])
    op.create_index("ix_notice_unread", "notice", ["user_id"], postgresql_where=sa.text("read_at IS NULL"))
    op.create_table(
        "watch",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("target_id", sa.UUID(), nullable=False),
        sa.Column("board_id", sa.UUID(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.CheckConstraint("level IN ('all', 'mentions', 'muted')", name=op.f("ck_watch_level")),
        _to("watch", "user_id", "person"),
        _to("watch", "board_id", "board"),
        sa.PrimaryKeyConstraint("user_id", "target_id", name=op.f("pk_watch")),
    )
    op.create_index(op.f("ix_watch_target_id"), "watch", ["target_id"])
    op.create_index(op.f("ix_watch_board_id"), "watch", ["board_id"])
    op.create_table(
        "due_told",
        sa.Column("card_id", sa.UUID(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        _to("due_told", "card_id", "card"),
        sa.PrimaryKeyConstraint("card_id", "due_at", "kind", name=op.f("pk_due_told")),
    )
    op.create_index(
        "ix_card_due_at",
        "card",
        ["due_at"],
        postgresql_where=sa.text("due_at IS NOT NULL AND completed_at IS NULL AND deleted_at IS NULL"),
    )


def downgrade() -> None:
    """Take them back."""
    op.drop_index("ix_card_due_at", table_name="card")
    for table in ("due_told", "watch", "notice"):
        op.drop_table(table)
