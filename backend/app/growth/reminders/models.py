"""The table of hours at which people want to be reminded."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class DayReminder(Table):
    """At which hour of which days somebody wants a word; `next_at` is when to look, null while it is off or rests.

    That a day has its word once is kept by its notice: one cause for each person and day.
    """

    __tablename__ = "day_reminder"
    __table_args__ = (
        CheckConstraint("hour BETWEEN 0 AND 23", name="hour"),
        CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays"),
        CheckConstraint("ignored >= 0", name="ignored"),
        CheckConstraint("next_at IS NULL OR NOT is_resting", name="is_resting"),
        Index("ix_day_reminder_next_at", "next_at", postgresql_where=text("next_at IS NOT NULL")),
        {"schema": SCHEMA},
    )

    user_id: Mapped[UUID] = owner(is_key=True)
    hour: Mapped[int] = mapped_column(SmallInteger)
    weekdays: Mapped[int] = mapped_column(SmallInteger)
    next_at: Mapped[datetime | None]
    is_resting: Mapped[bool] = mapped_column(server_default=text("false"))
    last_day: Mapped[date | None]
    ignored: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
