"""Changing labels, and putting them on cards."""

from uuid import UUID

from sqlalchemy import any_, func, update

from app.boards.board.queries import allowed_board
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out, card_to_count
from app.boards.cards.schemas import CardOut
from app.boards.labels import events, queries, rows
from app.boards.labels.errors import LabelNameTaken, TooManyLabels
from app.boards.labels.models import Label
from app.boards.labels.schemas import MOST_LABELS, LabelIn, LabelOut, LabelPatch
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.errors import IdTaken, NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_label(uow: Uow, board_id: UUID, new: LabelIn) -> Label:
    """Give a board a label. Raises `LabelNameTaken`, `TooManyLabels`, `IdTaken`."""
    await allowed_board(uow, board_id, BoardCan.EDIT_LABELS)
    if new.id is not None and await uow.session.get(Label, new.id) is not None:
        raise IdTaken
    if await queries.is_name_taken(uow.session, board_id, new.name):
        raise LabelNameTaken
    if await queries.count_on_board(uow.session, board_id) >= MOST_LABELS:
        raise TooManyLabels
    at = clock.now()
    label = Label(
        id=new.id or new_id(),
        board_id=board_id,
        name=new.name,
        color=new.color,
        created_at=at,
        updated_at=at,
        version=1,
    )
    rows.add(uow, label)
    return label


async def update_label(uow: Uow, label_id: UUID, patch: LabelPatch) -> Label:
    """Change a label's name or colour; a patch that changes nothing says nothing. Raises `LabelNameTaken`."""
    label = await queries.allowed_label(uow, label_id, BoardCan.EDIT_LABELS)
    changes = {name: value for name, value in patch.changes().items() if getattr(label, name) != value}
    if not changes:
        return label
    name = changes.get("name")
    if name is not None and await queries.is_name_taken(uow.session, label.board_id, name, besides=label.id):
        raise LabelNameTaken
    rows.change(uow, label, changes)
    return label


async def delete_label(uow: Uow, label_id: UUID) -> None:
    """Take a label from its board and, in the same commit, from every card, archived and deleted ones too."""
    label = await queries.allowed_label(uow, label_id, BoardCan.EDIT_LABELS)
    await take_from_board(uow, label)


async def take_from_board(uow: Uow, label: Label) -> None:
    """The same for a label that was loaded, locked and allowed; undo knows which cards carried it."""
    carried = (Card.board_id == label.board_id, any_(Card.label_ids) == label.id)
    card_ids = await uow.session.scalars(
        update(Card)
        .where(*carried)
        .values(label_ids=func.array_remove(Card.label_ids, label.id))
        .returning(Card.id)
        .execution_options(synchronize_session=False)
    )
    former = {"label": LabelOut.model_validate(label).model_dump(mode="json"), "card_ids": card_ids.all()}
    await uow.session.delete(label)
    uow.emit(board_topic(label.board_id), events.LabelDeleted(label_id=label.id), former=former)


async def put_label(uow: Uow, card_id: UUID, label_id: UUID, *, is_on: bool) -> CardOut:
    """Put a label on a card, or take it off; what is so already says nothing. Raises `NotFound`."""
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    label = await uow.session.get(Label, label_id, with_for_update={"read": True})
    if label is None or label.board_id != card.board_id:
        raise NotFound
    if (label_id in card.label_ids) != is_on:
        others = [it for it in card.label_ids if it != label_id]
        rows.wear(uow, card, [*others, label_id] if is_on else others)
    return card_out(card)
