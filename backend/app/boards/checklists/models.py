"""The tables of checklists."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Integer, Text, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Checklist(Table):
    """A named list of small steps on a card; how many there are and how many are done stands on the card."""

    __tablename__ = "checklist"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    card_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Text)
    position: Mapped[str] = mapped_column(Text(collation="C"))
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))

    __table_args__ = (UniqueConstraint("card_id", "position", deferrable=True, initially="IMMEDIATE"),)


class ChecklistItem(Table):
    """One step; it may have a person and a due date of its own."""

    __tablename__ = "checklist_item"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    checklist_id: Mapped[UUID] = mapped_column(ForeignKey("checklist.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[str] = mapped_column(Text(collation="C"))
    assignee_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    due_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))

    __table_args__ = (
        UniqueConstraint("checklist_id", "position", deferrable=True, initially="IMMEDIATE"),
        Index("ix_checklist_item_assignee_id", "assignee_id", postgresql_where=sql("assignee_id IS NOT NULL")),
    )
