"""Tables of the ledger. A trigger refuses every change of a row, and every deletion while its owner is there."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, SmallInteger, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class LedgerEntry(Table):
    """Points given, or taken back exactly; `award_key` makes every award happen once."""

    __tablename__ = "points_ledger"
    __table_args__ = (
        UniqueConstraint("user_id", "award_key"),
        UniqueConstraint("user_id", "reverses_id"),
        CheckConstraint("points <> 0", name="points"),
        Index("ix_points_ledger_user_id_local_day", "user_id", "local_day"),
        Index("ix_points_ledger_source_id", "source_id"),
        {"schema": SCHEMA},
    )

    user_id: Mapped[UUID] = owner(is_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    award_key: Mapped[str] = mapped_column(Text)
    points: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(Text)
    local_day: Mapped[date]
    vpet_id: Mapped[UUID | None]
    source_id: Mapped[UUID | None]
    reverses_id: Mapped[UUID | None]
    rule_version: Mapped[int] = mapped_column(SmallInteger)
    created_at: Mapped[datetime]


class ActivityDay(Table):
    """What kinds of things a person did on a day; can be rebuilt."""

    __tablename__ = "activity_day"
    __table_args__ = (CheckConstraint("n >= 1", name="n"), {"schema": SCHEMA})

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    local_day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    n: Mapped[int] = mapped_column(Integer)
    first_at: Mapped[datetime]
