"""A client that follows a board over real sockets: keeps a replica, comes back from where it stands."""

import asyncio
import contextlib
import json
import ssl
from itertools import zip_longest
from typing import Any

import websockets
from websockets.asyncio.client import ClientConnection

from tests.support.replica import Replica
from tests.support.world import Caller


def _items(part: Any) -> list[Any]:
    return part if isinstance(part, list) else [part]


class Follower:
    """Follows a board; every event must be the next one, or the test fails."""

    def __init__(self, caller: Caller, board_id: str, snapshot: dict[str, Any]) -> None:
        self.caller = caller
        self.topic = f"board:{board_id}"
        self.replica = Replica(snapshot)
        self.resets: list[str] = []
        self.is_revoked = False
        self._answered = False
        self.closed_with: int | None = None
        self.failure: BaseException | None = None
        self._socket: ClientConnection | None = None
        self._task: asyncio.Task[None] | None = None
        self._news = asyncio.Condition()
        self._tls: ssl.SSLContext | None = None

    @classmethod
    async def start(
        cls, caller: Caller, board_id: str, ws_url: str, *, tls: ssl.SSLContext | None = None
    ) -> "Follower":
        """Read the snapshot and follow from there; `tls` is whom to trust at a `wss` address."""
        follower = cls(caller, board_id, await caller.picture(board_id))
        follower._tls = tls
        await follower.connect(ws_url)
        return follower

    async def connect(self, ws_url: str) -> None:
        """Open a socket and go on from the position held."""
        self.closed_with = None
        self._socket = await websockets.connect(ws_url, max_queue=None, ssl=self._tls)
        await self._socket.send(json.dumps({"op": "hello", "token": self.caller.token}))
        assert json.loads(await self._socket.recv())["op"] == "welcome"
        position = {"after": self.replica.seq, "tag": self.replica.board["tag"]}
        await self._socket.send(json.dumps({"op": "subscribe", "topic": self.topic, **position}))
        self._answered = False
        self._task = asyncio.create_task(self._listen(self._socket))
        await self.wait(lambda: self._answered)

    async def _listen(self, socket: ClientConnection) -> None:
        try:
            async for text in socket:
                await self._take(json.loads(text))
        except websockets.ConnectionClosed as closed:
            self.closed_with = closed.rcvd.code if closed.rcvd else 1006
        except AssertionError as failure:
            self.failure = failure
        else:
            self.closed_with = socket.close_code
        async with self._news:
            self._news.notify_all()

    async def _take(self, frame: dict[str, Any]) -> None:
        if frame["op"] == "event":
            self.replica.apply(frame["seq"], frame["tag"], frame["event"])
        elif frame["op"] in {"subscribed", "error"}:
            self._answered = True
        elif frame["op"] == "reset":
            self._answered = True
            self.resets.append(frame["reason"])
        elif frame["op"] == "revoked":
            self.is_revoked = True
        async with self._news:
            self._news.notify_all()

    async def wait(self, check: Any, *, seconds: float = 15.0) -> None:
        """Wait until something is true of this follower."""
        async with asyncio.timeout(seconds), self._news:
            await self._news.wait_for(lambda: self.failure is not None or check())
        if self.failure is not None:
            raise self.failure

    async def reaches(self, seq: int, *, seconds: float = 15.0) -> None:
        """Wait until the replica has got to a position."""
        await self.wait(lambda: self.replica.seq >= seq, seconds=seconds)

    async def cut(self) -> None:
        """Lose the connection without a word."""
        if self._socket is not None:
            self._socket.transport.abort()
        if self._task is not None:
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def must_equal_a_fresh_picture(self) -> None:
        """Wait for the present position, then compare everything."""
        snapshot = await self.caller.picture(self.topic.removeprefix("board:"))
        await self.reaches(snapshot["board"]["seq"])
        snapshot["members"].sort(key=lambda it: it["user_id"])
        snapshot["cards"].sort(key=lambda it: (it["list_id"], it["position"]))
        mine = self.replica.picture()
        different = [
            (a, b) for part in snapshot for a, b in zip_longest(_items(mine[part]), _items(snapshot[part])) if a != b
        ]
        assert not different, different[:3]
