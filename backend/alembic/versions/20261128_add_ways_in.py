"""add ways in: tokens for programs, sign-in providers, what admins set, and the record of who did what"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "ways_in"
down_revision = "ties"
branch_labels = None
depends_on = None

_APPEND_ONLY = """
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('grove.prunes_audit', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'entries of the audit log stay as they are';
END $$
"""
_TRIGGER = """
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_stays()
"""


def _at(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _id(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.UUID(), nullable=nullable)


def _words(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _of_person(table: str, column: str = "user_id", *, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_person")
    return sa.ForeignKeyConstraint([column], ["person.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "personal_token",
        _id("id"),
        _id("user_id"),
        _words("name"),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("scopes", postgresql.ARRAY(sa.Text()), nullable=False),
        _at("created_at"),
        _at("expires_at", nullable=True),
        _at("last_used_at", nullable=True),
        _of_person("personal_token"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_token")),
        sa.UniqueConstraint("digest", name=op.f("uq_personal_token_digest")),
    )
    op.create_index(op.f("ix_personal_token_user_id"), "personal_token", ["user_id"])
    op.create_table(
        "identity",
        _id("id"),
        _id("user_id"),
        _words("provider"),
        _words("issuer"),
        _words("subject"),
        _words("email", nullable=True),
        _at("created_at"),
        _at("last_used_at", nullable=True),
        _of_person("identity"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_identity_issuer")),
    )
    op.create_index(op.f("ix_identity_user_id"), "identity", ["user_id"])
    op.create_table(
        "sign_in_attempt",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("browser", sa.LargeBinary(), nullable=False),
        _words("provider"),
        _words("nonce"),
        _words("verifier"),
        _words("goes_to"),
        _id("session_id", nullable=True),
        _at("expires_at"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_sign_in_attempt_session_id_session"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_sign_in_attempt")),
    )
    op.create_index(op.f("ix_sign_in_attempt_session_id"), "sign_in_attempt", ["session_id"])
    op.create_index(op.f("ix_sign_in_attempt_expires_at"), "sign_in_attempt", ["expires_at"])
    op.create_table(
        "instance_setting",
        _words("name"),
        sa.Column("value", postgresql.JSONB(), nullable=False),
        _at("updated_at"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_instance_setting")),
    )
    op.create_table(
        "audit_entry",
        _id("id"),
        _at("at"),
        _words("kind"),
        _id("actor_id", nullable=True),
        _id("subject_id", nullable=True),
        _words("source"),
        sa.Column("details", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index(op.f("ix_audit_entry_subject_id_id"), "audit_entry", ["subject_id", "id"])
    op.create_index(op.f("ix_audit_entry_at"), "audit_entry", ["at"])
    op.execute(_APPEND_ONLY)
    op.execute(_TRIGGER)


def downgrade() -> None:
    """Take it back."""
    for table in ("audit_entry", "instance_setting", "sign_in_attempt", "identity", "personal_token"):
        op.drop_table(table)
    op.execute("DROP FUNCTION audit_entry_stays()")
