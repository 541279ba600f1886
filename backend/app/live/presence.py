"""Who is on a topic, and where. Told between processes over the bus; never asked about rights.

Each process says who it has, when that changes and every ten seconds; what it said is believed for thirty, so a
process that was killed leaves no ghosts. Without Redis everybody sees the people of their own process.
"""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import msgspec

from app.kernel.bus import Bus
from app.kernel.ids import new_id
from app.live import frames
from app.live.connection import Connection

_SAY_AGAIN_SECONDS = 10.0
_BELIEVE_SECONDS = 30.0
_SETTLE_SECONDS = 0.1
_HERE, _ASK = "p", "q"

People = list[dict[str, Any]]


class Presence:
    """Presence of all topics that this process follows."""

    def __init__(self, bus: Bus, followers: Callable[[str], set[Connection]], names: Callable[[], list[str]]) -> None:
        self._bus = bus
        self._followers = followers
        self._names = names
        self._process = str(new_id())
        self._elsewhere: dict[str, dict[str, tuple[float, People]]] = {}
        self._settling: dict[str, asyncio.TimerHandle] = {}
        self._shown: dict[str, bytes] = {}
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to say again what was said."""
        self._task = asyncio.create_task(self._repeat())

    async def stop(self) -> None:
        """Tell the others that nobody is here any more."""
        if self._task is not None:
            self._task.cancel()
        for handle in self._settling.values():
            handle.cancel()
        for name in self._names():
            self._bus.publish_soon(name, f"{_HERE}{self._process} []")

    def arrived(self, name: str, connection: Connection) -> None:
        """Somebody follows a topic: show them who is there, and ask the other processes."""
        connection.states.setdefault(name, {})
        self._shown.pop(name, None)
        self._bus.publish_soon(name, _ASK + self._process)
        self.changed(name)

    def changed(self, name: str) -> None:
        """Somebody came, went, or looks at something else; told when things have settled."""
        if name not in self._settling:
            loop = asyncio.get_running_loop()
            self._settling[name] = loop.call_later(_SETTLE_SECONDS, self._settle, name)

    def _settle(self, name: str) -> None:
        self._settling.pop(name, None)
        self._say(name)
        self._show(name)

    def _here(self, name: str) -> People:
        followers = self._followers(name)
        return [{"user_id": str(it.actor.user_id), "state": it.states.get(name, {})} for it in followers]

    def _say(self, name: str) -> None:
        text = msgspec.json.encode(self._here(name)).decode()
        self._bus.publish_soon(name, f"{_HERE}{self._process} {text}")

    def note(self, name: str, message: str) -> None:
        """Take what another process says or asks."""
        kind, rest = message[0], message[1:]
        if kind == _ASK and rest != self._process:
            self._say(name)
        elif kind == _HERE:
            process, _, text = rest.partition(" ")
            if process != self._process:
                people: People = msgspec.json.decode(text)
                self._elsewhere.setdefault(name, {})[process] = (time.monotonic() + _BELIEVE_SECONDS, people)
                self._show(name)

    def _show(self, name: str) -> None:
        """Tell the followers here who is on the topic, if that is news."""
        followers = self._followers(name)
        if not followers:
            self._elsewhere.pop(name, None)
            self._shown.pop(name, None)
            return
        now = time.monotonic()
        elsewhere = {at: it for at, it in self._elsewhere.get(name, {}).items() if it[0] > now}
        self._elsewhere[name] = elsewhere
        people = self._here(name) + [person for _, there in elsewhere.values() for person in there]
        people.sort(key=lambda person: (person["user_id"], str(person["state"])))
        data = frames.frame("presence", topic=name, users=people)
        if self._shown.get(name) != data:
            self._shown[name] = data
            for connection in list(followers):
                connection.send(data)

    async def _repeat(self) -> None:
        while True:
            await asyncio.sleep(_SAY_AGAIN_SECONDS)
            for name in self._names():
                if self._followers(name):
                    self._say(name)
                    self._show(name)
