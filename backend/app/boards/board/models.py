"""Tables of boards and their members.

`picture` is what the board view gets, as ready JSON text, computed by PostgreSQL whenever the row changes: it can
not drift from the row, and a snapshot is only joined text (docs/adr/0003).
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, Computed, ForeignKey, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Board(Table):
    """A board, which is a project."""

    __tablename__ = "board"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    workspace_id: Mapped[UUID] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    background: Mapped[str | None] = mapped_column(Text)
    start_on: Mapped[date | None]
    due_on: Mapped[date | None]
    is_template: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    deleted_at: Mapped[datetime | None]
    deleted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    picture: Mapped[str] = mapped_column(
        Text,
        Computed(
            "board_picture(id, workspace_id, title, description, status, background, start_on, due_on,"
            " is_template, created_by, created_at, updated_at, version)",
            persisted=True,
        ),
        deferred=True,
    )

    __table_args__ = (
        CheckConstraint("status IN ('planned', 'ongoing', 'completed', 'archived')", name="status"),
        Index("ix_board_workspace_id_id", "workspace_id", "id"),
    )


class BoardMember(Table):
    """A person on a board, with a role; carries what a board shows of the person, so that a picture needs no join."""

    __tablename__ = "board_member"

    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True)
    role: Mapped[str] = mapped_column(Text)
    username: Mapped[str] = mapped_column(Text)
    display_name: Mapped[str] = mapped_column(Text)
    avatar_url: Mapped[str | None] = mapped_column(Text)
    added_at: Mapped[datetime]
    picture: Mapped[str] = mapped_column(
        Text,
        Computed("member_picture(user_id, username, display_name, avatar_url, role)", persisted=True),
        deferred=True,
    )

    __table_args__ = (CheckConstraint("role IN ('viewer', 'commenter', 'editor', 'admin')", name="role"),)
