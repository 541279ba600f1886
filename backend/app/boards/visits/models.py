"""The table of visits."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class BoardVisit(Table):
    """What a board is to one person."""

    __tablename__ = "board_visit"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), primary_key=True, index=True)
    starred_at: Mapped[datetime | None]
    visited_at: Mapped[datetime | None]
