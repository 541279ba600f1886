"""The table of what can be found by its words."""

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Searchable(Table):
    """The words of one thing, kept by triggers when its text changes, so that moving a card costs nothing here."""

    __tablename__ = "searchable"

    thing_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), index=True)
    card_id: Mapped[UUID | None] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(TSVECTOR)

    __table_args__ = (
        CheckConstraint("kind IN ('board', 'list', 'card', 'comment', 'step')", name="kind"),
        Index("ix_searchable_words", "words", postgresql_using="gin"),
    )
