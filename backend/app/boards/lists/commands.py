"""Changing lists."""

from uuid import UUID

from sqlalchemy import select

from app.boards.board.queries import allowed_board
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out
from app.boards.cards.schemas import CardPicture
from app.boards.jobs import RebalanceBoard
from app.boards.lists import events, queries
from app.boards.lists.models import BoardList
from app.boards.lists.schemas import ListIn, ListMove, ListPatch
from app.boards.policy import BoardCan
from app.boards.rules import LONGEST_POSITION, is_between, position_between
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.errors import IdTaken, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_list(uow: Uow, board_id: UUID, new: ListIn) -> BoardList:
    """Put a new list on a board."""
    await allowed_board(uow, board_id, BoardCan.CREATE_LIST)
    if new.id is not None and await uow.session.get(BoardList, new.id) is not None:
        raise IdTaken
    low, high = await queries.bounds_on_board(uow.session, board_id, None, new)
    at = clock.now()
    made = BoardList(
        id=new.id or new_id(),
        board_id=board_id,
        title=new.title,
        position=position_between(low, high),
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(made)
    uow.emit(board_topic(board_id), events.ListCreated(list=queries.list_out(made)), former={})
    return made


async def update_list(uow: Uow, list_id: UUID, patch: ListPatch, *, if_match: int | None = None) -> BoardList:
    """Change some fields of a list; a patch that changes nothing says nothing."""
    it = await queries.allowed_list(uow, list_id, BoardCan.UPDATE_LIST)
    _check(it, if_match)
    shown = queries.list_out(it)
    changes = {name: value for name, value in patch.changes().items() if getattr(shown, name) != value}
    if not changes:
        return it
    for name in changes.keys() & {"title", "wip_limit"}:
        setattr(it, name, changes[name])
    if "archived" in changes:
        it.archived_at = clock.now() if changes["archived"] else None
    _touch(it)
    fact = events.ListUpdated(
        list_id=it.id, version=it.version, updated_at=it.updated_at, changes=events.ListChanges(**changes)
    )
    uow.emit(board_topic(it.board_id), fact, former={name: getattr(shown, name) for name in changes})
    return it


async def move_list(uow: Uow, list_id: UUID, move: ListMove, *, if_match: int | None = None) -> BoardList:
    """Move a list on its board; to its own place says nothing."""
    it = await queries.allowed_list(uow, list_id, BoardCan.MOVE_LIST)
    _check(it, if_match)
    low, high = await queries.bounds_on_board(uow.session, it.board_id, it.id, move)
    if is_between(it.position, low, high):
        return it
    place_list(uow, it, position_between(low, high))
    return it


def place_list(uow: Uow, it: BoardList, position: str) -> None:
    """Put a list at a position of its board, which must be free; rights were checked before."""
    former = {"position": it.position}
    it.position = position
    _touch(it)
    fact = events.ListMoved(list_id=it.id, position=it.position, version=it.version, updated_at=it.updated_at)
    uow.emit(board_topic(it.board_id), fact, former=former)
    if len(it.position) > LONGEST_POSITION:
        uow.enqueue(RebalanceBoard(board_id=it.board_id))


async def delete_list(uow: Uow, list_id: UUID, *, if_match: int | None = None) -> None:
    """Put a list with its cards into the trash; deleting a deleted one changes nothing."""
    it = await queries.allowed_list(uow, list_id, BoardCan.DELETE_LIST, in_trash=True)
    if it.deleted_at is not None:
        return
    _check(it, if_match)
    it.deleted_at, it.deleted_by = clock.now(), uow.user_id
    _touch(it)
    uow.emit(board_topic(it.board_id), events.ListDeleted(list_id=it.id), former={})


async def restore_list(uow: Uow, list_id: UUID) -> BoardList:
    """Take a list with its cards from the trash to where it was."""
    it = await queries.allowed_list(uow, list_id, BoardCan.RESTORE_ITEM, in_trash=True)
    if it.deleted_at is None:
        return it
    it.deleted_at = it.deleted_by = None
    _touch(it)
    # A card that is being created against the old state of this list is numbered before or after us, never between
    # this read and our event.
    await eventlog.lock(uow.session, board_topic(it.board_id))
    held = await uow.session.scalars(
        select(Card)
        .where(Card.list_id == it.id, Card.deleted_at.is_(None), Card.archived_at.is_(None))
        .order_by(Card.position)
        .with_for_update()
    )
    cards = tuple(CardPicture.model_validate(card_out(card)) for card in held)
    uow.emit(board_topic(it.board_id), events.ListRestored(list=queries.list_out(it), cards=cards), former={})
    return it


def _check(it: BoardList, if_match: int | None) -> None:
    if if_match is not None and if_match != it.version:
        raise StaleVersion


def _touch(it: BoardList) -> None:
    it.version += 1
    it.updated_at = clock.now()
