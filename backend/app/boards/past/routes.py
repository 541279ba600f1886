"""The door to the board as it was."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from app.boards.board.queries import readable_board
from app.boards.past import queries
from app.boards.past.schemas import PastOut
from app.boards.policy import BoardCan
from app.kernel.http.doors import GuardedRouter, LateReading, SignedIn

router = GuardedRouter(tags=["boards"])


@router.door("GET", "/boards/{board_id}/past", can=BoardCan.READ_EVENTS, name="get_past", response_model=PastOut)
async def get_past(
    board_id: UUID,
    session: LateReading,
    actor: SignedIn,
    at: Annotated[int | None, Query(ge=1, le=2**62, description="A number of the log; the last one without.")] = None,
) -> Response:
    """Read where to begin to show the board as it was after an event: a picture, and how far back one can go.

    The events between the picture's `seq` and `at` come from `GET /boards/{board_id}/events`; applied in order they
    give the board of that moment, exactly.
    """
    await readable_board(session, actor.user_id, board_id, BoardCan.READ_EVENTS)
    reach = await queries.reach_of(session, board_id)
    picture = await queries.picture_before(session, board_id, reach, reach.head if at is None else at)
    return Response(b'{"reach":%b,"picture":%b}' % (reach.json_bytes(), picture), media_type="application/json")
