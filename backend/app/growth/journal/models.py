"""The table of journal entries."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class JournalEntry(Table):
    """A journal entry; title, text and tags are sealed."""

    __tablename__ = "journal_entry"
    __table_args__ = (
        Index("ix_journal_entry_user_id_occurred_at_id", "user_id", "occurred_at", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    occurred_at: Mapped[datetime]
    time_zone: Mapped[str] = mapped_column(Text)
    local_day: Mapped[date]
    prompt_key: Mapped[str | None] = mapped_column(Text)
    mood_entry_id: Mapped[UUID | None] = mapped_column(
        ForeignKey(f"{SCHEMA}.mood_entry.id", ondelete="SET NULL"), index=True
    )
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
