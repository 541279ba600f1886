"""The table of visits to The Cave."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class CaveSession(Table):
    """That somebody sat in The Cave, from when to when. What they did there stands where it belongs."""

    __tablename__ = "cave_session"
    __table_args__ = (
        CheckConstraint("finished_at >= started_at", name="order"),
        Index("ix_cave_session_user_id_id", "user_id", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    local_day: Mapped[date]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
