"""The table of moods."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class MoodEntry(Table):
    """That a mood was logged, and when; what it was is sealed."""

    __tablename__ = "mood_entry"
    __table_args__ = (
        Index("ix_mood_entry_user_id_occurred_at_id", "user_id", "occurred_at", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    occurred_at: Mapped[datetime]
    time_zone: Mapped[str] = mapped_column(Text)
    local_day: Mapped[date]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
