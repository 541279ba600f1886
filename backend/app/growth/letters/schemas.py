"""Shapes of the weekly letter."""

from datetime import date

from pydantic import Field

from app.growth.content.letter import PieceKind
from app.kernel.schemas import Output


class LetterPieceOut(Output):
    """A line of the letter, and your own words that it leads to."""

    kind: PieceKind
    day: date
    text: str
    quote: str | None = Field(description="Your words as you wrote them, a sentence of them or all; null: none.")


class LetterOut(Output):
    """A week of yours in your own words. It is put together when it is read, and kept nowhere."""

    first_day: date
    last_day: date
    opening: str
    pieces: list[LetterPieceOut]
    closing: str | None
    by_software: str = Field(description="Who wrote what stands around your words.")
    earlier: date | None = Field(description="A day of the next earlier week that has something of yours.")
    later: date | None
