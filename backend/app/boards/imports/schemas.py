"""Shapes of imports."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Input, Instant, Output

ImportKind = Literal["trello", "grove"]
ImportState = Literal["waiting", "running", "done", "failed"]


class LeftOut(Output):
    """One thing that was not brought in, and why."""

    kind: str
    name: str
    reason: str


class LeftOutCount(Output):
    """How many things of a kind were not brought in for one reason."""

    kind: str
    reason: str
    count: int


class Balance(Output):
    """What an import came to, or would: by kind of thing, and what was left out."""

    title: str = Field(description="Title of the board; empty until it is known.")
    read: dict[str, int] = Field(description="Found in the file, by kind.")
    created: dict[str, int] = Field(description="New here.")
    updated: dict[str, int] = Field(description="Here from an earlier import, and now changed.")
    unchanged: dict[str, int] = Field(description="Here from an earlier import, and the same.")
    left_out: list[LeftOutCount]
    examples: list[LeftOut] = Field(description="The first two hundred things that were left out.")


NOTHING_YET = Balance(title="", read={}, created={}, updated={}, unchanged={}, left_out=[], examples=[])


class ImportOut(Output):
    """An import: how far it is, and what it came to."""

    id: UUID
    workspace_id: UUID
    kind: ImportKind
    filename: str
    file_size: int
    is_dry: bool = Field(description="Whether this run only counted.")
    fetch_files: bool = Field(description="Whether files that the other program holds are fetched from there.")
    state: ImportState
    progress: int = Field(description="Per cent.")
    balance: Balance
    error: str | None = Field(description="A stable word: why nothing was brought in.")
    board_id: UUID | None
    created_at: Instant
    finished_at: Instant | None


class StartImportIn(Input):
    """What is wanted of the real run."""

    fetch_files: bool = Field(default=False, description="Fetch files that the other program holds, where it lets.")


class PlaceholderOut(Output):
    """Somebody of an imported board who is nobody here yet."""

    id: UUID
    board_id: UUID
    name: str
    claimed_by: UUID | None


class Placeholders(Output):
    """Those of a board whom nobody has claimed."""

    items: list[PlaceholderOut]


class ClaimIn(Input):
    """Who it is."""

    user_id: UUID | None = Field(default=None, description="Oneself unless said; admins name anybody of the workspace.")
