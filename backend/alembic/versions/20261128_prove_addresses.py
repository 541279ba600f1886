"""prove addresses"""

import sqlalchemy as sa
from alembic import op

revision = "prove_addresses"
down_revision = "habits"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("person", sa.Column("pending_email", sa.Text(), nullable=True))
    op.drop_index("uq_person_email_lower", table_name="person")
    op.create_index(op.f("ix_person_email_lower"), "person", [sa.literal_column("lower(email)")])
    op.create_index(
        "uq_person_email_verified",
        "person",
        [sa.literal_column("lower(email)")],
        unique=True,
        postgresql_where=sa.text("email_verified_at IS NOT NULL"),
    )
    op.create_table(
        "mailed_link",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "purpose IN ('verify_email', 'change_email', 'revert_email', 'reset_password')",
            name=op.f("ck_mailed_link_purpose"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.id"], name=op.f("fk_mailed_link_user_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailed_link")),
        sa.UniqueConstraint("digest", name=op.f("uq_mailed_link_digest")),
    )
    op.create_index(op.f("ix_mailed_link_user_id"), "mailed_link", ["user_id"])
    op.create_index(op.f("ix_mailed_link_expires_at"), "mailed_link", ["expires_at"])


def downgrade() -> None:
    """Take it back; fails where several accounts name the same address."""
    op.drop_table("mailed_link")
    op.drop_index("uq_person_email_verified", table_name="person")
    op.drop_index(op.f("ix_person_email_lower"), table_name="person")
    op.create_index("uq_person_email_lower", "person", [sa.literal_column("lower(email)")], unique=True)
    op.drop_column("person", "pending_email")
