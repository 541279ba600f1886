"""The table of finished and unfinished exercises."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class ExerciseSession(Table):
    """That somebody did an exercise, and when; how it was is sealed."""

    __tablename__ = "exercise_session"
    __table_args__ = (
        Index("ix_exercise_session_user_id_started_at_id", "user_id", "started_at", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    exercise_key: Mapped[str] = mapped_column(Text)
    local_day: Mapped[date]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
