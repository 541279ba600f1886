"""Shapes of the past."""

from pydantic import Field

from app.boards.board.schemas import Snapshot
from app.kernel.schemas import Output


class Reach(Output):
    """How far one can look back: numbers of the board's log."""

    first: int
    head: int


class PastOut(Output):
    """Where to begin: the picture nearest to the wanted number that is not after it."""

    reach: Reach
    picture: Snapshot = Field(description="Apply the events after its `seq`, up to the wanted number.")
