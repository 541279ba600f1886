"""The table of fields."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, Computed, ForeignKey, Index, Integer, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Field(Table):
    """A field of a board. What is in it stands in the cards' own rows."""

    __tablename__ = "field"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    options: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=text("'[]'::jsonb"))
    on_card: Mapped[bool] = mapped_column(Boolean, server_default=text("true"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    picture: Mapped[str] = mapped_column(
        Text,
        Computed("field_picture(id, board_id, name, kind, options, on_card, version)", persisted=True),
        deferred=True,
    )

    __table_args__ = (
        CheckConstraint("kind IN ('text', 'number', 'date', 'select', 'person', 'checkbox')", name="kind"),
        Index("uq_field_board_id_name_lower", "board_id", func.lower(name), unique=True),
    )
