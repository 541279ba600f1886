"""Shapes of comments."""

from enum import Enum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from app.kernel.schemas import Input, Instant, Output, PlainText

_LONGEST = 20_000


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "A comment says something")
    return value


Body = Annotated[PlainText, StringConstraints(max_length=_LONGEST), AfterValidator(_not_blank)]


class Emoji(Enum):
    """The signs that one can put under a comment."""

    THUMBS_UP = "thumbs_up"
    HEART = "heart"
    CELEBRATE = "celebrate"
    LAUGH = "laugh"
    THINK = "think"
    EYES = "eyes"
    DONE = "done"
    SPROUT = "sprout"


class Speaker(Output):
    """Somebody who wrote a comment or is named in one."""

    user_id: UUID
    username: str
    display_name: str
    avatar_url: str | None


class Reaction(Output):
    """A sign under a comment, and whose it is, first come first."""

    emoji: Emoji
    user_ids: list[UUID]


class CommentOut(Output):
    """A comment; `author` is null where there is no (or no longer an) account, `body` names people as they are now."""

    id: UUID
    card_id: UUID
    author: Speaker | None
    author_name: str | None = Field(default=None, description="Who wrote it elsewhere, where that is nobody here.")
    body: str
    mentions: list[Speaker]
    reactions: list[Reaction]
    created_at: Instant
    updated_at: Instant
    edited_at: Instant | None
    version: int


class CommentIn(Input):
    """A new comment; `id` may be made by the client (UUIDv7), so that it can show the comment before the answer."""

    id: UUID | None = None
    body: Body = Field(examples=["@ada The beans are up."])


class CommentEdit(Input):
    """What a comment says from now on."""

    body: Body = Field(examples=["@ada The beans are up, all twelve."])
