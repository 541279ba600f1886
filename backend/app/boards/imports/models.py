"""Tables of imports: what was brought in, and what became of each thing."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    SmallInteger,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class BoardImport(Table):
    """One file that is or was read; `claimed_until` is pushed on while somebody works on it."""

    __tablename__ = "board_import"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    workspace_id: Mapped[UUID] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), index=True)
    created_by: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Text)
    filename: Mapped[str] = mapped_column(Text)
    file_key: Mapped[str | None] = mapped_column(Text)
    file_size: Mapped[int] = mapped_column(BigInteger)
    is_dry: Mapped[bool] = mapped_column(Boolean)
    fetch_files: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    state: Mapped[str] = mapped_column(Text)
    progress: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    balance: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
    error: Mapped[str | None] = mapped_column(Text)
    board_id: Mapped[UUID | None] = mapped_column(ForeignKey("board.id", ondelete="SET NULL"), index=True)
    attempts: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    claimed_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'running', 'done', 'failed')", name="state"),
        Index("ix_board_import_claimed_until", "claimed_until", postgresql_where=text("state = 'running'")),
        Index("ix_board_import_created_at", "created_at", postgresql_where=text("file_key IS NOT NULL")),
    )


class Placeholder(Table):
    """Somebody of another program who was nobody here when their board came, and who they turned out to be."""

    __tablename__ = "placeholder"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"))
    source: Mapped[str] = mapped_column(Text)
    source_id: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    claimed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    claimed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("board_id", "source", "source_id"),)


class PlaceholderThing(Table):
    """A card, a step or a comment that waits for its person; what was deleted since is passed over by the claim."""

    __tablename__ = "placeholder_thing"

    placeholder_id: Mapped[UUID] = mapped_column(ForeignKey("placeholder.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    thing_id: Mapped[UUID] = mapped_column(primary_key=True)

    __table_args__ = (CheckConstraint("kind IN ('card', 'step', 'comment')", name="kind"),)


class ImportedThing(Table):
    """What a thing of another program became here, so that a second run finds it again."""

    __tablename__ = "imported_thing"

    workspace_id: Mapped[UUID] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True)
    source: Mapped[str] = mapped_column(Text, primary_key=True)
    source_id: Mapped[str] = mapped_column(Text, primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), primary_key=True, index=True)
    thing_id: Mapped[UUID]
