"""The table of cards."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Computed, ForeignKey, Index, Integer, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.dialects.postgresql import UUID as PgUuid
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table

_NO_IDS = text("'{}'")
_ZERO = text("0")


class Card(Table):
    """A card, which is a note. Labels, people and counts are kept beside it, because each board view shows them."""

    __tablename__ = "card"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"))
    list_id: Mapped[UUID] = mapped_column(ForeignKey("board_list.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text, server_default=text("''"))
    position: Mapped[str] = mapped_column(Text(collation="C"))
    start_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
    label_ids: Mapped[list[UUID]] = mapped_column(ARRAY(PgUuid(as_uuid=True)), server_default=_NO_IDS)
    assignee_ids: Mapped[list[UUID]] = mapped_column(ARRAY(PgUuid(as_uuid=True)), server_default=_NO_IDS)
    checklist_done: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    checklist_total: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    comment_count: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    attachment_count: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    # Cards that block this one and are not done, on whatever board; `ties` counts them.
    waiting_count: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    # An attachment of this card; who deletes that looks here.
    cover_id: Mapped[UUID | None]
    fields: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'::jsonb"))
    archived_at: Mapped[datetime | None]
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    deleted_at: Mapped[datetime | None]
    deleted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    picture: Mapped[str] = mapped_column(
        Text,
        Computed(
            "card_picture(id, board_id, list_id, title, position, description <> '', start_at, due_at, completed_at,"
            " label_ids, assignee_ids, checklist_done, checklist_total, comment_count, attachment_count,"
            " waiting_count, cover_id, fields, archived_at IS NOT NULL, created_by, created_at, updated_at, version)",
            persisted=True,
        ),
        deferred=True,
    )

    __table_args__ = (
        UniqueConstraint("list_id", "position", deferrable=True, initially="IMMEDIATE"),
        Index("ix_card_board_id_id", "board_id", "id"),
        Index(
            "ix_card_due_at",
            "due_at",
            postgresql_where=text("due_at IS NOT NULL AND completed_at IS NULL AND deleted_at IS NULL"),
        ),
        Index("ix_card_assignee_ids", "assignee_ids", postgresql_using="gin"),
    )
