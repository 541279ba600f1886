"""The picture of a board: one statement, joined text, cached by `(board, seq)`, so that it can never be stale."""

import asyncio
import gzip
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from prometheus_client import Counter
from psycopg import AsyncConnection

from app.boards.policy import BoardCan, rank_of
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.access import SESSION_IS_OPEN, Actor, authorize, session_params
from app.kernel.db import Database
from app.kernel.errors import SESSION_HAS_ENDED, NotAuthenticated, NotFound
from app.kernel.ids import tag_of

_HEAD = f"""
SELECT asked.may_ask, found.rank, found.seq, found.last_id
  FROM (SELECT {SESSION_IS_OPEN} AS may_ask) AS asked
  LEFT JOIN (
    SELECT board_rank(b.id, b.workspace_id, %(actor)s) AS rank, h.seq, h.last_id
      FROM board b JOIN topic_head h ON h.topic = %(topic)s
     WHERE b.id = %(board)s AND b.deleted_at IS NULL
  ) AS found ON true
"""  # noqa: S608 - constants only
# One statement sees one moment. The parts come in the order in which they are written here, because nothing
# above them sorts or runs in parallel; `part` says which is which all the same.
_PICTURE = """
SELECT 0::smallint AS part, convert_to(
         left(b.picture, -1) || ',"seq":' || h.seq || ',"tag":"' || right(h.last_id::text, 6) || '"}', 'UTF8')
  FROM board b JOIN topic_head h ON h.topic = %(topic)s WHERE b.id = %(board)s
UNION ALL
(SELECT 1, convert_to(picture, 'UTF8') FROM board_list
  WHERE board_id = %(board)s AND deleted_at IS NULL ORDER BY position)
UNION ALL
(SELECT 2, convert_to(c.picture, 'UTF8') FROM card c
  WHERE c.board_id = %(board)s AND c.deleted_at IS NULL AND c.archived_at IS NULL
    AND EXISTS (SELECT 1 FROM board_list l WHERE l.id = c.list_id AND l.deleted_at IS NULL)
  ORDER BY c.list_id, c.position)
UNION ALL
(SELECT 3, convert_to(picture, 'UTF8') FROM board_member WHERE board_id = %(board)s ORDER BY user_id)
UNION ALL
(SELECT 4, convert_to(picture, 'UTF8') FROM label WHERE board_id = %(board)s ORDER BY id)
UNION ALL
(SELECT 5, convert_to(picture, 'UTF8') FROM field WHERE board_id = %(board)s ORDER BY id)
UNION ALL
SELECT 6, convert_to(h.seq || ' ' || right(h.last_id::text, 6), 'UTF8') FROM topic_head h WHERE h.topic = %(topic)s
"""
_CACHED_BYTES = 80 * 1024 * 1024  # of plain text; packed it adds about a tenth
_WORTH_PACKING = 1024
_ASKED = Counter(
    "grove_snapshots_total", "Pictures of boards: kept ones, built ones, and ones shared while built.", ["how"]
)
_KEPT, _BUILT, _SHARED = (_ASKED.labels(how) for how in ("kept", "built", "shared"))


@dataclass(slots=True)
class Picture:
    """A ready snapshot: its tag and its JSON; packed once, when the first client asks for that."""

    etag: str
    body: bytes
    seq: int
    _packing: asyncio.Task[bytes] | None = None

    async def packed(self) -> bytes | None:
        """The body in gzip, or None where that is not worth it."""
        if len(self.body) < _WORTH_PACKING:
            return None
        if self._packing is None:
            self._packing = asyncio.create_task(asyncio.to_thread(gzip.compress, self.body, 1))
        return await asyncio.shield(self._packing)


class Snapshots:
    """The pictures of one process: built once per `(board, seq)` however many ask, the last used ones kept."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: OrderedDict[UUID, Picture] = OrderedDict()
        self._bytes = 0
        self._building: dict[tuple[UUID, str], asyncio.Task[Picture]] = {}

    async def etag(self, actor: Actor, board_id: UUID) -> str:
        """The tag of the board's present picture, if the caller may see it; one statement asks all of it.

        Raises `NotAuthenticated`, `NotFound`.
        """
        params = session_params(actor, clock.now()) | {"board": board_id, "topic": board_topic(board_id)}
        async with self._database.driver() as driver:
            row = await (await driver.execute(_HEAD, params, prepare=True)).fetchone()
        assert row is not None  # noqa: S101 - a left join of one row has one row
        may_ask, rank, seq, last_id = row
        if not may_ask:
            raise NotAuthenticated(SESSION_HAS_ENDED)
        authorize(rank_of(rank), BoardCan.READ_BOARD)
        return _etag(seq, tag_of(last_id))

    async def picture(self, board_id: UUID, etag: str) -> Picture:
        """The picture with this tag, or a newer one if the board has moved on meanwhile."""
        kept = self._kept.get(board_id)
        if kept is not None and kept.etag == etag:
            self._kept.move_to_end(board_id)
            _KEPT.inc()
            return kept
        key = (board_id, etag)
        task = self._building.get(key)
        if task is None:
            task = self._building[key] = asyncio.create_task(self._build(board_id))
            task.add_done_callback(lambda _: self._building.pop(key, None))
            _BUILT.inc()
        else:
            _SHARED.inc()
        return await asyncio.shield(task)

    async def _build(self, board_id: UUID) -> Picture:
        params = {"board": board_id, "topic": board_topic(board_id)}
        async with self._database.driver() as driver:
            board, lists, cards, members, labels, fields, head = await _read(driver, params)
        if not board:
            raise NotFound
        body = b"".join(
            (
                *(b'{"board":', board[0], b',"lists":[', b",".join(lists), b'],"cards":[', b",".join(cards)),
                *(b'],"labels":[', b",".join(labels), b'],"fields":[', b",".join(fields)),
                *(b'],"members":[', b",".join(members), b"]}"),
            )
        )
        seq, tag = head[0].decode().split()
        picture = Picture(_etag(int(seq), tag), body, int(seq))
        self._keep(board_id, picture)
        return picture

    def _keep(self, board_id: UUID, picture: Picture) -> None:
        replaced = self._kept.pop(board_id, None)
        self._bytes += len(picture.body) - (len(replaced.body) if replaced else 0)
        self._kept[board_id] = picture
        while self._bytes > _CACHED_BYTES and len(self._kept) > 1:
            self._bytes -= len(self._kept.popitem(last=False)[1].body)


async def _read(driver: AsyncConnection[Any], params: dict[str, Any]) -> list[list[bytes]]:
    cursor = await driver.execute(_PICTURE, params, prepare=True, binary=True)
    parts: list[list[bytes]] = [[], [], [], [], [], [], []]
    for part, picture in await cursor.fetchall():
        parts[part].append(picture)
    return parts


def _etag(seq: int, tag: str) -> str:
    return f'"{seq}-{tag}"'
