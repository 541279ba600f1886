"""The table of calendar feeds."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Boolean, ForeignKey, Integer, LargeBinary, Text
from sqlalchemy.dialects.postgresql import UUID as PgUuid
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class CalendarFeed(Table):
    """An address under which a calendar program finds somebody's due cards; of its token only the SHA-256 is kept."""

    __tablename__ = "calendar_feed"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    name: Mapped[str] = mapped_column(Text)
    assigned: Mapped[bool] = mapped_column(Boolean)
    board_ids: Mapped[list[UUID]] = mapped_column(ARRAY(PgUuid(as_uuid=True)))
    alarm_minutes: Mapped[int | None] = mapped_column(Integer)
    created_at: Mapped[datetime]
