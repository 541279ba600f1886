"""The table of labels."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, Integer, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Label(Table):
    """A label of a board. Which cards carry it stands in the cards' own rows."""

    __tablename__ = "label"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text)
    color: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    picture: Mapped[str] = mapped_column(
        Text, Computed("label_picture(id, board_id, name, color, version)", persisted=True), deferred=True
    )

    __table_args__ = (
        CheckConstraint("color IN ('moss', 'clay', 'sky', 'plum', 'amber', 'slate')", name="color"),
        Index("uq_label_board_id_name_lower", "board_id", func.lower(name), unique=True),
    )
