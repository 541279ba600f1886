"""The table of ties."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class CardTie(Table):
    """That one card blocks another, or that two concern each other; it is told on both."""

    __tablename__ = "card_tie"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    from_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"))
    to_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("kind IN ('blocks', 'relates')", name="kind"),
        UniqueConstraint("from_id", "to_id"),
    )
