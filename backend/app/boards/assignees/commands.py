"""Giving cards to people, and taking them back."""

from uuid import UUID

from app.boards.assignees import events
from app.boards.assignees.errors import NotABoardMember, TooManyAssignees
from app.boards.board.models import BoardMember
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out, card_to_count
from app.boards.cards.schemas import CardOut
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.uow import Uow

MOST_ASSIGNEES = 50


async def put_assignee(uow: Uow, card_id: UUID, user_id: UUID, *, is_on: bool) -> CardOut:
    """Give a card to a member of its board, or take it from them; what is so already says nothing.

    Raises `NotFound`, `Forbidden`, `NotABoardMember`, `TooManyAssignees`.
    """
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    await assign(uow, card, user_id, is_on=is_on)
    return card_out(card)


async def assign(uow: Uow, card: Card, user_id: UUID, *, is_on: bool) -> None:
    """The same for a card that was loaded, locked and allowed, its log locked before it."""
    if (user_id in card.assignee_ids) == is_on:
        return
    others = [it for it in card.assignee_ids if it != user_id]
    if is_on:
        await _check(uow, card, user_id)
    card.assignee_ids = [*others, user_id] if is_on else others
    card.version += 1
    card.updated_at = clock.now()
    kind = events.AssigneeAdded if is_on else events.AssigneeRemoved
    fact = kind(
        card_id=card.id,
        user_id=user_id,
        assignee_ids=card.assignee_ids,
        version=card.version,
        updated_at=card.updated_at,
    )
    uow.emit(board_topic(card.board_id), fact, former={})


async def _check(uow: Uow, card: Card, user_id: UUID) -> None:
    # Locked, so that who leaves the board meanwhile waits for this, and then loses the card, too.
    if await uow.session.get(BoardMember, (card.board_id, user_id), with_for_update={"read": True}) is None:
        raise NotABoardMember
    if len(card.assignee_ids) >= MOST_ASSIGNEES:
        raise TooManyAssignees
