"""Changing cards. Create, update and move inside a board are short writes; the rest are units of work."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.errors import DeadlockDetected, UniqueViolation
from psycopg.types.json import Jsonb
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.cards import events, facts, queries, rows
from app.boards.cards.models import Card
from app.boards.cards.schemas import CardIn, CardMove, CardOut, CardPatch
from app.boards.errors import ParentInTrash, TooBusy
from app.boards.jobs import RebalanceList
from app.boards.lists.models import BoardList
from app.boards.policy import BoardCan
from app.boards.revisions.rules import REVISED
from app.boards.rules import LONGEST_POSITION, is_between, position_between
from app.boards.topics import board_topic
from app.kernel import clock, shortwrite
from app.kernel.answers import Answer, version_tag
from app.kernel.errors import IdTaken, StaleVersion
from app.kernel.events import Event
from app.kernel.ids import new_id
from app.kernel.jobs import Job
from app.kernel.shortwrite import ITS_TURN, ShortWrite
from app.kernel.uow import Uow

_ATTEMPTS = 12
_ALLOWED = """
  EXISTS (SELECT 1 FROM board b WHERE b.id = card.board_id AND b.deleted_at IS NULL
             AND board_rank(b.id, b.workspace_id, %(actor)s) >= %(needed)s)
"""
# These change on a card without being an edit of it; what is said of it must be right all the same.
_COUNTS = ("comment_count", "attachment_count", "checklist_done", "checklist_total", "waiting_count")
_BESIDES = (*_COUNTS, "label_ids", "assignee_ids", "cover_id", "fields")
_SAME_BESIDES = " AND ".join(f"{name} IS NOT DISTINCT FROM %(seen_{name})s" for name in _BESIDES)
_INSERT = f"""
  INSERT INTO card (id, board_id, list_id, title, description, position, start_at, due_at,
                    created_by, created_at, updated_at, version)
  SELECT %(card)s, l.board_id, l.id, %(title)s, %(description)s, %(position)s, %(start_at)s, %(due_at)s,
         %(actor)s, %(created_at)s, %(updated_at)s, 1
    FROM board_list l JOIN board b ON b.id = l.board_id AND b.deleted_at IS NULL
   WHERE {ITS_TURN} AND l.id = %(list_id)s AND l.deleted_at IS NULL
     AND board_rank(b.id, b.workspace_id, %(actor)s) >= %(needed)s
  {{room}} RETURNING id
"""  # noqa: S608 - constants only
# Asked only once its turn has come: whoever waited must see what the writer before it left.
_ROOM = f"AND CASE WHEN {ITS_TURN} THEN list_has_room(%(list_id)s) END"


def answer_of(card: CardOut, *, status: int = 200) -> Answer:
    """A card as the answer of a write."""
    headers = {"ETag": version_tag(card.version)}
    if status == 201:
        headers["Location"] = f"/api/v1/cards/{card.id}"
    return Answer(status, card.json_bytes(), headers)


async def _until_it_holds(uow: Uow, attempt: Callable[[AsyncConnection[Any]], Awaitable[Answer | None]]) -> Answer:
    """Try a short write until its guard holds; another writer may have been faster in between."""
    async with uow.database.driver() as driver:
        for _ in range(_ATTEMPTS):
            try:
                answer = await attempt(driver)
            except UniqueViolation as collision:
                if collision.diag.constraint_name == "pk_card":
                    raise IdTaken from None
                continue
            except DeadlockDetected:  # with a write of several statements, which takes its turn later
                continue
            if answer is not None:
                return answer
    raise TooBusy


async def create_card(uow: Uow, list_id: UUID, new: CardIn) -> Answer:
    """Put a new card into a list."""
    card_id = new.id or new_id()

    async def attempt(driver: AsyncConnection[Any]) -> Answer | None:
        seen = await queries.list_to_fill(driver, uow, list_id, new)
        position = position_between(seen.bounds.low, seen.bounds.high)
        card = _fresh_card(uow, card_id, seen.board_id, list_id, new, position)
        entry = uow.entry(board_topic(seen.board_id), events.CardCreated(card=facts.picture_of(card)), former={})
        params = card.model_dump() | {"card": card_id, "needed": BoardCan.CREATE_CARD.needed}
        change = _INSERT.format(room=_ROOM if seen.is_limited else "")
        write = ShortWrite(change, params, [entry], answer_of(card, status=201), _rebalance(card))
        return write.answer if await shortwrite.run(driver, uow, write) else None

    return await _until_it_holds(uow, attempt)


def _fresh_card(uow: Uow, card_id: UUID, board_id: UUID, list_id: UUID, new: CardIn, position: str) -> CardOut:
    at = clock.now()
    return CardOut(
        id=card_id,
        board_id=board_id,
        list_id=list_id,
        title=new.title,
        description=new.description,
        has_description=new.description != "",
        position=position,
        start_at=new.start_at,
        due_at=new.due_at,
        completed_at=None,
        label_ids=[],
        assignee_ids=[],
        checklist_done=0,
        checklist_total=0,
        comment_count=0,
        attachment_count=0,
        waiting_count=0,
        cover_id=None,
        fields={},
        archived=False,
        created_by=uow.user_id,
        created_at=at,
        updated_at=at,
        version=1,
    )


def _rebalance(card: CardOut) -> tuple[Job, ...]:
    return (RebalanceList(list_id=card.list_id),) if len(card.position) > LONGEST_POSITION else ()


async def update_card(uow: Uow, card_id: UUID, patch: CardPatch, *, if_match: int | None = None) -> Answer:
    """Change some fields of a card; a patch that changes nothing says nothing."""

    async def attempt(driver: AsyncConnection[Any]) -> Answer | None:
        card = await queries.card_to_change(driver, uow, card_id, BoardCan.UPDATE_CARD)
        if if_match is not None and if_match != card.version:
            raise StaleVersion
        columns, said, after = facts.patched(card, patch, clock.now())
        if not columns:
            await shortwrite.keep_unchanged(driver, uow, answer_of(card))
            return answer_of(card)
        write = _guarded(uow, card, after, columns, said, BoardCan.UPDATE_CARD)
        if "description" in columns:
            write = replace(write, also=REVISED)
        return write.answer if await shortwrite.run(driver, uow, write) else None

    return await _until_it_holds(uow, attempt)


def _guarded(
    uow: Uow,
    before: CardOut,
    after: CardOut,
    columns: dict[str, Any],
    said: list[Event],
    can: BoardCan,
    *,
    room: str = "",
) -> ShortWrite:
    """An update of one card that only holds if the card is as it was read and the right is still there."""
    assignments = ", ".join(f"{name} = %({name})s" for name in columns)
    change = (
        f"UPDATE card SET {assignments}, version = %(version)s, updated_at = %(updated_at)s"  # noqa: S608
        f" WHERE {ITS_TURN} AND id = %(card)s AND version = %(seen)s AND {_SAME_BESIDES}"
        f" AND deleted_at IS NULL AND {_ALLOWED} {room} RETURNING id"
    )
    params = columns | {
        "card": before.id,
        "seen": before.version,
        **{f"seen_{name}": getattr(before, name) for name in _BESIDES},
        "seen_fields": Jsonb(before.fields),
        "version": after.version,
        "updated_at": after.updated_at,
        "needed": can.needed,
    }
    topic = board_topic(before.board_id)
    entries = [uow.entry(topic, event, former=facts.former(event, before)) for event in said]
    return ShortWrite(change, params, entries, answer_of(after), _rebalance(after))


async def move_card(uow: Uow, card_id: UUID, move: CardMove, *, if_match: int | None = None) -> Answer:
    """Move a card within its list, to another list, or to another board; to its own place says nothing."""

    async def attempt(driver: AsyncConnection[Any]) -> Answer | None:
        seen = await queries.card_to_move(driver, uow, card_id, move.list_id, move)
        card, bounds = seen.card, seen.bounds
        if if_match is not None and if_match != card.version:
            raise StaleVersion
        if seen.target_board_id != card.board_id:
            return Answer(0)
        if card.list_id == move.list_id and is_between(card.position, bounds.low, bounds.high):
            await shortwrite.keep_unchanged(driver, uow, answer_of(card))
            return answer_of(card)
        place = {"list_id": move.list_id, "position": position_between(bounds.low, bounds.high)}
        write = _moved(uow, card, place, room=_ROOM if seen.is_limited else "")
        return write.answer if await shortwrite.run(driver, uow, write) else None

    answer = await _until_it_holds(uow, attempt)
    return answer if answer.status else await _move_to_another_board(uow, card_id, move)


def _moved(uow: Uow, card: CardOut, place: dict[str, Any], *, room: str) -> ShortWrite:
    after = card.model_copy(update=place | {"version": card.version + 1, "updated_at": clock.now()})
    return _guarded(uow, card, after, place, [facts.moved(after)], BoardCan.MOVE_CARD, room=room)


async def _move_to_another_board(uow: Uow, card_id: UUID, move: CardMove) -> Answer:
    """Both boards hear of it: one loses the card, the other gets it, in one commit."""
    await queries.await_turn(uow.session, card_id, move.list_id)
    card = await queries.allowed_card(uow, card_id, BoardCan.MOVE_CARD)
    target = await uow.session.get(BoardList, move.list_id, with_for_update={"key_share": True})
    if target is None or target.deleted_at is not None:
        raise TooBusy
    await queries.check_list(uow.session, target)
    bounds = await queries.bounds_in_list(uow.session, card_id, move.list_id, move)
    answer = answer_of(await cross(uow, card, target, position_between(bounds.low, bounds.high)))
    await uow.commit(answer)
    return answer


async def cross(uow: Uow, card: Card, target: BoardList, position: str) -> CardOut:
    """Put a card on another board; both are loaded, locked and allowed, and both logs locked."""
    source, former = card.board_id, {"board_id": target.board_id, "home": home_of(card)}
    await queries.settle_on(uow.session, card, target.board_id)
    card.board_id, card.list_id, card.position = target.board_id, target.id, position
    _touch(card)
    shown = queries.card_out(card)
    uow.emit(board_topic(source), events.CardMovedOut(card_id=card.id), former=former)
    uow.emit(board_topic(card.board_id), events.CardMovedIn(card=facts.picture_of(shown)), former=former)
    return shown


def home_of(card: Card) -> dict[str, Any]:
    """Where a card is and what it carries there: enough to bring it back from another board."""
    worn = ("board_id", "list_id", "position", "label_ids", "assignee_ids", "fields")
    return {name: getattr(card, name) for name in worn}


def _touch(card: Card) -> None:
    card.version += 1
    card.updated_at = clock.now()


async def delete_card(uow: Uow, card_id: UUID, *, if_match: int | None = None) -> None:
    """Put a card into the trash; deleting a deleted one changes nothing."""
    await queries.await_turn(uow.session, card_id)
    card = await queries.allowed_card(uow, card_id, BoardCan.DELETE_CARD, in_trash=True)
    if card.deleted_at is not None:
        return
    if if_match is not None and if_match != card.version:
        raise StaleVersion
    rows.delete(uow, card)


async def restore_card(uow: Uow, card_id: UUID) -> CardOut:
    """Take a card from the trash to where it was; raises `ParentInTrash` while its list lies there."""
    await queries.await_turn(uow.session, card_id)
    card = await queries.allowed_card(uow, card_id, BoardCan.RESTORE_ITEM, in_trash=True)
    if await _is_in_trash(uow.session, card.list_id):
        raise ParentInTrash
    if card.deleted_at is not None:
        rows.restore(uow, card)
    return queries.card_out(card)


async def _is_in_trash(session: AsyncSession, list_id: UUID) -> bool:
    target = await session.get(BoardList, list_id)
    return target is None or target.deleted_at is not None
