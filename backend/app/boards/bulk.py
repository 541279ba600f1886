"""Changing many cards of a board by one request: the rules of single writes, all or nothing.

Each card says its own event, as if it had been changed alone: whatever follows a card (its activity, webhooks, people
who watch it, undo) needs to know nothing of bulk, and events of one commit leave a process as one write.
"""

from collections.abc import Sequence
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError
from sqlalchemy import func, select

from app.boards.assignees.commands import assign
from app.boards.board.queries import allowed_board
from app.boards.cards import rows
from app.boards.cards.commands import cross
from app.boards.cards.models import Card
from app.boards.cards.queries import bounds_in_list
from app.boards.cards.schemas import CardMove, CardPatch
from app.boards.errors import ListIsFull, TooBusy
from app.boards.fields.commands import put_values
from app.boards.fields.schemas import FieldValueIn
from app.boards.labels.models import Label
from app.boards.labels.rows import wear
from app.boards.lists.models import BoardList
from app.boards.policy import BoardCan
from app.boards.rules import positions_between
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.errors import NotFound
from app.kernel.schemas import Input, Output
from app.kernel.uow import Uow

MOST_CARDS = 500


class AddRemove(Input):
    """Ids to put on each card, and ids to take off."""

    add: list[UUID] = Field(default_factory=list, max_length=50)
    remove: list[UUID] = Field(default_factory=list, max_length=50)

    def applied(self, ids: Sequence[UUID]) -> list[UUID]:
        """The ids of a card after this."""
        kept = [it for it in ids if it not in self.remove]
        return [*kept, *(it for it in dict.fromkeys(self.add) if it not in kept)]


class FieldFill(Input):
    """A field of the board, and what is to be in it; null for nothing."""

    field_id: UUID
    value: FieldValueIn | None


class BulkChange(Input):
    """What is to be done to each of the cards: exactly one of these."""

    patch: CardPatch | None = Field(default=None, description="As for one card: dates, done, archived, ...")
    move: CardMove | None = Field(
        default=None, description="To a list, in the order of `card_ids`; of another board, too."
    )
    labels: AddRemove | None = Field(default=None, description="Labels of the board.")
    assignees: AddRemove | None = Field(default=None, description="Members of the board.")
    field: FieldFill | None = Field(default=None, description="What is to be in a field of the board.")
    delete: Literal[True] | None = Field(default=None, description="Into the trash.")

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        changes = (self.patch, self.move, self.labels, self.assignees, self.field, self.delete)
        if sum(given is not None for given in changes) != 1:
            raise PydanticCustomError(
                "one_change_only", "Give exactly one of patch, move, labels, assignees, field and delete"
            )
        return self


class BulkIn(Input):
    """Cards of one board, and what is to be done to them."""

    card_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_CARDS)]
    change: BulkChange


class BulkOut(Output):
    """How many cards were changed; those that were so already are not counted."""

    changed: int


async def change_cards(uow: Uow, board_id: UUID, wanted: BulkIn) -> BulkOut:
    """Move, patch or delete cards of a board, each once, in the order given.

    Raises `NotFound` when one of the cards or labels is not there, `Forbidden`, `UnknownNeighbour`, `ListIsFull`,
    `NotABoardMember`, `TooManyAssignees`, `ValueDoesNotFit`, `TooBusy`.
    """
    change = wanted.change
    can = BoardCan.MOVE_CARD if change.move else BoardCan.DELETE_CARD if change.delete else BoardCan.UPDATE_CARD
    target = None if change.move is None else await _target(uow, change.move.list_id)
    boards = sorted({board_id, target.board_id} if target else {board_id})
    for it in boards:
        await allowed_board(uow, it, can)
    # The boards' writers wait from here on: everybody takes the head of the log before cards.
    for topic in sorted(map(board_topic, boards)):
        await eventlog.lock(uow.session, topic)
    cards = await _cards(uow, board_id, list(dict.fromkeys(wanted.card_ids)))
    before = {card.id: card.version for card in cards}
    if change.move is not None and target is not None:
        await _move(uow, cards, target, change.move)
    else:
        await _change(uow, board_id, cards, change)
    return BulkOut(changed=sum(card.version != before[card.id] for card in cards))


async def _change(uow: Uow, board_id: UUID, cards: Sequence[Card], change: BulkChange) -> None:
    if change.labels is not None:
        await _label(uow, board_id, cards, change.labels)
    elif change.assignees is not None:
        await _assign(uow, cards, change.assignees)
    elif change.field is not None:
        await put_values(uow, board_id, cards, change.field.field_id, change.field.value)
    for card in cards:
        if change.patch is not None:
            rows.patch(uow, card, change.patch)
        elif change.delete:
            rows.delete(uow, card)


async def _cards(uow: Uow, board_id: UUID, card_ids: Sequence[UUID]) -> list[Card]:
    query = (
        select(Card)
        .join(BoardList, BoardList.id == Card.list_id)
        .where(Card.id.in_(card_ids), Card.board_id == board_id)
        .where(Card.deleted_at.is_(None), BoardList.deleted_at.is_(None))
        .order_by(Card.id)
        .with_for_update(of=Card)
    )
    found = {card.id: card for card in await uow.session.scalars(query)}
    if len(found) != len(card_ids):
        raise NotFound
    return [found[card_id] for card_id in card_ids]


async def _target(uow: Uow, list_id: UUID) -> BoardList:
    found = await uow.session.get(BoardList, list_id)
    if found is None or found.deleted_at is not None:
        raise NotFound
    return found


async def _move(uow: Uow, cards: Sequence[Card], target: BoardList, move: CardMove) -> None:
    board_id = target.board_id
    await uow.session.refresh(target, with_for_update={"key_share": True})
    if target.board_id != board_id or target.deleted_at is not None:
        raise TooBusy
    await _check_room(uow, target, cards)
    bounds = await bounds_in_list(uow.session, None, target.id, move)
    for card, position in zip(cards, positions_between(bounds.low, bounds.high, len(cards)), strict=True):
        if card.board_id == board_id:
            rows.place(uow, card, target.id, position)
        else:
            await cross(uow, card, target, position)


async def _label(uow: Uow, board_id: UUID, cards: Sequence[Card], wanted: AddRemove) -> None:
    query = select(Label.id).where(Label.board_id == board_id, Label.id.in_(wanted.add)).with_for_update(read=True)
    if set(await uow.session.scalars(query)) != set(wanted.add):
        raise NotFound
    for card in cards:
        wear(uow, card, wanted.applied(card.label_ids))


async def _assign(uow: Uow, cards: Sequence[Card], wanted: AddRemove) -> None:
    for card in cards:
        for user_id in wanted.remove:
            await assign(uow, card, user_id, is_on=False)
        for user_id in wanted.add:
            await assign(uow, card, user_id, is_on=True)


async def _check_room(uow: Uow, target: BoardList, cards: Sequence[Card]) -> None:
    if target.wip_limit is None:
        return
    held = select(func.count()).where(Card.list_id == target.id, Card.deleted_at.is_(None), Card.archived_at.is_(None))
    coming = sum(card.list_id != target.id and card.archived_at is None for card in cards)
    if coming and (await uow.session.execute(held)).scalar_one() + coming > target.wip_limit:
        raise ListIsFull
