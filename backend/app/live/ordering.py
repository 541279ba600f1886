"""Order: turns hints that come late, early, twice or not at all into a gapless sequence. Pure; does no input or output.

Hints of one topic come from several processes and overtake each other by a moment; what is early waits here for
its turn, what never comes is read from the log by the feed.
"""

from app.kernel.eventlog import LoggedEvent, Position

_MOST_EARLY = 256


class Order:
    """How far a topic has been brought, and what is known beyond a hole."""

    __slots__ = ("_early", "furthest", "seq", "tag")

    def __init__(self, position: Position) -> None:
        self.start_over(position)

    def start_over(self, position: Position) -> None:
        """Stand at a position of the log and forget what was heard."""
        self.seq, self.tag = position.seq, position.tag
        self.furthest = position.seq
        self._early: dict[int, LoggedEvent] = {}

    @property
    def has_hole(self) -> bool:
        """Whether something is known to exist that cannot be delivered yet."""
        return self.furthest > self.seq

    def hear_of(self, seq: int) -> None:
        """Know that an event exists, without having it."""
        self.furthest = max(self.furthest, seq)

    def take(self, event: LoggedEvent) -> list[LoggedEvent]:
        """Take an event from wherever it came; returns what may be delivered now, in order, each number once."""
        if event.seq <= self.seq:
            return []
        self.hear_of(event.seq)
        if event.seq > self.seq + 1:
            if len(self._early) < _MOST_EARLY:
                self._early[event.seq] = event
            return []
        ripe = [event]
        self._early.pop(event.seq, None)
        while (following := self._early.pop(ripe[-1].seq + 1, None)) is not None:
            ripe.append(following)
        self.seq, self.tag = ripe[-1].seq, ripe[-1].tag
        return ripe
