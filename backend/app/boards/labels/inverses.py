"""How changes of labels are taken back."""

from uuid import UUID

from sqlalchemy import func, select, update

from app.boards.board.queries import allowed_board
from app.boards.cards.inverses import card_left_there
from app.boards.cards.models import Card
from app.boards.errors import CannotUndo
from app.boards.labels import commands, events, queries, rows
from app.boards.labels.models import Label
from app.boards.labels.schemas import MOST_LABELS
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel import clock
from app.kernel.uow import Uow


async def _label(uow: Uow, board_id: UUID, label_id: UUID, version: int) -> Label:
    """The label as the event left it."""
    await allowed_board(uow, board_id, BoardCan.EDIT_LABELS)
    found = await uow.session.get(Label, label_id)
    if found is None or found.board_id != board_id or found.version != version:
        raise CannotUndo
    return found


@undoes(events.CardLabelled)
async def undo_label(uow: Uow, done: Done[events.CardLabelled]) -> None:
    """A card carries what it carried, of the labels that are still there."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.UPDATE_CARD)
    if card.label_ids != done.event.label_ids:
        raise CannotUndo
    former = [UUID(it) for it in done.former["label_ids"]]
    there = set(await uow.session.scalars(select(Label.id).where(Label.board_id == done.board_id)))
    rows.wear(uow, card, [it for it in former if it in there])


@undoes(events.LabelCreated)
async def undo_create(uow: Uow, done: Done[events.LabelCreated]) -> None:
    """A label goes again, from every card, too."""
    label = await _label(uow, done.board_id, done.event.label.id, done.event.label.version)
    await commands.take_from_board(uow, label)


@undoes(events.LabelUpdated)
async def undo_update(uow: Uow, done: Done[events.LabelUpdated]) -> None:
    """A label has its former name and colour again, if no other has taken the name."""
    label = await _label(uow, done.board_id, done.event.label_id, done.event.version)
    name = done.former.get("name")
    if name is not None and await queries.is_name_taken(uow.session, done.board_id, name, besides=label.id):
        raise CannotUndo
    rows.change(uow, label, done.former)


@undoes(events.LabelDeleted)
async def undo_delete(uow: Uow, done: Done[events.LabelDeleted]) -> None:
    """A label comes back, to all cards of the board that carried it, archived and deleted ones too."""
    await allowed_board(uow, done.board_id, BoardCan.EDIT_LABELS)
    was = done.former["label"]
    if await queries.is_name_taken(uow.session, done.board_id, was["name"]):
        raise CannotUndo
    if await queries.count_on_board(uow.session, done.board_id) >= MOST_LABELS:
        raise CannotUndo
    at, label_id = clock.now(), UUID(was["id"])
    made = Label(
        id=label_id,
        board_id=done.board_id,
        name=was["name"],
        color=was["color"],
        created_at=at,
        updated_at=at,
        version=was["version"] + 1,
    )
    rows.add(uow, made)
    carried = [UUID(it) for it in done.former["card_ids"]]
    hidden = (Card.archived_at.is_not(None)) | (Card.deleted_at.is_not(None))
    on_board = (Card.id.in_(carried), Card.board_id == done.board_id)
    await uow.session.execute(
        update(Card).where(*on_board, hidden).values(label_ids=func.array_append(Card.label_ids, label_id))
    )
    for card in await uow.session.scalars(select(Card).where(Card.id.in_(carried), Card.board_id == done.board_id)):
        if card.archived_at is None and card.deleted_at is None:
            rows.wear(uow, card, [*card.label_ids, label_id])
