"""Tables of notices and of what people watch."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, Index, Integer, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Notice(Table):
    """Something that one person is told. `cause` makes it once: the event it comes from, or the date it is about.

    One that is not to stand in the app (`in_app`) goes out by other channels only.
    What is about an account has no board.
    Titles and texts are not kept: they are read when the notice is shown, as they are then and if they may be seen.
    It is unread while it was not read by itself (`read_at`) and its `round` is not over (`NoticeRound`).
    """

    __tablename__ = "notice"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(Text)
    cause: Mapped[str] = mapped_column(Text)
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    board_id: Mapped[UUID | None] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), index=True)
    workspace_id: Mapped[UUID | None] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), index=True)
    card_id: Mapped[UUID | None] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), index=True)
    comment_id: Mapped[UUID | None] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"), index=True)
    detail: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    in_app: Mapped[bool] = mapped_column(Boolean, server_default=text("true"))
    round: Mapped[int] = mapped_column(Integer, server_default=text("0"))

    __table_args__ = (
        UniqueConstraint("user_id", "cause"),
        CheckConstraint(
            "kind IN ('mentioned', 'assigned', 'commented', 'completed', 'moved', 'shared', 'invited', 'due_soon',"
            " 'overdue', 'reminder', 'new_sign_in', 'password_changed', 'email_changed', 'mail_bounced', 'digest',"
            " 'growth_reminder')",
            name="kind",
        ),
        Index("ix_notice_user_id_id", "user_id", "id"),
        Index("ix_notice_unread", "user_id", "round", postgresql_where=text("read_at IS NULL AND in_app")),
    )


class NoticeRound(Table):
    """That a person said of all their notices that they were read; the rounds of each person are numbered from 0.

    One row in place of a change to each notice, so that it takes as long for thousands as for a few.
    """

    __tablename__ = "notice_round"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    ended_at: Mapped[datetime]


class Watch(Table):
    """How much a person wants to hear of a board, a list or a card; the nearest one counts."""

    __tablename__ = "watch"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    target_id: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), index=True)
    level: Mapped[str] = mapped_column(Text)

    __table_args__ = (CheckConstraint("level IN ('all', 'mentions', 'muted')", name="level"),)


class DueTold(Table):
    """That people were told of a card's date; another date of the card is another one."""

    __tablename__ = "due_told"

    card_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True)
    due_at: Mapped[datetime] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Text, primary_key=True)


class Reminder(Table):
    """A person's wish to hear of a card so many minutes before it is due; `told_due_at` is the date it was told of."""

    __tablename__ = "reminder"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[UUID] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True, index=True)
    offset_minutes: Mapped[int] = mapped_column(Integer, primary_key=True)
    told_due_at: Mapped[datetime | None]

    __table_args__ = (CheckConstraint("offset_minutes BETWEEN 0 AND 40320", name="offset_minutes"),)
