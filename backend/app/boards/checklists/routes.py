"""Doors to checklists."""

from uuid import UUID

from fastapi import Response

from app.boards.cards.queries import shown_card
from app.boards.checklists import commands, queries
from app.boards.checklists.schemas import (
    ChecklistIn,
    ChecklistOut,
    ChecklistPatch,
    ItemIn,
    ItemMove,
    ItemOut,
    ItemPatch,
)
from app.boards.policy import BoardCan
from app.boards.schemas import Place
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.paging import Page

router = GuardedRouter(tags=["checklists"])
_CAN = BoardCan.UPDATE_CARD


def _answer(out: ChecklistOut | ItemOut, *, made_at: str = "") -> Answer:
    headers = {"Location": f"/api/v1/{made_at}/{out.id}"} if made_at else {}
    return Answer(201 if made_at else 200, out.json_bytes(), headers)


@router.door(
    "GET",
    "/cards/{card_id}/checklists",
    can=BoardCan.READ_CARD,
    name="list_checklists",
    response_model=Page[ChecklistOut],
)
async def list_checklists(card_id: UUID, session: Reading, actor: SignedIn) -> Page[ChecklistOut]:
    """List the checklists of a card with their items, in order: all of them, for a card has few."""
    await shown_card(session, actor.user_id, card_id)
    return Page(items=await queries.checklists_of(session, card_id), next_cursor=None)


@router.door(
    "POST",
    "/cards/{card_id}/checklists",
    can=_CAN,
    name="create_checklist",
    status_code=201,
    response_model=ChecklistOut,
)
async def create_checklist(card_id: UUID, new: ChecklistIn, uow: Tx) -> Response:
    """Give a card a checklist."""
    made = await commands.create_checklist(uow, card_id, new)
    return await commit_and_respond(uow, _answer(made, made_at="checklists"))


@router.door("PATCH", "/checklists/{checklist_id}", can=_CAN, name="update_checklist", response_model=ChecklistOut)
async def update_checklist(checklist_id: UUID, patch: ChecklistPatch, uow: Tx) -> Response:
    """Change a checklist's title."""
    return await commit_and_respond(uow, _answer(await commands.update_checklist(uow, checklist_id, patch)))


@router.door("POST", "/checklists/{checklist_id}/move", can=_CAN, name="move_checklist", response_model=ChecklistOut)
async def move_checklist(checklist_id: UUID, place: Place, uow: Tx) -> Response:
    """Put a checklist elsewhere on its card."""
    return await commit_and_respond(uow, _answer(await commands.move_checklist(uow, checklist_id, place)))


@router.door("DELETE", "/checklists/{checklist_id}", can=_CAN, name="delete_checklist", status_code=204)
async def delete_checklist(checklist_id: UUID, uow: Tx) -> Response:
    """Take a checklist with its items from its card."""
    await commands.delete_checklist(uow, checklist_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "POST",
    "/checklists/{checklist_id}/items",
    can=_CAN,
    name="create_checklist_item",
    status_code=201,
    response_model=ItemOut,
)
async def create_checklist_item(checklist_id: UUID, new: ItemIn, uow: Tx) -> Response:
    """Add an item to a checklist."""
    made = await commands.create_item(uow, checklist_id, new)
    return await commit_and_respond(uow, _answer(made, made_at="checklist-items"))


@router.door("PATCH", "/checklist-items/{item_id}", can=_CAN, name="update_checklist_item", response_model=ItemOut)
async def update_checklist_item(item_id: UUID, patch: ItemPatch, uow: Tx) -> Response:
    """Tick an item, change its text, give it to somebody or let it be due."""
    return await commit_and_respond(uow, _answer(await commands.update_item(uow, item_id, patch)))


@router.door("POST", "/checklist-items/{item_id}/move", can=_CAN, name="move_checklist_item", response_model=ItemOut)
async def move_checklist_item(item_id: UUID, move: ItemMove, uow: Tx) -> Response:
    """Put an item elsewhere, within its checklist or to another one of the card."""
    return await commit_and_respond(uow, _answer(await commands.move_item(uow, item_id, move)))


@router.door("DELETE", "/checklist-items/{item_id}", can=_CAN, name="delete_checklist_item", status_code=204)
async def delete_checklist_item(item_id: UUID, uow: Tx) -> Response:
    """Take an item away."""
    await commands.delete_item(uow, item_id)
    return await commit_and_respond(uow, Answer(204))
