"""The door of the live room: one thing that `main` starts, stops and mounts."""

from fastapi import FastAPI

from app.kernel.access import Authenticator
from app.kernel.bus import Bus
from app.kernel.db import Database
from app.kernel.settings import Settings
from app.live.connection import Connection
from app.live.feed import Feed
from app.live.gateway import Gateway, MayFollow
from app.live.hints import BusHints
from app.live.presence import Presence

__all__ = ["LiveServer"]

PATH = "/api/v1/ws"


class LiveServer:
    """The live side of one API process."""

    def __init__(
        self, settings: Settings, database: Database, authenticator: Authenticator, may_follow: MayFollow
    ) -> None:
        self._bus = Bus(settings.redis_url)
        self._feed = Feed(database, self._bus, self._note)
        self._presence = Presence(self._bus, self._followers, self._feed.names)
        self._gateway = Gateway(settings, database, authenticator, may_follow, self._feed, self._presence)
        self.hints = BusHints(self._bus, self._feed.hear)

    def _note(self, name: str, message: str) -> None:
        self._presence.note(name, message)

    def _followers(self, name: str) -> set[Connection]:
        return self._feed.followers(name)

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
        app.add_api_websocket_route(PATH, self._gateway.serve)
