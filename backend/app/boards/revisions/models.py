"""The table of revisions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class CardRevision(Table):
    """What a card's description said from one edit on; `n` is the card's version then. Written by `rules.REVISED`."""

    __tablename__ = "card_revision"

    card_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True)
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    body: Mapped[str] = mapped_column(Text)
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
