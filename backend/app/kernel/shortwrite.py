"""A whole write in one statement: change, numbers, events, outbox and kept answer, for what people repeat all day.

A statement of its own is a transaction of its own: one round trip, and the head of the log is locked only while
PostgreSQL runs it and commits. Measured against several statements it is worth about twice the writes a second
(docs/adr/0004). Everything else goes through `Uow`; tests run both against one model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from psycopg import AsyncConnection
from psycopg.errors import UniqueViolation
from psycopg.rows import dict_row
from psycopg.types.json import Json

from app.kernel import clock
from app.kernel.access import SESSION_IS_OPEN, session_params
from app.kernel.answers import KEY_CONSTRAINT, Answer, Replay
from app.kernel.errors import SESSION_HAS_ENDED, NotAuthenticated
from app.kernel.eventlog import Entry, LoggedEvent
from app.kernel.ids import new_id, tag_of
from app.kernel.jobs import HeardEvent, Job, hearers_of
from app.kernel.uow import Uow

# Writers of one topic pass one by one from before their change on: two who put a row at the same place would
# otherwise wait for each other in the unique index, until PostgreSQL cuts one of them off.
_MINE = "mine AS (SELECT 1 FROM topic_head WHERE topic = %(topic)s FOR NO KEY UPDATE)"
ITS_TURN = "EXISTS (SELECT 1 FROM mine)"
# What is said comes as plain values: the driver writes an array of texts character by character.
_HEAD = """
head AS (
  UPDATE topic_head SET seq = seq + %(count)s, last_id = %(last_id)s
   WHERE topic = %(topic)s AND EXISTS (SELECT 1 FROM changed) RETURNING seq
),
logged AS (
  INSERT INTO event (topic, seq, id, type, actor_id, at, body, former)
  SELECT %(topic)s, head.seq - %(count)s + said.nth, said.id, said.type, %(actor)s, %(said_at)s, said.body, said.former
    FROM head, (VALUES {said}) AS said (id, type, body, former, nth)
)
"""
_KEPT = """,
kept AS (
  INSERT INTO kept_answer (user_id, key, fingerprint, status, headers, body, created_at)
  SELECT %(actor)s, %(key)s, %(fingerprint)s, %(status)s, %(headers)s, %(answer)s, %(said_at)s FROM head
)
"""
_DUE = """,
due AS (
  INSERT INTO outbox (id, name, payload, due_at)
  SELECT work.id, work.name,
         CASE WHEN work.nth IS NULL THEN work.payload
              ELSE work.payload || jsonb_build_object('seq', head.seq - %(count)s + work.nth) END, %(said_at)s
    FROM head, unnest(%(work_ids)s::uuid[], %(work_names)s::text[], %(work_payloads)s::jsonb[], %(work_nths)s::int[])
      AS work (id, name, payload, nth)
)
"""
_LAST_NUMBER = "SELECT seq FROM head"
_LOOK_KEPT = """
LEFT JOIN (
  SELECT fingerprint AS kept_fingerprint, status AS kept_status, headers AS kept_headers, body AS kept_body
    FROM kept_answer WHERE user_id = %(actor)s AND key = %(key)s
) AS kept ON true
"""


@dataclass(frozen=True, slots=True)
class ShortWrite:
    """One guarded change of one topic, what is said about it, and the answer.

    `change` is a data-modifying statement that returns a row exactly when its guard held, and begins its guard with
    `ITS_TURN`; it becomes the CTE `changed` and may use `params`. `also` are further CTEs, each with a comma before it,
    that write beside it what follows from `changed`.
    """

    change: str
    params: Mapping[str, Any]
    entries: Sequence[Entry]
    answer: Answer
    jobs: Sequence[Job] = ()
    also: str = ""


async def run(driver: AsyncConnection[Any], uow: Uow, write: ShortWrite) -> list[LoggedEvent] | None:
    """Carry a write out and hint; None when its guard did not hold and nothing was changed.

    Raises `Replay` when the same key was faster, and the driver's `UniqueViolation` for a collision of the change.
    """
    params = {**write.params, **_log_params(uow, write)}
    said = ", ".join(
        f"(%(id_{n})s::uuid, %(type_{n})s::text, %(body_{n})s::text, %(former_{n})s::text, {n})"
        for n in range(1, len(write.entries) + 1)
    )
    statement = f"WITH {_MINE}, changed AS ({write.change}){write.also},{_HEAD.format(said=said)}"
    if uow.idempotency is not None:
        statement += _KEPT
    work = _work(write)
    if work:
        statement += _DUE
        params |= work
    try:
        cursor = await driver.execute(f"{statement} {_LAST_NUMBER}", params, prepare=True)
    except UniqueViolation as conflict:
        if uow.idempotency is None or conflict.diag.constraint_name != KEY_CONSTRAINT:
            raise
        raise Replay(await uow.idempotency.first_answer(uow.database)) from None
    row = await cursor.fetchone()
    if row is None:
        return None
    return _hint(uow, write, last_seq=row[0])


def _hint(uow: Uow, write: ShortWrite, *, last_seq: int) -> list[LoggedEvent]:
    first = last_seq - len(write.entries) + 1
    logged = [
        LoggedEvent(entry.topic, first + offset, tag_of(entry.id), entry.body)
        for offset, entry in enumerate(write.entries)
    ]
    uow.hints.publish(logged)
    return logged


def _log_params(uow: Uow, write: ShortWrite) -> dict[str, Any]:
    entries, kept = write.entries, uow.idempotency
    params = {
        "count": len(entries),
        "topic": entries[0].topic,
        "last_id": entries[-1].id,
        "actor": uow.user_id,
        "said_at": entries[-1].at,
    }
    for nth, entry in enumerate(entries, start=1):
        params |= {
            f"id_{nth}": entry.id,
            f"type_{nth}": entry.type,
            f"body_{nth}": entry.body,
            f"former_{nth}": entry.former,
        }
    if kept is None:
        return params
    return params | {
        "key": kept.key,
        "fingerprint": kept.fingerprint,
        "status": write.answer.status,
        "headers": Json(write.answer.headers),
        "answer": kept.sealed(write.answer.body),
    }


def _work(write: ShortWrite) -> dict[str, Any]:
    """Outbox rows: jobs as they are, listeners with the number that their event is about to get."""
    work: list[tuple[str, dict[str, Any], int | None]] = [
        (job.name, job.model_dump(mode="json"), None) for job in write.jobs
    ]
    for nth, entry in enumerate(write.entries, start=1):
        heard = HeardEvent(topic=entry.topic, seq=0, type=entry.type).model_dump(mode="json")
        work += [(name, heard, nth) for name in hearers_of(entry.type, entry.body, entry.former)]
    if not work:
        return {}
    return {
        "work_ids": [new_id() for _ in work],
        "work_names": [name for name, _, _ in work],
        "work_payloads": [Json(payload) for _, payload, _ in work],
        "work_nths": [nth for _, _, nth in work],
    }


async def keep_unchanged(driver: AsyncConnection[Any], uow: Uow, answer: Answer) -> None:
    """Keep the answer of a request that had nothing to change, so that its retry changes nothing either."""
    kept = uow.idempotency
    if kept is None:
        return
    await driver.execute(
        "INSERT INTO kept_answer (user_id, key, fingerprint, status, headers, body, created_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
        (
            uow.user_id,
            kept.key,
            kept.fingerprint,
            answer.status,
            Json(answer.headers),
            kept.sealed(answer.body),
            clock.now(),
        ),
    )


async def look(driver: AsyncConnection[Any], uow: Uow, query: str, params: Mapping[str, Any]) -> dict[str, Any] | None:
    """The one row of a query, read together with the kept answer of this request.

    None when there is no such row. Raises `NotAuthenticated` when the actor's session has ended, and `Replay` when
    the request was carried out before. The query must have a column `id` that is never null.
    """
    kept, actor = uow.idempotency, uow.actor
    assert actor is not None  # noqa: S101 - the hot doors let nobody in without one
    statement = f"SELECT * FROM (SELECT {SESSION_IS_OPEN} AS may_ask) AS asked LEFT JOIN ({query}) AS found ON true"  # noqa: S608
    params = {**params, **session_params(actor, clock.now())}
    if kept is not None:
        statement += _LOOK_KEPT
        params["key"] = kept.key
    cursor = driver.cursor(row_factory=dict_row)
    row = await (await cursor.execute(statement, params, prepare=True)).fetchone()
    assert row is not None  # noqa: S101 - a left join of one row has one row
    if not row["may_ask"]:
        raise NotAuthenticated(SESSION_HAS_ENDED)
    if kept is not None and row["kept_fingerprint"] is not None:
        kept.check(row["kept_fingerprint"])
        raise Replay(Answer(row["kept_status"], kept.opened(row["kept_body"]), row["kept_headers"]))
    return None if row["id"] is None else row
