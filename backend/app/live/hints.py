"""Hints: what was committed, told to the sockets of this process at once and to other processes over the bus.

A message on a topic's channel is `<seq> <tag> <envelope>`; a large envelope is left out and read from the log.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

from app.kernel.bus import Bus
from app.kernel.eventlog import LoggedEvent
from app.kernel.settings import Settings
from app.live.revocation import ended_session

# Every process hears on this channel which sessions have ended.
SESSIONS_CHANNEL = "sessions"
_LARGEST_HINT = 32 * 1024


class BusHints:
    """Implements `app.kernel.uow.Hints`; never blocks, may lose what it is told."""

    def __init__(
        self,
        bus: Bus,
        hear: Callable[[LoggedEvent], None] | None = None,
        end_session: Callable[[UUID], None] | None = None,
    ) -> None:
        """`hear` and `end_session` are the sockets of this process, if it has any."""
        self._bus = bus
        self._hear = hear
        self._end_session = end_session

    def publish(self, events: Sequence[LoggedEvent]) -> None:
        """Deliver here, and send on."""
        for event in events:
            if self._hear is not None:
                self._hear(event)
            self._bus.publish_soon(event.topic, _message(event))
            session_id = ended_session(event)
            if session_id is not None:
                self._bus.publish_soon(SESSIONS_CHANNEL, str(session_id))
                if self._end_session is not None:
                    self._end_session(session_id)


def _message(event: LoggedEvent) -> str:
    body = event.body if len(event.body) <= _LARGEST_HINT else ""
    return f"{event.seq} {event.tag} {body}"


def parse_hint(topic: str, message: str) -> LoggedEvent:
    """The event of a message, with an empty body if it was too large to send; raises `ValueError` for anything else."""
    seq, tag, body = message.split(" ", 2)
    return LoggedEvent(topic, int(seq), tag, body)


class WorkerHints(BusHints):
    """Hints of a process without sockets, with a bus of its own."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(Bus(settings.redis_url))

    async def start(self) -> None:
        """Connect to the bus; works without Redis."""
        await self._bus.connect()

    async def stop(self) -> None:
        """Send what is left and disconnect."""
        await self._bus.disconnect()
