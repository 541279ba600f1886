"""read all notices by one row"""

import sqlalchemy as sa
from alembic import op

revision = "read_in_rounds"
down_revision = "hold_places"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Number the rounds; what was read so far keeps its own time."""
    op.add_column("notice", sa.Column("round", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.create_table(
        "notice_round",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_notice_round_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "number", name=op.f("pk_notice_round")),
    )
    unread = sa.text("read_at IS NULL AND in_app")
    op.drop_index("ix_notice_unread", table_name="notice")
    op.create_index("ix_notice_unread", "notice", ["user_id", "round"], postgresql_where=unread)


def downgrade() -> None:
    """Write the time at which a round ended to its notices, and forget the rounds."""
    op.execute(
        "UPDATE notice SET read_at = r.ended_at FROM notice_round r"
        " WHERE r.user_id = notice.user_id AND r.number = notice.round AND notice.read_at IS NULL"
    )
    op.drop_index("ix_notice_unread", table_name="notice")
    unread = sa.text("read_at IS NULL AND in_app")
    op.create_index("ix_notice_unread", "notice", ["user_id"], postgresql_where=unread)
    op.drop_table("notice_round")
    op.drop_column("notice", "round")
