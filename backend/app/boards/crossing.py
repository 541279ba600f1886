"""What goes from board to board, a card or a list with its cards, and how that is taken back.

Both boards hear of it: one loses the thing, the other gets it, in one commit. Either event knows where the thing was
at home and what it carried there, so that an undo brings it back as it was, whatever the other board did not know.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.models import BoardMember
from app.boards.board.queries import allowed_board, readable_board
from app.boards.cards import events as card_events
from app.boards.cards.commands import home_of
from app.boards.cards.facts import picture_of
from app.boards.cards.models import Card
from app.boards.cards.queries import allowed_card, card_out, settle_on
from app.boards.cards.rows import free_position
from app.boards.cards.schemas import CardPicture
from app.boards.errors import CannotUndo, TooBusy
from app.boards.fields.queries import values_on
from app.boards.labels.models import Label
from app.boards.lists import commands as lists
from app.boards.lists import events as list_events
from app.boards.lists.models import BoardList
from app.boards.lists.queries import bounds_on_board, list_out
from app.boards.lists.queries import free_position as free_list_position
from app.boards.lists.schemas import ListMove
from app.boards.policy import BoardCan
from app.boards.rules import position_between
from app.boards.topics import board_topic
from app.boards.undo import Done, undoes
from app.kernel import clock, eventlog
from app.kernel.errors import NotFound, Problem, StaleVersion
from app.kernel.uow import Uow


async def move_list(uow: Uow, list_id: UUID, move: ListMove, *, if_match: int | None = None) -> BoardList:
    """Move a list on its board, or with all its cards to another board.

    Raises `NotFound`, `Forbidden`, `UnknownNeighbour`, `StaleVersion`, `TooBusy`.
    """
    it = await uow.session.get(BoardList, list_id)
    if it is None or move.board_id is None or move.board_id == it.board_id:
        return await lists.move_list(uow, list_id, move, if_match=if_match)
    await _hold_both(uow, it, move.board_id)
    if if_match is not None and if_match != it.version:
        raise StaleVersion
    low, high = await bounds_on_board(uow.session, move.board_id, None, move)
    cards = await _all_cards(uow.session, it.id)
    former = _list_home(it, cards)
    for card in cards:
        await settle_on(uow.session, card, move.board_id)
    _cross(uow, it, cards, move.board_id, position_between(low, high), former)
    return it


async def _hold_both(uow: Uow, it: BoardList, target: UUID) -> None:
    """Ask for both boards and hold their writers, in the order in which everybody does."""
    source = it.board_id
    if uow.user_id is not None:
        await readable_board(uow.session, uow.user_id, source, BoardCan.MOVE_LIST)
    for board_id in sorted((source, target)):
        await allowed_board(uow, board_id, BoardCan.MOVE_LIST)
    for topic in sorted((board_topic(source), board_topic(target))):
        await eventlog.lock(uow.session, topic)
    await uow.session.refresh(it, with_for_update=True)
    if it.deleted_at is not None:
        raise NotFound
    if it.board_id != source:
        raise TooBusy


async def _all_cards(session: AsyncSession, list_id: UUID) -> Sequence[Card]:
    """All cards of a list, those in the archive and the trash, too."""
    query = select(Card).where(Card.list_id == list_id).order_by(Card.id)
    return (await session.scalars(query.with_for_update())).all()


def _list_home(it: BoardList, cards: Sequence[Card]) -> dict[str, Any]:
    return {
        "board_id": it.board_id,
        "position": it.position,
        "cards": {str(card.id): _worn(card) for card in cards},
    }


def _worn(card: Card) -> dict[str, Any]:
    return {"label_ids": card.label_ids, "assignee_ids": card.assignee_ids, "fields": card.fields}


def _cross(uow: Uow, it: BoardList, cards: Sequence[Card], board_id: UUID, position: str, home: dict[str, Any]) -> None:
    """Put a list whose cards were made to fit on another board, and tell both."""
    source, at = it.board_id, clock.now()
    it.board_id, it.position = board_id, position
    it.version, it.updated_at = it.version + 1, at
    for card in cards:
        card.board_id, card.version, card.updated_at = board_id, card.version + 1, at
    shown = [card for card in cards if card.deleted_at is None and card.archived_at is None]
    shown.sort(key=lambda card: card.position)
    pictures = tuple(CardPicture.model_validate(card_out(card)) for card in shown)
    former = {"board_id": board_id, "home": home}
    uow.emit(board_topic(source), list_events.ListMovedOut(list_id=it.id), former=former)
    uow.emit(board_topic(board_id), list_events.ListMovedIn(list=list_out(it), cards=pictures), former=former)


@undoes(card_events.CardMovedOut)
async def undo_card_out(uow: Uow, done: Done[card_events.CardMovedOut]) -> None:
    """A card that went to another board comes back, if it is still there."""
    await _bring_card(uow, done.event.card_id, done.former)


@undoes(card_events.CardMovedIn)
async def undo_card_in(uow: Uow, done: Done[card_events.CardMovedIn]) -> None:
    """A card that came from another board goes back, if it is still here."""
    await _bring_card(uow, done.event.card.id, done.former)


@undoes(list_events.ListMovedOut)
async def undo_list_out(uow: Uow, done: Done[list_events.ListMovedOut]) -> None:
    """A list that went to another board comes back with the cards that it has now."""
    await _bring_list(uow, done.event.list_id, done.former)


@undoes(list_events.ListMovedIn)
async def undo_list_in(uow: Uow, done: Done[list_events.ListMovedIn]) -> None:
    """A list that came from another board goes back with the cards that it has now."""
    await _bring_list(uow, done.event.list.id, done.former)


async def _bring_card(uow: Uow, card_id: UUID, former: dict[str, Any]) -> None:
    home = former["home"]
    board_id, list_id = UUID(home["board_id"]), UUID(home["list_id"])
    await _may_move(uow, board_id, BoardCan.MOVE_CARD)
    try:
        card = await allowed_card(uow, card_id, BoardCan.MOVE_CARD)
    except NotFound:
        raise CannotUndo from None
    target = await uow.session.get(BoardList, list_id)
    if str(card.board_id) != former["board_id"] or target is None:
        raise CannotUndo
    if target.board_id != board_id or target.deleted_at is not None:
        raise CannotUndo
    away, now = card.board_id, home_of(card)
    await _dress(uow.session, card, board_id, home)
    card.position = await free_position(uow, card, list_id, home["position"])
    card.board_id, card.list_id = board_id, list_id
    card.version, card.updated_at = card.version + 1, clock.now()
    again = {"board_id": board_id, "home": now}
    uow.emit(board_topic(away), card_events.CardMovedOut(card_id=card.id), former=again)
    uow.emit(board_topic(board_id), card_events.CardMovedIn(card=picture_of(card_out(card))), former=again)


async def _bring_list(uow: Uow, list_id: UUID, former: dict[str, Any]) -> None:
    home = former["home"]
    board_id = UUID(home["board_id"])
    await _may_move(uow, board_id, BoardCan.MOVE_LIST)
    it = await uow.session.get(BoardList, list_id, with_for_update=True)
    if it is None or it.deleted_at is not None or str(it.board_id) != former["board_id"]:
        raise CannotUndo
    await _may_move(uow, it.board_id, BoardCan.MOVE_LIST)
    cards = await _all_cards(uow.session, it.id)
    again = _list_home(it, cards)
    for card in cards:
        worn = home["cards"].get(str(card.id))
        if worn is None:
            await settle_on(uow.session, card, board_id)
        else:
            await _dress(uow.session, card, board_id, worn)
    away = it.board_id
    it.board_id = board_id
    position = await free_list_position(uow.session, it, home["position"])
    it.board_id = away
    _cross(uow, it, cards, board_id, position, again)


async def _may_move(uow: Uow, board_id: UUID, can: BoardCan) -> None:
    try:
        if uow.user_id is not None:
            await readable_board(uow.session, uow.user_id, board_id, can)
    except Problem:
        raise CannotUndo from None


async def _dress(session: AsyncSession, card: Card, board_id: UUID, worn: dict[str, Any]) -> None:
    """Give a card what it carried on this board, as far as that is still known there."""
    labels = set(await session.scalars(select(Label.id).where(Label.board_id == board_id)))
    people = set(await session.scalars(select(BoardMember.user_id).where(BoardMember.board_id == board_id)))
    card.label_ids = [it for it in map(UUID, worn["label_ids"]) if it in labels]
    card.assignee_ids = [it for it in map(UUID, worn["assignee_ids"]) if it in people]
    card.fields = await values_on(session, board_id, worn["fields"])
