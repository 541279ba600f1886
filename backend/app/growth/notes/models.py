"""Tables of notes and projects."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.growth.profile.models import SCHEMA, owner
from app.kernel.db import Table


class Project(Table):
    """A person's own project; its description is sealed."""

    __tablename__ = "project"
    __table_args__ = (
        CheckConstraint("status IN ('planned', 'ongoing', 'completed', 'archived')", name="status"),
        Index("ix_project_user_id_id", "user_id", "id"),
        {"schema": SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    status: Mapped[str] = mapped_column(Text)
    board_id: Mapped[UUID | None] = mapped_column(ForeignKey("board.id", ondelete="SET NULL"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class Note(Table):
    """A person's own note; title and content are sealed."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_user_id_updated_at_id", "user_id", "updated_at", "id"), {"schema": SCHEMA})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = owner()
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey(f"{SCHEMA}.project.id", ondelete="SET NULL"), index=True)
    card_id: Mapped[UUID | None] = mapped_column(ForeignKey("card.id", ondelete="SET NULL"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
