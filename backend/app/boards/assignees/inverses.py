"""How giving a card to somebody is taken back."""

from uuid import UUID

from app.boards.assignees import events
from app.boards.assignees.commands import assign
from app.boards.assignees.errors import NotABoardMember, TooManyAssignees
from app.boards.cards.inverses import card_left_there
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.uow import Uow


@undoes(events.AssigneeAdded)
async def undo_add(uow: Uow, done: Done[events.AssigneeAdded]) -> None:
    """The card is taken from them again."""
    await _assign(uow, done.board_id, done.event.card_id, done.event.user_id, is_on=False)


@undoes(events.AssigneeRemoved)
async def undo_remove(uow: Uow, done: Done[events.AssigneeRemoved]) -> None:
    """The card is theirs again, if they are on the board."""
    await _assign(uow, done.board_id, done.event.card_id, done.event.user_id, is_on=True)


async def _assign(uow: Uow, board_id: UUID, card_id: UUID, user_id: UUID, *, is_on: bool) -> None:
    card = await card_left_there(uow, board_id, card_id, BoardCan.UPDATE_CARD)
    if (user_id in card.assignee_ids) == is_on:
        raise CannotUndo
    try:
        await assign(uow, card, user_id, is_on=is_on)
    except (NotABoardMember, TooManyAssignees):
        raise CannotUndo from None
