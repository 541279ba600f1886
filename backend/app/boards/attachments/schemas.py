"""Shapes of attachments."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError, Url
from pydantic_core import ValidationError as CoreValidationError

from app.kernel.schemas import Input, Instant, Output, PlainText


def _web_address(value: str) -> str:
    try:
        url = Url(value)
    except (ValueError, CoreValidationError) as error:
        raise PydanticCustomError("url", "This is not an address of the web") from error
    if url.scheme not in {"http", "https"} or not url.host or url.username or url.password:
        raise PydanticCustomError("url", "This is not an address of the web")
    return str(url)


WebAddress = Annotated[
    PlainText, StringConstraints(max_length=2_000, strip_whitespace=True), AfterValidator(_web_address)
]


class AttachmentOut(Output):
    """A file or a link on a card. Read a file at `GET /attachments/{id}`, its preview at `.../preview`."""

    id: UUID
    card_id: UUID
    kind: Literal["file", "link"]
    name: str
    url: str | None
    size: int | None = Field(description="Length in bytes; null for links.")
    media_type: str | None = Field(description="As the bytes say, not the client; null for links.")
    preview_state: Literal["none", "waiting", "ready", "failed"]
    width: int | None
    height: int | None
    created_by: UUID | None
    created_at: Instant


class CoverIn(Input):
    """Which image of a card is to be on its front."""

    attachment_id: UUID


class LinkAttachmentIn(Input):
    """A link to put on a card; without a title it is called by its address."""

    url: WebAddress = Field(examples=["https://example.org/beans"])
    title: Annotated[PlainText, StringConstraints(max_length=200, strip_whitespace=True)] = Field(
        default="", examples=["All about beans"]
    )
