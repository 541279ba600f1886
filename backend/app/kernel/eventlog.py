"""The log: per topic numbered 1, 2, 3, ... without a hole, in PostgreSQL, the only truth about what happened.

A number is given while the row of the topic's head is locked, so the order of numbers is the order of commits
and no reader can see n+1 before n.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection as DriverConnection
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from app.kernel.ids import tag_of


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event with its place in the log; `body` is the envelope as JSON text."""

    topic: str
    seq: int
    tag: str
    body: str


@dataclass(frozen=True, slots=True)
class Position:
    """How far a topic's log reaches: last number, the tag of that event, and the first number still kept."""

    seq: int
    tag: str | None
    first_kept: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An event that is about to be appended."""

    topic: str
    id: UUID
    type: str
    actor_id: UUID | None
    at: datetime
    body: str
    former: str | None = None


_OPEN = text("INSERT INTO topic_head (topic) VALUES (:topic) ON CONFLICT (topic) DO NOTHING")
_ADVANCE = text("UPDATE topic_head SET seq = seq + :count, last_id = :last_id WHERE topic = :topic RETURNING seq")
_INSERT = text(
    "INSERT INTO event (topic, seq, id, type, actor_id, at, body, former)"
    " VALUES (:topic, :seq, :id, :type, :actor_id, :at, :body, :former)"
)
_LOCK = text("SELECT seq FROM topic_head WHERE topic = :topic FOR NO KEY UPDATE")
_READ = text("SELECT topic, seq, id, body FROM event WHERE topic = :topic AND seq > :after ORDER BY seq LIMIT :limit")
# What one request of one actor said lies together; its key stands in each envelope.
_INTENTION = text(
    "SELECT seq, type, body, former FROM event WHERE topic = :topic AND actor_id = :actor"
    " AND seq BETWEEN :seq - :reach AND :seq + :reach"
    " AND (seq = :seq OR body::json->>'mutation_id' ="
    " (SELECT body::json->>'mutation_id' FROM event WHERE topic = :topic AND seq = :seq)) ORDER BY seq DESC"
)
_REACH = 2_000
_ACTOR_AT = text("SELECT actor_id FROM event WHERE topic = :topic AND seq = :seq")
_POSITIONS = text("SELECT topic, seq, last_id, first_kept FROM topic_head WHERE topic = ANY(:topics)")
# For the readers behind the sockets, who come by the thousand after a cut: without a session around it.
_STRETCH = "SELECT seq, id, body FROM event WHERE topic = %s AND seq >= %s ORDER BY seq LIMIT %s"
_POSITIONS_BARE = "SELECT topic, seq, last_id, first_kept FROM topic_head WHERE topic = ANY(%s)"
_TAG_AT = text("SELECT id FROM event WHERE topic = :topic AND seq = :seq")


async def append(connection: AsyncSession, entries: Sequence[Entry]) -> list[LoggedEvent]:
    """Give each entry the next number of its topic and write it; heads are locked in the order of their names.

    Must be the last thing a transaction does before its commit: from here on the topic's other writers wait.
    """
    by_topic: dict[str, list[Entry]] = {}
    for entry in entries:
        by_topic.setdefault(entry.topic, []).append(entry)
    logged: list[LoggedEvent] = []
    for topic in sorted(by_topic):
        group = by_topic[topic]
        advance = {"topic": topic, "count": len(group), "last_id": group[-1].id}
        head = (await connection.execute(_ADVANCE, advance)).scalar_one_or_none()
        if head is None:
            await connection.execute(_OPEN, {"topic": topic})
            head = (await connection.execute(_ADVANCE, advance)).scalar_one()
        first = head - len(group) + 1
        rows = [_row(entry, first + offset) for offset, entry in enumerate(group)]
        await connection.execute(_INSERT, rows)
        logged += [LoggedEvent(topic, row["seq"], tag_of(row["id"]), row["body"]) for row in rows]
    return logged


def _row(entry: Entry, seq: int) -> dict[str, Any]:
    return {
        "topic": entry.topic,
        "seq": seq,
        "id": entry.id,
        "type": entry.type,
        "actor_id": entry.actor_id,
        "at": entry.at,
        "body": entry.body,
        "former": entry.former,
    }


async def lock(connection: AsyncSession, topic: str) -> None:
    """Hold a topic's other writers from here to the commit, for the rare read that must see all before its event."""
    await connection.execute(_LOCK, {"topic": topic})


async def read(connection: AsyncSession | AsyncConnection, topic: str, *, after: int, limit: int) -> list[LoggedEvent]:
    """The events of a topic with a number above `after`, oldest first, at most `limit` of them."""
    rows = await connection.execute(_READ, {"topic": topic, "after": after, "limit": limit})
    return [LoggedEvent(row.topic, row.seq, tag_of(row.id), row.body) for row in rows]


async def stretch(driver: DriverConnection[Any], topic: str, *, start: int, limit: int) -> list[LoggedEvent]:
    """The events of a topic from number `start` on, oldest first, at most `limit` of them; one statement."""
    cursor = await driver.execute(_STRETCH, (topic, start, limit), prepare=True)
    return [LoggedEvent(topic, seq, tag_of(id_), body) for seq, id_, body in await cursor.fetchall()]


async def ends(driver: DriverConnection[Any], topics: Sequence[str]) -> dict[str, Position]:
    """As `positions`, on the driver's own connection."""
    cursor = await driver.execute(_POSITIONS_BARE, (list(topics),), prepare=True)
    return {
        topic: Position(seq, None if last_id is None else tag_of(last_id), first_kept)
        for topic, seq, last_id, first_kept in await cursor.fetchall()
    }


async def positions(connection: AsyncSession | AsyncConnection, topics: Sequence[str]) -> dict[str, Position]:
    """Where the logs of these topics end; a topic without a log is left out (it stands at 0)."""
    rows = await connection.execute(_POSITIONS, {"topics": list(topics)})
    return {
        row.topic: Position(row.seq, None if row.last_id is None else tag_of(row.last_id), row.first_kept)
        for row in rows
    }


async def tag_at(connection: AsyncSession | AsyncConnection, topic: str, seq: int) -> str | None:
    """The tag of the event with this number, or None where the log holds none."""
    found: UUID | None = (await connection.execute(_TAG_AT, {"topic": topic, "seq": seq})).scalar_one_or_none()
    return None if found is None else tag_of(found)


@dataclass(frozen=True, slots=True)
class Remembered:
    """An event as it was written, with what its change replaced (None where nobody remembered that)."""

    seq: int
    type: str
    data: dict[str, Any]
    former: dict[str, Any] | None


async def actor_at(connection: AsyncSession, topic: str, seq: int) -> tuple[bool, UUID | None]:
    """Whether the log holds this number, and whose event it is."""
    row = (await connection.execute(_ACTOR_AT, {"topic": topic, "seq": seq})).one_or_none()
    return row is not None, None if row is None else row.actor_id


async def intention(connection: AsyncSession, topic: str, seq: int, actor_id: UUID | None) -> list[Remembered]:
    """All events of the request that said this one, last first; only this one where the request had no key."""
    params = {"topic": topic, "seq": seq, "actor": actor_id, "reach": _REACH}
    rows = await connection.execute(_INTENTION, params)
    return [
        Remembered(row.seq, row.type, json.loads(row.body)["data"], row.former and json.loads(row.former))
        for row in rows
    ]


def data_of(body: str) -> tuple[str, dict[str, Any], UUID | None]:
    """Type, data and actor of a stored envelope."""
    envelope = json.loads(body)
    actor = envelope["actor_id"]
    return envelope["type"], envelope["data"], None if actor is None else UUID(actor)
