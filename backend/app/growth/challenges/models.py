"""Tables of challenges."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Computed,
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


class Turn(Table):
    """One turn of the wheel: 28 days with an intention, and a closing word that comes back in the next."""

    __tablename__ = "turn"
    __table_args__ = (
        UniqueConstraint("user_id", "number"),
        CheckConstraint("ends_on = starts_on + 27", name="length"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    number: Mapped[int] = mapped_column(Integer)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    closed_at: Mapped[datetime | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]


class Challenge(Table):
    """A challenge of one's own life; its words are sealed."""

    __tablename__ = "challenge"
    __table_args__ = (
        CheckConstraint("area IN ('body', 'mind', 'people', 'work', 'home', 'meaning')", name="area"),
        CheckConstraint("effort IN ('small', 'medium', 'large', 'custom')", name="effort"),
        CheckConstraint("status IN ('active', 'completed', 'let_go')", name="status"),
        CheckConstraint("points_reward BETWEEN 5 AND 100", name="points_reward"),
        Index("ix_challenge_user_id_id", "user_id", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    turn_id: Mapped[UUID | None] = mapped_column(ForeignKey(f"{SCHEMA}.turn.id", ondelete="SET NULL"), index=True)
    area: Mapped[str] = mapped_column(Text)
    effort: Mapped[str] = mapped_column(Text)
    points_reward: Mapped[int] = mapped_column(SmallInteger)
    status: Mapped[str] = mapped_column(Text)
    is_completed: Mapped[bool] = mapped_column(Computed("status = 'completed'", persisted=True), deferred=True)
    starts_on: Mapped[date | None]
    due_on: Mapped[date | None]
    completed_at: Mapped[datetime | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class ChallengeStep(Table):
    """A step of a challenge, in its place; its words are sealed."""

    __tablename__ = "challenge_step"
    __table_args__ = (
        UniqueConstraint("challenge_id", "position", deferrable=True, initially="IMMEDIATE"),
        Index("ix_challenge_step_user_id", "user_id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    challenge_id: Mapped[UUID] = mapped_column(ForeignKey(f"{SCHEMA}.challenge.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(Integer)
    done_at: Mapped[datetime | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class DailyChallenge(Table):
    """The small challenge of one day: from the deck, or in one's own (sealed) words."""

    __tablename__ = "daily_challenge"
    __table_args__ = (CheckConstraint("swaps BETWEEN 0 AND 1", name="swaps"), {"schema": SCHEMA})

    user_id: Mapped[UUID] = owner(is_key=True)
    local_day: Mapped[date] = mapped_column(primary_key=True)
    id: Mapped[UUID]
    template_key: Mapped[str | None] = mapped_column(Text)
    swaps: Mapped[int] = mapped_column(SmallInteger)
    completed_at: Mapped[datetime | None]
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
