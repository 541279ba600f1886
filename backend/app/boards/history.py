"""The board's log over HTTP: the same events that the socket sends, from any position."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from pydantic import Field

from app.boards.board.queries import readable_board
from app.boards.errors import PositionTooOld
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.eventlog import LoggedEvent
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn
from app.kernel.schemas import Output

router = GuardedRouter(tags=["boards"])

_MAX = 500


class LogEntry(Output):
    """One event of a board's log."""

    seq: int
    tag: str
    event: dict[str, Any] = Field(description="The envelope, as in `frontend-contract/events.schema.json`.")


class LogPage(Output):
    """A stretch of a board's log, oldest first; go on with `after=` the last `seq` until it is `head`."""

    items: list[LogEntry]
    head: int = Field(description="Number of the last event there is.")


@router.door("GET", "/boards/{board_id}/events", can=BoardCan.READ_EVENTS, name="list_events", response_model=LogPage)
async def list_events(
    board_id: UUID,
    session: Reading,
    actor: SignedIn,
    after: Annotated[int, Query(ge=0, le=2**62, description="The last `seq` you hold; 0 for all.")] = 0,
    limit: Annotated[int, Query(ge=1, le=_MAX)] = 200,
) -> Response:
    """Read a board's log from a position, oldest first."""
    await readable_board(session, actor.user_id, board_id, BoardCan.READ_EVENTS)
    topic = board_topic(board_id)
    position = (await eventlog.positions(session, [topic])).get(topic)
    if position is not None and after + 1 < position.first_kept:
        raise PositionTooOld(first_kept=position.first_kept)
    events = await eventlog.read(session, topic, after=after, limit=limit)
    items = ",".join(_item(event) for event in events)
    head = 0 if position is None else position.seq
    return Response(f'{{"items":[{items}],"head":{head}}}', media_type="application/json")


def _item(event: LoggedEvent) -> str:
    return f'{{"seq":{event.seq},"tag":"{event.tag}","event":{event.body}}}'
