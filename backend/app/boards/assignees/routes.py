"""Doors to the people of a card."""

from uuid import UUID

from fastapi import Response

from app.boards.assignees import commands
from app.boards.cards.commands import answer_of
from app.boards.cards.schemas import CardOut
from app.boards.policy import BoardCan
from app.kernel.http.doors import GuardedRouter, Tx, commit_and_respond

router = GuardedRouter(tags=["cards"])
_PATH = "/cards/{card_id}/assignees/{user_id}"


@router.door("PUT", _PATH, can=BoardCan.UPDATE_CARD, name="add_assignee", response_model=CardOut)
async def add_assignee(card_id: UUID, user_id: UUID, uow: Tx) -> Response:
    """Give a card to a member of its board."""
    return await commit_and_respond(uow, answer_of(await commands.put_assignee(uow, card_id, user_id, is_on=True)))


@router.door("DELETE", _PATH, can=BoardCan.UPDATE_CARD, name="remove_assignee", response_model=CardOut)
async def remove_assignee(card_id: UUID, user_id: UUID, uow: Tx) -> Response:
    """Take a card from a person."""
    return await commit_and_respond(uow, answer_of(await commands.put_assignee(uow, card_id, user_id, is_on=False)))
