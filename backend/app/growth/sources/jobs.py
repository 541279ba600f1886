"""Asking the sources, once a day."""

import asyncio
import os
import random
from asyncio import sleep
from datetime import timedelta

import orjson
from loguru import logger
from prometheus_client import Counter, Gauge
from pydantic import ValidationError
from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.sources.models import SourceExercise, SourceState
from app.growth.sources.rules import Found, Source, found_in, rest_after
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.jobs import Job, runs
from app.kernel.outbound import AddressRefused, OutboundAnswer, OutboundFailed, call
from app.kernel.settings import Settings
from app.kernel.tools import Tools

ANSWERS = Counter("grove_growth_source_answers_total", "Answers of sources of exercises.", ["source", "outcome"])
AGE = Gauge("grove_growth_source_answered_timestamp", "When a source of exercises last answered.", ["source"])
_LIMITS = {"outbound_timeout_seconds": 5.0, "outbound_max_bytes": 1024 * 1024}
_TRIES, _PAUSE_SECONDS = 3, 1.0
_OK, _UNCHANGED = 200, 304


class SyncSources(Job, name="growth.sync_sources"):
    """Ask every source that the operator has named."""


def sources_of(settings: Settings) -> list[Source]:
    """The sources that are named; one that is written wrongly is left out, and said so in the log."""
    found = []
    for given in settings.mindfulness_sources:
        try:
            found.append(Source.model_validate(given))
        except ValidationError as error:
            where = [".".join(map(str, it["loc"])) for it in error.errors()]
            logger.bind(event="source_unusable", name=given.get("name"), fields=where).error("a source is unusable")
    return found


@runs(SyncSources)
async def sync_sources(_: SyncSources, tools: Tools) -> None:
    """One source that fails keeps no other from being asked; running twice comes to the same."""
    for source in sources_of(tools.settings):
        async with tools.uow() as uow:
            state = await uow.session.get(SourceState, source.name)
            etag, rests_until = (None, None) if state is None else (state.etag, state.rests_until)
        if rests_until is not None and rests_until > clock.now():
            ANSWERS.labels(source.name, "rests").inc()
            continue
        answer = await (_file(source) if source.path is not None else _ask(tools.settings, source, etag))
        async with tools.uow() as uow:
            await _take(uow.session, source, answer)
            await uow.commit()


async def _ask(settings: Settings, source: Source, etag: str | None) -> OutboundAnswer | None:
    """The answer, after some tries; None without a usable one."""
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    if etag is not None:
        headers["If-None-Match"] = etag
    key = os.environ.get(source.api_key_env or "")
    if key:
        headers[source.auth_header] = key
    patient = settings.model_copy(update=_LIMITS)
    for attempt in range(_TRIES):
        try:
            answer = await call(patient, "GET", source.url, headers=headers)
        except AddressRefused:
            logger.bind(event="source_refused", name=source.name).error("Grove does not call this source's address")
            return None
        except OutboundFailed:
            answer = None
        if answer is not None and answer.status in {_OK, _UNCHANGED}:
            return answer
        if attempt < _TRIES - 1:
            await sleep(_PAUSE_SECONDS * (attempt + random.random()))  # noqa: S311 - no secret
    return None


async def _file(source: Source) -> OutboundAnswer | None:
    """A file of this machine, as if it had been told; None where there is none, or one that is too large."""
    assert source.path is not None  # noqa: S101 - whoever calls has looked
    try:
        body = await asyncio.to_thread(source.path.read_bytes)
    except OSError:
        logger.bind(event="source_unreadable", name=source.name).error("a source's file cannot be read")
        return None
    return OutboundAnswer(_OK, {}, body) if len(body) <= _LIMITS["outbound_max_bytes"] else None


async def _take(session: AsyncSession, source: Source, answer: OutboundAnswer | None) -> None:
    """Keep what was told; an answer that cannot be read counts as none."""
    found = None if answer is None or answer.status == _UNCHANGED else _read(source, answer.body)
    if answer is None or (answer.status == _OK and not found):
        ANSWERS.labels(source.name, "failed").inc()
        await _note(session, source, None, has_failed=True)
        return
    if found:
        await _keep(session, source, found)
    ANSWERS.labels(source.name, "new" if found else "unchanged").inc()
    AGE.labels(source.name).set_to_current_time()
    await _note(session, source, answer.headers.get("etag"), has_failed=False)


def _read(source: Source, body: bytes) -> list[Found]:
    try:
        return list(found_in(source, orjson.loads(body)))
    except ValueError:
        return []


async def _keep(session: AsyncSession, source: Source, found: list[Found]) -> None:
    at = clock.now()
    for it in {it.external_id: it for it in found}.values():
        told = {
            "kind": "breathing" if it.breath else source.kind,
            "minutes": it.minutes,
            "title": it.title,
            "about": it.about,
            "steps": list(it.steps),
            "breath": it.breath,
            "credit": source.credit,
            "is_active": True,
            "seen_at": at,
        }
        named = {"source": source.name, "external_id": it.external_id, "locale": source.locale}
        row = insert(SourceExercise).values({"id": new_id()} | named | told)
        await session.execute(row.on_conflict_do_update(index_elements=list(named), set_=told))
    gone = (SourceExercise.source == source.name, SourceExercise.seen_at < at)
    await session.execute(update(SourceExercise).where(*gone).values(is_active=False))


async def _note(session: AsyncSession, source: Source, etag: str | None, *, has_failed: bool) -> None:
    at = clock.now()
    state = await session.get(SourceState, source.name, with_for_update=True)
    if state is None:
        state = SourceState(name=source.name, asked_at=at, failures=0)
        session.add(state)
    state.asked_at = at
    state.failures = min(state.failures + 1, 100) if has_failed else 0
    rest: timedelta | None = rest_after(state.failures)
    state.rests_until = None if rest is None else at + rest
    if not has_failed:
        state.answered_at, state.etag = at, etag or state.etag
    await session.flush()
