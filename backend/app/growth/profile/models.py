"""Tables of the growth layer's ground: a person's days, and the key of their private texts."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Integer, LargeBinary, SmallInteger, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table

SCHEMA = "growth"


def owner(*, is_key: bool = False) -> Mapped[UUID]:
    """The column of the person everything private belongs to, and goes with."""
    return mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=is_key)


class GrowthProfile(Table):
    """How a person's days run; `xp_total` is a cache of the ledger's sum."""

    __tablename__ = "profile"
    __table_args__ = (
        CheckConstraint("day_start_hour BETWEEN 0 AND 6", name="day_start_hour"),
        CheckConstraint("paused_until >= paused_from", name="pause"),
        CheckConstraint("xp_total >= 0", name="xp_total"),
        {"schema": SCHEMA},
    )

    user_id: Mapped[UUID] = owner(is_key=True)
    time_zone: Mapped[str] = mapped_column(Text)
    day_start_hour: Mapped[int] = mapped_column(SmallInteger, server_default=text("4"))
    country: Mapped[str | None] = mapped_column(Text)
    paused_from: Mapped[date | None]
    paused_until: Mapped[date | None]
    shares_pet: Mapped[bool] = mapped_column(server_default=text("false"))
    shows_streak: Mapped[bool] = mapped_column(server_default=text("false"))
    shows_echoes: Mapped[bool] = mapped_column(server_default=text("true"))
    age_confirmed_at: Mapped[datetime | None]
    xp_total: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class ZoneMove(Table):
    """From when on a person's days ran in which zone."""

    __tablename__ = "tz_history"
    __table_args__ = ({"schema": SCHEMA},)

    user_id: Mapped[UUID] = owner(is_key=True)
    effective_at: Mapped[datetime] = mapped_column(primary_key=True)
    time_zone: Mapped[str] = mapped_column(Text)


class UserKey(Table):
    """The key of a person's private texts, wrapped by the instance's keys. Destroying it destroys them."""

    __tablename__ = "user_key"
    __table_args__ = ({"schema": SCHEMA},)

    user_id: Mapped[UUID] = owner(is_key=True)
    wrapped_key: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(SmallInteger)


class SpareKey(Table):
    """A key of a person's besides the one that seals: the coming one, or the former one until nothing needs it."""

    __tablename__ = "spare_key"
    __table_args__ = ({"schema": SCHEMA},)

    user_id: Mapped[UUID] = owner(is_key=True)
    version: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    wrapped_key: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]


class PastPause(Table):
    """Days of an earlier pause; they go on asking nothing of anybody when another pause is taken."""

    __tablename__ = "past_pause"
    __table_args__ = (CheckConstraint("last_day >= first_day", name="pause"), {"schema": SCHEMA})

    user_id: Mapped[UUID] = owner(is_key=True)
    first_day: Mapped[date] = mapped_column(primary_key=True)
    last_day: Mapped[date]
