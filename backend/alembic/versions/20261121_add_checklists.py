"""add checklists, and find cards by their people"""

import sqlalchemy as sa
from alembic import op

revision = "checklists"
down_revision = "labels"
branch_labels = None
depends_on = None


def _stamps() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )


def upgrade() -> None:
    """Make the tables; cards have had a place for their people and counts from the beginning."""
    op.create_index("ix_card_assignee_ids", "card", ["assignee_ids"], postgresql_using="gin")
    op.create_table(
        "checklist",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("card_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(collation="C"), nullable=False),
        *_stamps(),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_checklist_card_id_card"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist")),
        sa.UniqueConstraint(
            "card_id", "position", deferrable=True, initially="IMMEDIATE", name=op.f("uq_checklist_card_id_position")
        ),
    )
    op.create_table(
        "checklist_item",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("checklist_id", sa.UUID(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(collation="C"), nullable=False),
        sa.Column("assignee_id", sa.UUID(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        *_stamps(),
        sa.ForeignKeyConstraint(
            ["checklist_id"],
            ["checklist.id"],
            name=op.f("fk_checklist_item_checklist_id_checklist"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["person.id"], name=op.f("fk_checklist_item_assignee_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_item")),
        sa.UniqueConstraint(
            "checklist_id",
            "position",
            deferrable=True,
            initially="IMMEDIATE",
            name=op.f("uq_checklist_item_checklist_id_position"),
        ),
    )
    op.create_index(
        "ix_checklist_item_assignee_id",
        "checklist_item",
        ["assignee_id"],
        postgresql_where=sa.text("assignee_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Take them back."""
    op.drop_table("checklist_item")
    op.drop_table("checklist")
    op.drop_index("ix_card_assignee_ids", table_name="card")
