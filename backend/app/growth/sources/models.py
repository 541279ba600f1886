"""Tables of exercises from elsewhere, and of how it stands with where they come from."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import SmallInteger, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA
from app.kernel.db import Table


class SourceExercise(Table):
    """An exercise as its source told it. One that the source tells no more is put away, never deleted."""

    __tablename__ = "exercise"
    __table_args__ = (
        UniqueConstraint("source", "external_id", "locale", name="uq_exercise_source"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(Text)
    external_id: Mapped[str] = mapped_column(Text)
    locale: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    minutes: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[str] = mapped_column(Text)
    about: Mapped[str] = mapped_column(Text)
    steps: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    breath: Mapped[dict[str, int] | None] = mapped_column(JSONB)
    credit: Mapped[str] = mapped_column(Text)
    is_active: Mapped[bool]
    seen_at: Mapped[datetime]


class SourceState(Table):
    """What a source said last, and until when it is left alone because it did not answer."""

    __tablename__ = "source_state"
    __table_args__ = ({"schema": SCHEMA},)

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    etag: Mapped[str | None] = mapped_column(Text)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(SmallInteger)
    rests_until: Mapped[datetime | None]
