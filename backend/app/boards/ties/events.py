"""Facts about ties, told on the boards of both cards."""

from app.boards.ties.schemas import TieFact
from app.kernel.events import Event


class TieCreated(Event, type="tie.created"):
    """Two cards were tied to each other."""

    tie: TieFact


class TieDeleted(Event, type="tie.deleted"):
    """Two cards are tied no more."""

    tie: TieFact
