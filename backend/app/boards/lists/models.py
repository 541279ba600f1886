"""The table of lists."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Computed, ForeignKey, Integer, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class BoardList(Table):
    """A list on a board. Positions compare as bytes and are unique on the board, those of deleted lists included."""

    __tablename__ = "board_list"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Text)
    position: Mapped[str] = mapped_column(Text(collation="C"))
    wip_limit: Mapped[int | None] = mapped_column(Integer)
    archived_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    deleted_at: Mapped[datetime | None]
    deleted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    picture: Mapped[str] = mapped_column(
        Text,
        Computed(
            "list_picture(id, board_id, title, position, wip_limit, archived_at, created_at, updated_at, version)",
            persisted=True,
        ),
        deferred=True,
    )

    __table_args__ = (UniqueConstraint("board_id", "position", deferrable=True, initially="IMMEDIATE"),)
