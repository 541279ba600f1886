"""The table of pets."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class VPet(Table):
    """A pet; `xp` is a cache of what the ledger gave it. At most one of a person's pets is active."""

    __tablename__ = "vpet"
    __table_args__ = (
        CheckConstraint("species IN ('sprout', 'fox', 'owl', 'snail', 'cloud')", name="species"),
        CheckConstraint("xp >= 0", name="xp"),
        Index("ix_vpet_user_id", "user_id"),
        Index("uq_vpet_active", "user_id", unique=True, postgresql_where=text("is_active")),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    name: Mapped[str] = mapped_column(Text)
    species: Mapped[str] = mapped_column(Text)
    is_active: Mapped[bool]
    xp: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    born_at: Mapped[datetime]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
