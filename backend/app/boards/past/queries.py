"""Finding the picture to begin from."""

import asyncio
import gzip
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.schemas import Snapshot
from app.boards.errors import PositionTooOld
from app.boards.past.models import KeptPicture
from app.boards.past.schemas import Reach
from app.boards.topics import board_topic
from app.kernel import eventlog

_NOTHING: dict[str, Any] = {part: [] for part in Snapshot.model_fields}
_FIRST = 1  # every log begins with `board.created`, which holds all there was then


async def reach_of(session: AsyncSession, board_id: UUID) -> Reach:
    """From where to where a board's past can be shown: what the log and the kept pictures allow together."""
    topic = board_topic(board_id)
    position = (await eventlog.positions(session, [topic]))[topic]
    if position.first_kept <= _FIRST:
        return Reach(first=_FIRST, head=position.seq)
    query = select(func.min(KeptPicture.seq)).where(
        KeptPicture.board_id == board_id, KeptPicture.seq >= position.first_kept - 1
    )
    first = (await session.execute(query)).scalar_one()
    return Reach(first=position.seq if first is None else first, head=position.seq)


async def picture_before(session: AsyncSession, board_id: UUID, reach: Reach, at: int) -> bytes:
    """The nearest picture at a number or before it, as JSON; raises `PositionTooOld`."""
    if at < reach.first:
        raise PositionTooOld(first_kept=reach.first)
    query = (
        select(KeptPicture.body)
        .where(KeptPicture.board_id == board_id, KeptPicture.seq.between(reach.first, at))
        .order_by(KeptPicture.seq.desc())
        .limit(1)
    )
    kept = (await session.execute(query)).scalar_one_or_none()
    if kept is not None:
        return await asyncio.to_thread(_unpacked, kept)
    if reach.first > _FIRST:
        raise PositionTooOld(first_kept=reach.head)
    [made] = await eventlog.read(session, board_topic(board_id), after=0, limit=1)
    board = orjson.loads(made.body)["data"]["board"] | {"seq": made.seq, "tag": made.tag}
    return orjson.dumps({**_NOTHING, "board": board})


def _unpacked(kept: bytes) -> bytes:
    """A kept picture; parts that pictures did not have when it was kept are empty."""
    return orjson.dumps({**_NOTHING, **orjson.loads(gzip.decompress(kept))})
