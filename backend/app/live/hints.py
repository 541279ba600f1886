"""Hints: what was committed, told to the sockets of this process at once and to other processes over the bus."""

from collections.abc import Callable, Sequence

from app.kernel.bus import Bus
from app.kernel.eventlog import LoggedEvent
from app.kernel.settings import Settings


class BusHints:
    """Implements `app.kernel.uow.Hints`; never blocks, may lose what it is told."""

    def __init__(self, bus: Bus, hear: Callable[[LoggedEvent], None] | None = None) -> None:
        self._bus = bus
        self._hear = hear

    def publish(self, events: Sequence[LoggedEvent]) -> None:
        """Deliver here, and send on."""
        for event in events:
            if self._hear is not None:
                self._hear(event)
            self._bus.publish_soon(event.topic, f"{event.seq} {event.tag} {event.body}")


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
