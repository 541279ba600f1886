"""The table of answered questions."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class WellbeingCheck(Table):
    """That somebody answered the five questions, and when; the answers are sealed."""

    __tablename__ = "wellbeing_check"
    __table_args__ = (Index("ix_wellbeing_check_user_id_taken_at_id", "user_id", "taken_at", "id"), {"schema": SCHEMA})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    taken_at: Mapped[datetime]
    local_day: Mapped[date]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
