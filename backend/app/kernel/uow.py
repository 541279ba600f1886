"""The unit of work: change, number, event, outbox and kept answer in one commit. Nothing else commits."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

import orjson
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel import clock, eventlog
from app.kernel.access import Actor
from app.kernel.answers import Answer, Idempotency, Replay
from app.kernel.db import Database
from app.kernel.eventlog import Entry, LoggedEvent
from app.kernel.events import Event, envelope
from app.kernel.ids import new_id, tag_of
from app.kernel.jobs import HeardEvent, Job, hearers_of
from app.kernel.models import OutboxRow


class Hints(Protocol):
    """Tells the sockets that something was committed; may lose what it is told, may not block."""

    def publish(self, events: Sequence[LoggedEvent]) -> None:
        """Take committed events, in order, and return at once."""
        ...


class NoHints:
    """Hints for a process without sockets: readers find the events in the log."""

    def publish(self, events: Sequence[LoggedEvent]) -> None:
        """Drop them."""


@dataclass
class Uow:
    """One intention of one actor. Nothing is kept unless `commit` returns; use it as a context manager."""

    database: Database
    actor: Actor | None
    hints: Hints
    idempotency: Idempotency | None = None
    # Where the request came from (`source_of`), for the record; empty for Grove itself.
    source: str = ""
    _session: AsyncSession | None = None
    _entries: list[Entry] = field(default_factory=list)
    _jobs: list[Job] = field(default_factory=list)
    _spilled: dict[str, LoggedEvent] = field(default_factory=dict)

    @property
    def session(self) -> AsyncSession:
        """The transaction's session, begun at its first use."""
        if self._session is None:
            self._session = self.database.session()
        return self._session

    @property
    def user_id(self) -> UUID | None:
        """Who acts, or None for Grove itself."""
        return None if self.actor is None else self.actor.user_id

    @property
    def mutation_id(self) -> str | None:
        """The client's key for this intention, echoed in its events."""
        return None if self.idempotency is None else self.idempotency.key

    def emit(self, topic: str, event: Event, *, former: Mapping[str, Any] | None = None) -> None:
        """Say a fact on a topic; it gets its number at commit. `former` is what an undo puts back."""
        self._entries.append(self.entry(topic, event, former=former))

    def entry(self, topic: str, event: Event, *, former: Mapping[str, Any] | None = None) -> Entry:
        """A fact made ready for the log, on behalf of this actor."""
        at = clock.now()
        body = envelope(event, actor_id=self.user_id, at=at, mutation_id=self.mutation_id)
        kept = None if former is None else orjson.dumps(former).decode()
        return Entry(topic, new_id(), event.type, self.user_id, at, body, kept)

    def enqueue(self, job: Job) -> None:
        """Leave work for the workers; it is due as soon as this commits."""
        self._jobs.append(job)

    async def commit(self, answer: Answer | None = None) -> list[LoggedEvent]:
        """Write heads, events, outbox and the kept answer, commit, then hint. Returns the numbered events.

        Raises `Replay` when another request with the same key was faster.
        """
        session = self.session
        await session.flush()
        logged = await self._log(self._entries)
        await self._leave([(job.name, job.model_dump(mode="json")) for job in self._jobs])
        try:
            if answer is not None and self.idempotency is not None:
                await self.idempotency.keep(session, answer)
            await _finish(session.commit())
        except IntegrityError as conflict:
            if self.idempotency is None or not self.idempotency.is_conflict(conflict):
                raise
            await session.rollback()
            raise Replay(await self.idempotency.first_answer(self.database)) from None
        spilled = [event for topic, event in self._spilled.items() if all(it.topic != topic for it in logged)]
        self._entries, self._jobs, self._spilled = [], [], {}
        self.hints.publish([*spilled, *logged])
        return logged

    async def spill(self, topic: str) -> None:
        """Write what was said on a topic so far, so that a long transaction need not hold all of it in memory.

        The topic's other writers wait from here to the commit. Sockets are told of the last event; whoever follows
        reads the others from the log.
        """
        said = [entry for entry in self._entries if entry.topic == topic]
        if said:
            self._entries = [entry for entry in self._entries if entry.topic != topic]
            self._spilled[topic] = (await self._log(said))[-1]

    async def _log(self, said: Sequence[Entry]) -> list[LoggedEvent]:
        logged = await eventlog.append(self.session, said)
        work = []
        entries = {(entry.topic, tag_of(entry.id)): entry for entry in said}
        for event in logged:
            entry = entries[event.topic, event.tag]
            heard = HeardEvent(topic=event.topic, seq=event.seq, type=entry.type).model_dump(mode="json")
            work += [(name, heard) for name in hearers_of(entry.type, entry.body, entry.former)]
        await self._leave(work)
        return logged

    async def _leave(self, work: Sequence[tuple[str, dict[str, Any]]]) -> None:
        if work:
            now = clock.now()
            rows = [{"id": new_id(), "name": name, "payload": payload, "due_at": now} for name, payload in work]
            await self.session.execute(insert(OutboxRow), rows)

    async def close(self) -> None:
        """Give the connection back; what was not committed is undone."""
        if self._session is not None:
            await _finish(self._session.close())
            self._session = None

    async def __aenter__(self) -> "Uow":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


async def _finish(work: Coroutine[Any, Any, None]) -> None:
    """See a commit or close through although the client hung up meanwhile."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
