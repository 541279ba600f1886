"""Who is on a topic, and where. Told between processes over the bus; never asked about rights.

Each process says whom it has, when that changes and every few seconds; what it said is believed for a while only, so
a process that was killed leaves no ghosts. Without Redis everybody sees the people of their own process. A message on
a topic's channel is `p<process> <people>`, or `q<process>` to ask the others.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

import msgspec
from loguru import logger

from app.kernel.bus import Bus
from app.kernel.ids import new_id
from app.live import frames
from app.live.connection import Connection
from app.live.followed import Topic
from app.live.frames import PresenceState

_SAY_AGAIN_SECONDS = 5.0
_BELIEVE_SECONDS = 15.0
_SETTLE_SECONDS = 0.1
# Telling n people about n people costs n squared: the list has an end, and large topics are told less often.
_MOST_SHOWN = 100
_BYTES_PER_SECOND = 2_000_000
_HERE, _ASK = "p", "q"
_NOBODY = PresenceState()


class Person(msgspec.Struct, frozen=True, order=True):
    """Somebody on a topic, once however many sockets they have."""

    user_id: UUID
    state: PresenceState


_people_decoder = msgspec.json.Decoder(list[Person])


@dataclass
class _Room:
    """What is known about one topic's people."""

    elsewhere: dict[str, tuple[float, list[Person]]] = field(default_factory=dict)
    shown: bytes = b""
    said: str = ""
    newcomers: set[Connection] = field(default_factory=set)
    settling: asyncio.TimerHandle | None = None
    not_before: float = 0.0


class Presence:
    """Presence on all topics that this process follows."""

    def __init__(self, bus: Bus, topic_of: Callable[[str], Topic | None]) -> None:
        self._bus = bus
        self._topic_of = topic_of
        self._process = str(new_id())
        self._rooms: dict[str, _Room] = {}
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to say again what was said, and to forget what was not."""
        self._task = asyncio.create_task(self._repeat())

    async def stop(self) -> None:
        """Tell the others that nobody is here any more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        for name, room in self._rooms.items():
            if room.settling is not None:
                room.settling.cancel()
            self._bus.publish_soon(name, f"{_HERE}{self._process} []")

    def arrived(self, name: str, connection: Connection) -> None:
        """Somebody follows a topic: show them who is there; the first one here makes us ask the others."""
        if name not in self._rooms:
            self._rooms[name] = _Room()
            self._bus.publish_soon(name, _ASK + self._process)
        self._rooms[name].newcomers.add(connection)
        self.changed(name)

    def changed(self, name: str) -> None:
        """Somebody came, went, or looks at something else; told when things have settled."""
        room = self._rooms.get(name)
        if room is not None and room.settling is None:
            loop = asyncio.get_running_loop()
            when = max(loop.time() + _SETTLE_SECONDS, room.not_before)
            room.settling = loop.call_at(when, self._settle, name, room)

    def note(self, name: str, message: str) -> None:
        """Take what another process says or asks; what cannot be read is left alone."""
        room = self._rooms.get(name)
        kind, (process, _, text) = message[:1], message[1:].partition(" ")
        if room is None or process == self._process:
            return
        if kind == _ASK:
            self._say(name, room)
        elif kind == _HERE:
            try:
                people = _people_decoder.decode(text)
            except msgspec.MsgspecError:
                logger.bind(event="bad_presence", topic=name).warning("what another process said could not be read")
                return
            until = asyncio.get_running_loop().time() + _BELIEVE_SECONDS
            room.elsewhere[process] = (until, people)
            self.changed(name)

    def _settle(self, name: str, room: _Room) -> None:
        room.settling = None
        topic = self._topic_of(name)
        if topic is None or not topic.followers:
            self._bus.publish_soon(name, f"{_HERE}{self._process} []")
            del self._rooms[name]
            return
        if _text_of(self._here(name)) != room.said:
            self._say(name, room)
        self._show(topic, room)

    def _here(self, name: str) -> list[Person]:
        topic = self._topic_of(name)
        states: dict[UUID, PresenceState] = {}
        for connection in () if topic is None else topic.followers:
            state = connection.states.get(name, _NOBODY)
            if state.card_id is not None or connection.actor.user_id not in states:
                states[connection.actor.user_id] = state
        return _sorted([Person(user_id, state) for user_id, state in states.items()])[:_MOST_SHOWN]

    def _say(self, name: str, room: _Room) -> None:
        room.said = _text_of(self._here(name))
        self._bus.publish_soon(name, f"{_HERE}{self._process} {room.said}")

    def _show(self, topic: Topic, room: _Room) -> None:
        """Tell the followers here who is on the topic, if that is news; the newcomers in any case."""
        everybody = {person.user_id: person for person in self._here(topic.name)}
        for _, people in room.elsewhere.values():
            for person in people:
                if person.state.card_id is not None or person.user_id not in everybody:
                    everybody[person.user_id] = person
        people = _sorted(list(everybody.values()))[:_MOST_SHOWN]
        data = frames.frame("presence", topic=topic.name, users=people)
        told = room.newcomers & topic.followers if data == room.shown else set(topic.followers)
        room.newcomers.clear()
        room.shown = data
        for connection in told:
            connection.send(data)
        room.not_before = asyncio.get_running_loop().time() + len(told) * len(data) / _BYTES_PER_SECOND

    async def _repeat(self) -> None:
        while True:
            await asyncio.sleep(_SAY_AGAIN_SECONDS)
            self.expire(asyncio.get_running_loop().time())
            for name, room in self._rooms.items():
                self._say(name, room)

    def expire(self, now: float) -> None:
        """Believe no longer what was not said again."""
        for name, room in self._rooms.items():
            gone = [process for process, (until, _) in room.elsewhere.items() if until < now]
            for process in gone:
                del room.elsewhere[process]
                self.changed(name)


def _sorted(people: list[Person]) -> list[Person]:
    return sorted(people, key=lambda person: person.user_id)


def _text_of(people: list[Person]) -> str:
    return msgspec.json.encode(people).decode()
