"""Doors to cards."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from app.boards import bulk
from app.boards.board.queries import readable_board
from app.boards.bulk import BulkIn, BulkOut
from app.boards.cards import commands, queries
from app.boards.cards.schemas import CardFilter, CardIn, CardMove, CardOut, CardPatch
from app.boards.lists.queries import readable_list
from app.boards.policy import BoardCan
from app.kernel.answers import Answer, version_tag
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond, hot_write, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.schemas import InstantIn

router = GuardedRouter(tags=["cards"])


@router.door("GET", "/lists/{list_id}/cards", can=BoardCan.READ_BOARD, name="list_cards", response_model=Page[CardOut])
async def list_cards(
    list_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[CardOut]:
    """List the cards of a list, in their order, without the archived ones."""
    await readable_list(session, actor.user_id, list_id)
    rows, following = await queries.cards_of_list(session, list_id, limit=limit, cursor=cursor)
    return Page(items=[queries.card_out(card) for card in rows], next_cursor=following)


@router.door(
    "POST",
    "/lists/{list_id}/cards",
    can=BoardCan.CREATE_CARD,
    name="create_card",
    is_hot=True,
    status_code=201,
    response_model=CardOut,
)
async def create_card(list_id: UUID, new: CardIn, request: Request) -> Response:
    """Create a card in a list."""
    async with hot_write(request) as uow:
        return respond(await commands.create_card(uow, list_id, new))


async def _filter(
    list_id: UUID | None = None,
    label_id: UUID | None = None,
    assignee_id: UUID | None = None,
    archived: bool = False,
    q: Annotated[str | None, Query(max_length=200, description="Text in the title.")] = None,
    due_before: InstantIn | None = None,
    due_after: InstantIn | None = None,
) -> CardFilter:
    return CardFilter(
        list_id=list_id,
        label_id=label_id,
        assignee_id=assignee_id,
        archived=archived,
        q=q,
        due_before=due_before,
        due_after=due_after,
    )


@router.door(
    "GET",
    "/boards/{board_id}/cards",
    can=BoardCan.READ_BOARD,
    name="list_board_cards",
    response_model=Page[CardOut],
)
async def list_board_cards(
    board_id: UUID,
    wanted: Annotated[CardFilter, Depends(_filter)],
    session: Reading,
    actor: SignedIn,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CardOut]:
    """List the cards of a board that fit a filter, oldest first."""
    await readable_board(session, actor.user_id, board_id)
    rows, following = await queries.cards_of_board(session, board_id, wanted, limit=limit, cursor=cursor)
    return Page(items=[queries.card_out(card) for card in rows], next_cursor=following)


@router.door(
    "POST", "/boards/{board_id}/cards/bulk", can=BoardCan.UPDATE_CARD, name="change_cards", response_model=BulkOut
)
async def change_cards(board_id: UUID, wanted: BulkIn, uow: Tx) -> Response:
    """Move, change or delete up to 500 cards of a board at once: all of them, or none."""
    changed = await bulk.change_cards(uow, board_id, wanted)
    return await commit_and_respond(uow, Answer(200, changed.json_bytes()))


@router.door("GET", "/cards/{card_id}", can=BoardCan.READ_CARD, name="get_card", response_model=CardOut)
async def get_card(card_id: UUID, session: Reading, actor: SignedIn) -> Response:
    """Read a whole card."""
    card = await queries.shown_card(session, actor.user_id, card_id)
    return respond(Answer(200, card.json_bytes(), {"ETag": version_tag(card.version)}))


@router.door(
    "PATCH", "/cards/{card_id}", can=BoardCan.UPDATE_CARD, name="update_card", is_hot=True, response_model=CardOut
)
async def update_card(card_id: UUID, patch: CardPatch, request: Request, if_match: IfMatch) -> Response:
    """Change fields of a card; also marks it done or open, archives it or brings it back."""
    async with hot_write(request) as uow:
        return respond(await commands.update_card(uow, card_id, patch, if_match=if_match))


@router.door(
    "POST", "/cards/{card_id}/move", can=BoardCan.MOVE_CARD, name="move_card", is_hot=True, response_model=CardOut
)
async def move_card(card_id: UUID, move: CardMove, request: Request, if_match: IfMatch) -> Response:
    """Move a card to a place in a list, of this board or another."""
    async with hot_write(request) as uow:
        return respond(await commands.move_card(uow, card_id, move, if_match=if_match))


@router.door("DELETE", "/cards/{card_id}", can=BoardCan.DELETE_CARD, name="delete_card", status_code=204)
async def delete_card(card_id: UUID, uow: Tx, if_match: IfMatch) -> Response:
    """Put a card into the trash, from where it can be restored for 30 days."""
    await commands.delete_card(uow, card_id, if_match=if_match)
    return await commit_and_respond(uow, Answer(204))
