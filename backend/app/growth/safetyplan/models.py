"""The table of safety plans."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Integer, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class SafetyPlan(Table):
    """What a person wrote down for hard hours; sealed."""

    __tablename__ = "safety_plan"
    __table_args__ = (UniqueConstraint("user_id"), {"schema": SCHEMA})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
