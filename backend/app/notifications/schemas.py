"""Shapes of notices."""

from uuid import UUID

from pydantic import Field

from app.kernel.paging import Page
from app.kernel.schemas import Input, Instant, Output
from app.notifications.rules import Kind, Level


class NoticePerson(Output):
    """Who did it."""

    user_id: UUID
    display_name: str
    avatar_url: str | None


class NoticeOut(Output):
    """Something you are told, and why (`kind`). Titles are those of now."""

    id: UUID
    kind: Kind
    actor: NoticePerson | None
    board_id: UUID | None
    board_title: str | None
    workspace_id: UUID | None
    workspace_title: str | None
    card_id: UUID | None
    card_title: str | None
    comment_id: UUID | None
    excerpt: str | None = Field(description="The beginning of the comment.")
    detail: str | None = Field(description="What an account's notice is about, such as the device that signed in.")
    created_at: Instant
    read: bool


class NoticePage(Page[NoticeOut]):
    """Notices, the latest first, and how many are unread in all (100 stands for more)."""

    unread: int


class NoticePatch(Input):
    """Whether a notice was read."""

    read: bool


class Unread(Output):
    """How many notices are unread (100 stands for more)."""

    unread: int


class ReminderIn(Input):
    """When to be reminded: so many minutes before the card is due, four weeks at most."""

    offset_minutes: int = Field(ge=0, le=40_320, examples=[60])


class ReminderOut(Output):
    """When you are reminded: so many minutes before the card is due."""

    offset_minutes: int


class WatchIn(Input):
    """How much you want to hear; null goes back to what comes from further up."""

    level: Level | None = Field(examples=["all"])


class WatchOut(Output):
    """How much you hear of this: your own choice here, and what counts (yours, or the one from further up)."""

    level: Level | None
    effective: Level | None
