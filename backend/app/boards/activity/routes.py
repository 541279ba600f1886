"""Doors to what happened on a board and on a card."""

from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from app.boards.activity import queries
from app.boards.activity.queries import Wanted
from app.boards.activity.schemas import ActivityOut
from app.boards.board.queries import readable_board
from app.boards.cards.queries import shown_card
from app.boards.policy import BoardCan
from app.kernel.http.doors import GuardedRouter, LateReading, SignedIn
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["boards"])

_KIND = "Only events whose type begins so, with commas."


def _asked(
    actor_id: Annotated[UUID | None, Query(description="Only what this person did.")] = None,
    kind: Annotated[str | None, Query(max_length=200, description=_KIND, examples=["card,comment"])] = None,
) -> Wanted:
    return Wanted(actor_id=actor_id, kinds=None if kind is None else [it.strip() for it in kind.split(",")])


Asked = Annotated[Wanted, Depends(_asked)]


@router.door(
    "GET",
    "/boards/{board_id}/activity",
    can=BoardCan.READ_EVENTS,
    name="list_board_activity",
    response_model=Page[ActivityOut],
)
async def list_board_activity(
    board_id: UUID, session: LateReading, actor: SignedIn, wanted: Asked, limit: Limit = 50, cursor: Cursor = None
) -> Page[ActivityOut]:
    """List who did what on a board, last first, as far back as its log is kept."""
    await readable_board(session, actor.user_id, board_id, BoardCan.READ_EVENTS)
    items, following = await queries.activity(session, board_id, wanted, limit=limit, cursor=cursor)
    return Page(items=items, next_cursor=following)


@router.door(
    "GET",
    "/cards/{card_id}/activity",
    can=BoardCan.READ_CARD,
    name="list_card_activity",
    response_model=Page[ActivityOut],
)
async def list_card_activity(
    card_id: UUID, session: LateReading, actor: SignedIn, wanted: Asked, limit: Limit = 50, cursor: Cursor = None
) -> Page[ActivityOut]:
    """List who did what to a card since it came to its board, last first."""
    card = await shown_card(session, actor.user_id, card_id)
    of_card = replace(wanted, card_id=card_id)
    items, following = await queries.activity(session, card.board_id, of_card, limit=limit, cursor=cursor)
    return Page(items=items, next_cursor=following)
