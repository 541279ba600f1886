"""Keeping pictures of boards that changed much, and dropping those that the log does not reach any more."""

import asyncio
import gzip
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert

from app.boards.jobs import KeepPictures
from app.boards.past.models import KeptPicture
from app.boards.snapshot import Snapshots
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.jobs import runs
from app.kernel.tools import Tools

_EVERY_EVENTS = 500
_MOST_AT_ONCE = 200
_CHANGED = text(
    """
    SELECT b.id FROM board b JOIN topic_head h ON h.topic = 'board:' || b.id
      LEFT JOIN LATERAL (SELECT max(seq) AS seq FROM kept_picture k WHERE k.board_id = b.id) last ON true
     WHERE b.deleted_at IS NULL AND h.seq - coalesce(last.seq, 0) >= :every LIMIT :most
    """
)
# The last picture before the log's first event is where its reading begins.
_DROP = text(
    "DELETE FROM kept_picture k USING topic_head h WHERE h.topic = 'board:' || k.board_id AND k.seq < h.first_kept - 1"
)


@runs(KeepPictures)
async def keep_pictures(_: KeepPictures, tools: Tools) -> None:
    """Keep a picture of every board that has had some hundred events since its last one."""
    async with tools.database.reading() as session:
        boards = list(await session.scalars(_CHANGED, {"every": _EVERY_EVENTS, "most": _MOST_AT_ONCE}))
    snapshots = Snapshots(tools.database)
    for board_id in boards:
        await _keep(board_id, snapshots, tools)
    async with tools.uow() as uow:
        await uow.session.execute(_DROP)
        await uow.commit()


async def _keep(board_id: UUID, snapshots: Snapshots, tools: Tools) -> None:
    try:
        picture = await snapshots.picture(board_id, "")
    except NotFound:  # deleted for good meanwhile
        return
    body = await asyncio.to_thread(gzip.compress, picture.body, 6)
    row = {"board_id": board_id, "seq": picture.seq, "made_at": clock.now(), "body": body}
    async with tools.uow() as uow:
        await uow.session.execute(insert(KeptPicture).values(row).on_conflict_do_nothing())
        await uow.commit()
