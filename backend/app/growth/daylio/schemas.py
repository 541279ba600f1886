"""Shapes of what comes from Daylio."""

from datetime import date

from pydantic import Field

from app.kernel.schemas import Output


class DaylioMood(Output):
    """A name that a face has in the file, and how often it stands there."""

    name: str
    count: int
    value: int | None = Field(description="Which of the five faces it is; null: say so with `mood=name:value`.")


class DaylioOut(Output):
    """What a file holds, and what came in of it."""

    is_dry_run: bool
    entries: int
    new: int = Field(description="Entries that come in, or came in.")
    known: int = Field(description="Entries that are here already.")
    left_out: int = Field(description="Lines that cannot be read, lie in the future, or whose face has no value.")
    first_day: date | None
    last_day: date | None
    moods: list[DaylioMood]
