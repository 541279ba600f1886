"""Tables of people and their sessions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table

INSTANCE_ROLES = ("user", "curator", "admin")


class Person(Table):
    """A person with an account. User names and proven addresses are unique without regard to case.

    An address that nobody has proven belongs to nobody: several accounts may name it, the first to prove it has it.
    """

    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(Text)
    email_verified_at: Mapped[datetime | None]
    pending_email: Mapped[str | None] = mapped_column(Text)
    password_hash: Mapped[str | None] = mapped_column(Text)
    display_name: Mapped[str] = mapped_column(Text)
    avatar_url: Mapped[str | None] = mapped_column(Text)
    avatar_key: Mapped[str | None] = mapped_column(Text)
    time_zone: Mapped[str] = mapped_column(Text)
    locale: Mapped[str] = mapped_column(Text)
    preferences: Mapped[dict[str, object]] = mapped_column(JSONB, server_default=text("'{}'"))
    role: Mapped[str] = mapped_column(Text)
    deactivated_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))

    __table_args__ = (
        Index("uq_person_username_lower", func.lower(username), unique=True),
        Index("ix_person_email_lower", func.lower(email)),
        Index(
            "uq_person_email_verified",
            func.lower(email),
            unique=True,
            postgresql_where=text("email_verified_at IS NOT NULL"),
        ),
        Index("uq_person_avatar_url", avatar_url, unique=True, postgresql_where=text("avatar_url IS NOT NULL")),
        CheckConstraint("role IN ('user', 'curator', 'admin')", name="role"),
    )


class Session(Table):
    """One sign-in on one device; ended, it opens nothing any more."""

    __tablename__ = "session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    user_agent: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    # When whoever holds it last showed that it is them, where there is no password to ask for.
    proven_at: Mapped[datetime | None]


class InstanceSetting(Table):
    """Something that admins decide while Grove runs, the same for all processes; without a row the settings decide."""

    __tablename__ = "instance_setting"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[Any] = mapped_column(JSONB)
    updated_at: Mapped[datetime]


class RefreshToken(Table):
    """A refresh token, known by its SHA-256 only; spent when it has a successor.

    The successor is kept sealed under a key derived from the spent token for the short window in which a
    retry (a lost reply, a second tab) must get the same one again.
    """

    __tablename__ = "refresh_token"

    digest: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    issued_at: Mapped[datetime]
    spent_at: Mapped[datetime | None]
    sealed_successor: Mapped[bytes | None] = mapped_column(LargeBinary)
