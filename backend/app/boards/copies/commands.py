"""Making cards, lists and boards after others."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.commands import create_board, put_member, update_board
from app.boards.board.models import Board, BoardMember
from app.boards.board.queries import allowed_board, readable_board
from app.boards.board.schemas import BoardIn, BoardPatch
from app.boards.cards.models import Card
from app.boards.cards.queries import bounds_in_list, card_out, check_list, settle_on
from app.boards.cards.schemas import CardOut
from app.boards.copies import queries, rows
from app.boards.copies.schemas import BoardCopy, CardCopy, ListCopy
from app.boards.errors import TooBusy
from app.boards.fields.commands import new_field
from app.boards.fields.queries import fields_of_board
from app.boards.fields.rows import add as add_field
from app.boards.labels.models import Label
from app.boards.labels.rows import add as add_label
from app.boards.lists import events as list_events
from app.boards.lists.models import BoardList
from app.boards.lists.queries import bounds_on_board, list_out
from app.boards.policy import BoardCan
from app.boards.rules import even_positions, position_between
from app.boards.schemas import Place
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow
from app.workspaces.public import is_member


async def duplicate_card(uow: Uow, card_id: UUID, wanted: CardCopy) -> CardOut:
    """Make a card after another one that the caller may read, in a list that the caller may fill.

    Raises `NotFound`, `Forbidden`, `UnknownNeighbour`, `ListIsFull`, `TooBusy`.
    """
    source = await _readable_card(uow.session, uow, card_id)
    list_id = wanted.list_id or source.list_id
    target = await uow.session.get(BoardList, list_id)
    if target is None or target.deleted_at is not None:
        raise NotFound
    await allowed_board(uow, target.board_id, BoardCan.CREATE_CARD)
    await eventlog.lock(uow.session, board_topic(target.board_id))
    await uow.session.refresh(target, with_for_update={"key_share": True})
    if target.deleted_at is not None:
        raise TooBusy
    await check_list(uow.session, target)
    place: Place = wanted
    is_placed = wanted.before_id or wanted.after_id or wanted.position
    if not is_placed and list_id == source.list_id and source.archived_at is None:
        place = Place(after_id=source.id)
    bounds = await bounds_in_list(uow.session, None, list_id, place)
    keep = frozenset(wanted.keep)
    position = position_between(bounds.low, bounds.high)
    settle = _as_on(uow.session, source.board_id, target.board_id, title=wanted.title)
    (made,) = await rows.copy_cards(uow, [source], target, [position], keep=keep, settle=settle)
    return card_out(made)


async def _readable_card(session: AsyncSession, uow: Uow, card_id: UUID) -> Card:
    card = await session.get(Card, card_id)
    if card is None or card.deleted_at is not None or uow.user_id is None:
        raise NotFound
    await readable_board(session, uow.user_id, card.board_id, BoardCan.READ_CARD)
    home = await session.get(BoardList, card.list_id)
    if home is None or home.deleted_at is not None:
        raise NotFound
    return card


def _as_on(session: AsyncSession, home: UUID, board_id: UUID, *, title: str | None = None) -> rows.Settle:
    """What a copy gets on a board: there by name what it has here."""

    async def settle(copy: Card) -> None:
        if title is not None:
            copy.title = title
        if home != board_id:
            await settle_on(session, copy, board_id)

    return settle


async def duplicate_list(uow: Uow, list_id: UUID, wanted: ListCopy) -> BoardList:
    """Make a list with its open cards after another one that the caller may read.

    Raises `NotFound`, `Forbidden`, `ListIsFull`.
    """
    source = await uow.session.get(BoardList, list_id)
    if source is None or source.deleted_at is not None or uow.user_id is None:
        raise NotFound
    await readable_board(uow.session, uow.user_id, source.board_id)
    board_id = wanted.board_id or source.board_id
    await allowed_board(uow, board_id, BoardCan.CREATE_LIST)
    await eventlog.lock(uow.session, board_topic(board_id))
    place = Place(after_id=source.id) if board_id == source.board_id else Place(position="bottom")
    low, high = await bounds_on_board(uow.session, board_id, None, place)
    made = _new_list(board_id, wanted.title or source.title, position_between(low, high), source.wip_limit)
    settle = _as_on(uow.session, source.board_id, board_id)
    copies = await _fill_list(uow, source, made, keep=frozenset(wanted.keep), settle=settle)
    await rows.copy_ties(uow, source.board_id, board_id, copies)
    return made


def _new_list(board_id: UUID, title: str, position: str, wip_limit: int | None) -> BoardList:
    at = clock.now()
    return BoardList(
        id=new_id(),
        board_id=board_id,
        title=title,
        position=position,
        wip_limit=wip_limit,
        created_at=at,
        updated_at=at,
        version=1,
    )


async def _fill_list(
    uow: Uow, source: BoardList, made: BoardList, *, keep: Collection[str], settle: rows.Settle
) -> dict[UUID, UUID]:
    """Say that a list was made, and copy the open cards of another into it; which card became which."""
    uow.session.add(made)
    await uow.session.flush()
    uow.emit(board_topic(made.board_id), list_events.ListCreated(list=list_out(made)), former={})
    cards = await queries.open_cards(uow.session, source.id)
    copies = await rows.copy_cards(uow, cards, made, even_positions(len(cards)), keep=keep, settle=settle)
    return {source.id: copy.id for source, copy in zip(cards, copies, strict=True)}


async def duplicate_board(uow: Uow, board_id: UUID, wanted: BoardCopy) -> Board:
    """Make a board after another one that the caller may read; who makes it becomes its admin.

    Raises `NotFound`, `Forbidden`.
    """
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    source = await uow.session.get(Board, board_id)
    if source is None or source.deleted_at is not None:
        raise NotFound
    await readable_board(uow.session, uow.user_id, board_id, BoardCan.EXPORT_BOARD)
    new = BoardIn(title=wanted.title, description=source.description, background=source.background)
    made = await create_board(uow, wanted.workspace_id or source.workspace_id, new)
    await uow.session.flush()
    if wanted.is_template:
        await update_board(uow, made.id, BoardPatch(is_template=True))
    keep = frozenset(wanted.keep)
    if "people" in keep:
        await _copy_people(uow, source, made)
    await uow.session.flush()
    settle = await _dress(uow, source.id, made.id, keep)
    lists, copies = await queries.open_lists(uow.session, source.id), dict[UUID, UUID]()
    for it, position in zip(lists, even_positions(len(lists)), strict=True):
        copy = _new_list(made.id, it.title, position, it.wip_limit)
        if wanted.cards:
            copies |= await _fill_list(uow, it, copy, keep=keep, settle=settle)
        else:
            uow.session.add(copy)
            uow.emit(board_topic(made.id), list_events.ListCreated(list=list_out(copy)), former={})
    await rows.copy_ties(uow, source.id, made.id, copies)
    return made


async def _copy_people(uow: Uow, source: Board, made: Board) -> None:
    """The same people in the same roles, as far as they are in the workspace of the new board."""
    for user_id, role in await queries.roles_on(uow.session, source.id):
        is_there = await uow.session.get(BoardMember, (made.id, user_id)) is not None
        if not is_there and await is_member(uow.session, made.workspace_id, user_id):
            await put_member(uow, made.id, user_id, role)


async def _dress(uow: Uow, source_id: UUID, board_id: UUID, keep: Collection[str]) -> rows.Settle:
    """Give a new board the labels and fields of another; answers how a copied card gets the new ones."""
    labels = dict[UUID, UUID]()
    fields = dict[str, str]()
    at = clock.now()
    if "labels" in keep:
        for it in await queries.labels_of(uow.session, source_id):
            label = Label(
                id=new_id(), board_id=board_id, name=it.name, color=it.color, created_at=at, updated_at=at, version=1
            )
            add_label(uow, label)
            labels[it.id] = label.id
    if "fields" in keep:
        for known in await fields_of_board(uow.session, source_id):
            field = new_field(board_id, known.name, known.kind, known.options, on_card=known.on_card)
            add_field(uow, field)
            fields[str(known.id)] = str(field.id)
    await uow.session.flush()
    people = await queries.member_ids(uow.session, board_id)
    persons = {str(it.id) for it in await fields_of_board(uow.session, board_id) if it.kind == "person"}

    async def settle(copy: Card) -> None:
        copy.label_ids = [labels[it] for it in copy.label_ids if it in labels]
        copy.assignee_ids = [it for it in copy.assignee_ids if it in people]
        values: dict[str, Any] = {fields[key]: it for key, it in copy.fields.items() if key in fields}
        copy.fields = {key: it for key, it in values.items() if key not in persons or UUID(it) in people}

    return settle
