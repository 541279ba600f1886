"""The door of the live room: one thing that `main` starts, stops and mounts."""

from fastapi import FastAPI
from starlette.routing import WebSocketRoute

from app.kernel.access import Authenticator
from app.kernel.bus import Bus
from app.kernel.db import Database
from app.kernel.settings import Settings
from app.live import metrics
from app.live.feed import Feed
from app.live.gateway import Gateway, MayFollow
from app.live.hints import BusHints
from app.live.log import Log
from app.live.presence import Presence

__all__ = ["LiveServer"]

PATH = "/api/v1/ws"


class LiveServer:
    """The live side of one API process."""

    def __init__(
        self, settings: Settings, database: Database, authenticator: Authenticator, may_follow: MayFollow
    ) -> None:
        self._bus = Bus(settings.redis_url, on_reconnect=metrics.BUS_RECONNECTS.inc)
        # Half of the pool at most: requests must not wait for a thousand sockets that come back at once.
        log = Log(database, readers=max(2, settings.database_pool_size // 2))
        self._feed = Feed(log, self._bus, compare_seconds=settings.feed_compare_seconds, on_note=self._note)
        self._presence = Presence(self._bus, self._feed.get)
        self._gateway = Gateway(settings, database, authenticator, may_follow, self._feed, self._presence, self._bus)
        self.hints = BusHints(self._bus, self._feed.hear, self._gateway.end_session)

    def _note(self, name: str, message: str) -> None:
        self._presence.note(name, message)

    async def start(self) -> None:
        """Connect to the bus and begin; works without Redis."""
        await self._bus.connect()
        await self._feed.start()
        await self._presence.start()
        await self._gateway.start()

    async def stop(self) -> None:
        """End everything; the server has told the sockets goodbye before."""
        await self._gateway.stop()
        await self._presence.stop()
        await self._feed.stop()
        await self._bus.disconnect()

    def mount(self, app: FastAPI) -> None:
        """Answer sockets at `/api/v1/ws`."""
        app.router.routes.append(WebSocketRoute(PATH, self._gateway.serve, name="live"))
