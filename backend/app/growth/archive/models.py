"""The table of archives that somebody asked for. None is ever kept: it is written while it is fetched."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class ArchiveTicket(Table):
    """Lets its owner fetch their archive once, for a day."""

    __tablename__ = "archive_ticket"
    __table_args__ = (Index("ix_archive_ticket_user_id", "user_id"), {"schema": SCHEMA})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    fetched_at: Mapped[datetime | None]
