"""Tables of the companion. What was said, and what a talk remembers, is sealed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class ChatThread(Table):
    """A talk; its title is sealed."""

    __tablename__ = "chat_thread"
    __table_args__ = (
        Index("ix_chat_thread_user_id_updated_at_id", "user_id", "updated_at", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    last_seq: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class ChatMessage(Table):
    """One message of a talk; its words and buttons are sealed. `answers_seq` makes every message answered once."""

    __tablename__ = "chat_message"
    __table_args__ = (
        UniqueConstraint("thread_id", "seq"),
        UniqueConstraint("thread_id", "answers_seq"),
        CheckConstraint("role IN ('person', 'companion')", name="role"),
        CheckConstraint("status IN ('complete', 'interrupted')", name="status"),
        Index("ix_chat_message_user_id_created_at_id", "user_id", "created_at", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    thread_id: Mapped[UUID] = mapped_column(ForeignKey(f"{SCHEMA}.chat_thread.id", ondelete="CASCADE"))
    seq: Mapped[int] = mapped_column(Integer)
    answers_seq: Mapped[int | None] = mapped_column(Integer)
    role: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    provider: Mapped[str | None] = mapped_column(Text)
    content_version: Mapped[int | None] = mapped_column(SmallInteger)
    local_day: Mapped[date]
    created_at: Mapped[datetime]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class ChatState(Table):
    """Where a talk stands, and its slots; sealed."""

    __tablename__ = "chat_state"
    __table_args__ = ({"schema": SCHEMA},)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    thread_id: Mapped[UUID] = mapped_column(ForeignKey(f"{SCHEMA}.chat_thread.id", ondelete="CASCADE"), unique=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class CompanionLeave(Table):
    """What a person allows the companion, and, sealed, what it remembers of them across talks."""

    __tablename__ = "companion_leave"
    __table_args__ = (UniqueConstraint("user_id"), {"schema": SCHEMA})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    knows_growth: Mapped[bool] = mapped_column(server_default=text("false"))
    sends_mood: Mapped[bool] = mapped_column(server_default=text("false"))
    # The address and model that this person agreed to; another one has to be agreed to anew.
    agreed_model: Mapped[str | None] = mapped_column(Text)
    agreed_at: Mapped[datetime | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
