"""Doors to ties."""

from uuid import UUID

from fastapi import Response

from app.boards.cards.queries import shown_card
from app.boards.policy import BoardCan
from app.boards.ties import commands, queries
from app.boards.ties.schemas import TieFact, TieIn, Ties
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond

router = GuardedRouter(tags=["ties"])


@router.door("GET", "/cards/{card_id}/ties", can=BoardCan.READ_CARD, name="list_ties", response_model=Ties)
async def list_ties(card_id: UUID, session: Reading, actor: SignedIn) -> Ties:
    """Read which cards a card blocks, waits for or concerns, on whatever board they are."""
    await shown_card(session, actor.user_id, card_id)
    return Ties(items=await queries.ties_of(session, actor.user_id, card_id))


@router.door(
    "POST",
    "/cards/{card_id}/ties",
    can=BoardCan.UPDATE_CARD,
    name="create_tie",
    status_code=201,
    response_model=TieFact,
)
async def create_tie(card_id: UUID, new: TieIn, uow: Tx) -> Response:
    """Tie a card to another one that you may change, too; both tell of it."""
    made = TieFact.model_validate(await commands.create_tie(uow, card_id, new))
    headers = {"Location": f"/api/v1/cards/{card_id}/ties"}
    return await commit_and_respond(uow, Answer(201, made.json_bytes(), headers))


@router.door("DELETE", "/ties/{tie_id}", can=BoardCan.UPDATE_CARD, name="delete_tie", status_code=204)
async def delete_tie(tie_id: UUID, uow: Tx) -> Response:
    """End a tie between two cards."""
    await commands.delete_tie(uow, tie_id)
    return await commit_and_respond(uow, Answer(204))
