"""Tables of habits and of the days on which they were done."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class Habit(Table):
    """A habit; its name is sealed, and a keyed digest of it keeps names apart without telling them.

    Wanted either on weekdays (a mask, Monday is 1, Sunday 64) or so many times a week, never both.
    """

    __tablename__ = "habit"
    __table_args__ = (
        UniqueConstraint("user_id", "name_digest", name="uq_habit_user_id"),
        CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays"),
        CheckConstraint("times_a_week BETWEEN 1 AND 7", name="times_a_week"),
        CheckConstraint("(weekdays IS NULL) <> (times_a_week IS NULL)", name="rhythm"),
        Index("ix_habit_user_id_id", "user_id", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    name_digest: Mapped[bytes] = mapped_column(LargeBinary)
    weekdays: Mapped[int | None] = mapped_column(SmallInteger)
    times_a_week: Mapped[int | None] = mapped_column(SmallInteger)
    starts_on: Mapped[date]
    archived_at: Mapped[datetime | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class HabitTick(Table):
    """That a habit was done on a day."""

    __tablename__ = "habit_tick"
    __table_args__ = (Index("ix_habit_tick_user_id", "user_id"), {"schema": SCHEMA})

    habit_id: Mapped[UUID] = mapped_column(ForeignKey(f"{SCHEMA}.habit.id", ondelete="CASCADE"), primary_key=True)
    local_day: Mapped[date] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    ticked_at: Mapped[datetime]
