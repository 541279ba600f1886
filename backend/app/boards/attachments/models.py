"""The table of attachments."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Attachment(Table):
    """A file or a link on a card. When a row goes, with whatever it belonged to, a trigger releases its files."""

    __tablename__ = "attachment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    card_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    file_key: Mapped[str | None] = mapped_column(Text)
    size: Mapped[int | None] = mapped_column(BigInteger)
    media_type: Mapped[str | None] = mapped_column(Text)
    preview_key: Mapped[str | None] = mapped_column(Text)
    preview_state: Mapped[str] = mapped_column(Text)
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("kind IN ('file', 'link')", name="kind"),
        CheckConstraint("preview_state IN ('none', 'waiting', 'ready', 'failed')", name="preview_state"),
        Index("ix_attachment_card_id_id", "card_id", "id"),
        # Whoever deletes one looks whether a copy still has the file.
        Index("ix_attachment_file_key", "file_key", postgresql_where=text("file_key IS NOT NULL")),
        Index("ix_attachment_preview_key", "preview_key", postgresql_where=text("preview_key IS NOT NULL")),
    )
