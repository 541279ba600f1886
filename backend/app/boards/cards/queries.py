"""Reading cards: one to change, one to show, many to list."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from sqlalchemy import ColumnElement, Select, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.cards.models import Card
from app.boards.cards.schemas import CardFilter, CardOut
from app.boards.errors import ListIsFull, TooBusy, UnknownNeighbour
from app.boards.lists.models import BoardList
from app.boards.policy import BoardCan, rank_of
from app.boards.schemas import Place
from app.boards.topics import board_topic
from app.kernel import eventlog, shortwrite
from app.kernel.access import authorize
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow

_FIELDS = """
  c.id, c.board_id, c.list_id, c.title, c.description, c.description <> '' AS has_description, c.position,
  c.start_at, c.due_at, c.completed_at, c.label_ids, c.assignee_ids, c.checklist_done, c.checklist_total,
  c.comment_count, c.attachment_count, c.waiting_count, c.cover_id, c.fields, c.archived_at IS NOT NULL AS archived,
  c.created_by, c.created_at, c.updated_at, c.version
"""
_VISIBLE = """
  card c
  JOIN board b ON b.id = c.board_id AND b.deleted_at IS NULL
  JOIN board_list l ON l.id = c.list_id AND l.deleted_at IS NULL
"""
_CARD = f"""
SELECT {_FIELDS}, board_rank(b.id, b.workspace_id, %(actor)s) AS rank
  FROM {_VISIBLE} WHERE c.id = %(card)s AND c.deleted_at IS NULL
"""  # noqa: S608 - constants only
_ANCHOR = (
    "(SELECT position FROM card WHERE id = %(anchor)s AND list_id = %(list)s AND deleted_at IS NULL"
    " AND id IS DISTINCT FROM %(card)s)"
)
_BELOW = """(SELECT max(position) FROM card
  WHERE list_id = %(list)s AND id IS DISTINCT FROM %(card)s AND position < """
_ABOVE = """(SELECT min(position) FROM card
  WHERE list_id = %(list)s AND id IS DISTINCT FROM %(card)s AND position > """
_BOUNDS = {
    "before": f"{_BELOW} {_ANCHOR}) AS low, {_ANCHOR} AS high",
    "after": f"{_ANCHOR} AS low, {_ABOVE} {_ANCHOR}) AS high",
    "top": "NULL AS low, (SELECT min(position) FROM card"
    " WHERE list_id = %(list)s AND id IS DISTINCT FROM %(card)s) AS high",
    "bottom": "(SELECT max(position) FROM card"
    " WHERE list_id = %(list)s AND id IS DISTINCT FROM %(card)s) AS low, NULL AS high",
}

# A list without a limit costs nothing here; one with a limit is looked at again when the write has its turn.
_LIMIT = (
    "{list}.wip_limit IS NOT NULL AS is_limited,"
    " CASE WHEN {list}.wip_limit IS NOT NULL THEN list_has_room({list}.id) END AS has_room"
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which positions something is to go; None is the end on that side."""

    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class SeenMove:
    """A card and the place it is asked to go to."""

    card: CardOut
    target_board_id: UUID
    bounds: Bounds
    is_limited: bool


@dataclass(frozen=True, slots=True)
class CardStanding:
    """What rooms above may know of a card: whether it is done, and whose it is."""

    is_completed: bool
    assignee_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class SeenList:
    """A list that gets a card, with the place in it."""

    board_id: UUID
    bounds: Bounds
    is_limited: bool


def _anchor(place: Place) -> tuple[str, UUID | None]:
    if place.before_id is not None:
        return "before", place.before_id
    if place.after_id is not None:
        return "after", place.after_id
    return place.position or "bottom", None


def _bounds(row: dict[str, Any], kind: str) -> Bounds:
    bounds = Bounds(row["low"], row["high"])
    if (kind == "before" and bounds.high is None) or (kind == "after" and bounds.low is None):
        raise UnknownNeighbour
    return bounds


def check_room(has_room: bool | None) -> None:
    """Refuse what would exceed a list's limit; what is put back (undo, restore, archive) is not asked."""
    if has_room is False:
        raise ListIsFull


_BOARDS_OF = text("SELECT board_id FROM card WHERE id = :card UNION SELECT board_id FROM board_list WHERE id = :list")


async def await_turn(session: AsyncSession, card_id: UUID, list_id: UUID | None = None) -> None:
    """Hold the writers of the card's board, and of the list's, until the commit.

    Everybody takes the heads of logs before cards, and in one order: else two would wait for each other. Raises
    `TooBusy` when the card went to another board while this waited.
    """
    where = {"card": card_id, "list": list_id}
    boards = set((await session.scalars(_BOARDS_OF, where)).all())
    for topic in sorted(board_topic(board_id) for board_id in boards):
        await eventlog.lock(session, topic)
    if boards != set((await session.scalars(_BOARDS_OF, where)).all()):
        raise TooBusy


async def check_list(session: AsyncSession, target: BoardList) -> None:
    """Look for room in a list, when the write has its turn; raises `ListIsFull`."""
    check_room((await session.execute(select(func.list_has_room(target.id)))).scalar_one())


async def card_to_change(driver: AsyncConnection[Any], uow: Uow, card_id: UUID, can: BoardCan) -> CardOut:
    """The card, if the caller may do this to it; raises `NotFound`, `Forbidden`, `Replay`."""
    row = await shortwrite.look(driver, uow, _CARD, {"actor": uow.user_id, "card": card_id})
    if row is None:
        raise NotFound
    authorize(rank_of(row["rank"]), can)
    return CardOut.model_validate(row)


async def card_to_move(driver: AsyncConnection[Any], uow: Uow, card_id: UUID, list_id: UUID, place: Place) -> SeenMove:
    """The card and its new place, if the caller may move both out and in.

    Raises `NotFound`, `Forbidden`, `UnknownNeighbour`, `ListIsFull`, `Replay`.
    """
    kind, anchor = _anchor(place)
    query = f"""
      SELECT moved.*, t.board_id AS target_board_id, {_BOUNDS[kind]}, {_LIMIT.format(list="t")},
             board_rank(tb.id, tb.workspace_id, %(actor)s) AS target_rank
        FROM ({_CARD}) AS moved
        LEFT JOIN board_list t ON t.id = %(list)s AND t.deleted_at IS NULL
        LEFT JOIN board tb ON tb.id = t.board_id AND tb.deleted_at IS NULL
    """  # noqa: S608 - constants only
    params = {"actor": uow.user_id, "card": card_id, "list": list_id, "anchor": anchor}
    row = await shortwrite.look(driver, uow, query, params)
    if row is None:
        raise NotFound
    authorize(rank_of(row["rank"]), BoardCan.MOVE_CARD)
    authorize(rank_of(row["target_rank"]), BoardCan.MOVE_CARD)
    card, bounds = CardOut.model_validate(row), _bounds(row, kind)
    if card.list_id != list_id:
        check_room(row["has_room"])
    return SeenMove(card, row["target_board_id"], bounds, is_limited=row["is_limited"] and card.list_id != list_id)


async def list_to_fill(driver: AsyncConnection[Any], uow: Uow, list_id: UUID, place: Place) -> SeenList:
    """The list and the place in it, if the caller may add cards there.

    Raises `NotFound`, `Forbidden`, `UnknownNeighbour`, `ListIsFull`, `Replay`.
    """
    kind, anchor = _anchor(place)
    query = f"""
      SELECT l.id, l.board_id, {_BOUNDS[kind]}, {_LIMIT.format(list="l")},
             board_rank(b.id, b.workspace_id, %(actor)s) AS rank
        FROM board_list l JOIN board b ON b.id = l.board_id AND b.deleted_at IS NULL
       WHERE l.id = %(list)s AND l.deleted_at IS NULL
    """  # noqa: S608 - constants only
    params = {"actor": uow.user_id, "list": list_id, "anchor": anchor, "card": None}
    row = await shortwrite.look(driver, uow, query, params)
    if row is None:
        raise NotFound
    authorize(rank_of(row["rank"]), BoardCan.CREATE_CARD)
    bounds = _bounds(row, kind)
    check_room(row["has_room"])
    return SeenList(row["board_id"], bounds, is_limited=row["is_limited"])


_RANK = text(
    "SELECT board_rank(b.id, b.workspace_id, :actor) FROM board b WHERE b.id = :board AND b.deleted_at IS NULL"
)
_SHOWN = text(_CARD.replace("%(actor)s", ":actor").replace("%(card)s", ":card"))


async def shown_card(session: AsyncSession, actor_id: UUID, card_id: UUID) -> CardOut:
    """A whole card, if the caller may see it; raises `NotFound`."""
    row = (await session.execute(_SHOWN, {"actor": actor_id, "card": card_id})).mappings().one_or_none()
    if row is None:
        raise NotFound
    authorize(rank_of(row["rank"]), BoardCan.READ_CARD)
    return CardOut.model_validate(dict(row))


async def allowed_card(uow: Uow, card_id: UUID, can: BoardCan, *, in_trash: bool = False) -> Card:
    """The card's row, locked, if the caller may do this to it; raises `NotFound` or `Forbidden`.

    With `in_trash` a deleted card is found too, as long as its board is not deleted.
    """
    query = select(Card).where(Card.id == card_id).with_for_update()
    if not in_trash:
        query = query.where(Card.deleted_at.is_(None))
    card = (await uow.session.scalars(query)).one_or_none()
    if card is None:
        raise NotFound
    rank = await uow.session.execute(_RANK, {"actor": uow.user_id, "board": card.board_id})
    authorize(rank_of(rank.scalar_one_or_none()), can)
    return card


async def card_standing(session: AsyncSession, card_id: UUID) -> CardStanding | None:
    """Where a card stands at this moment; None when it is not there (any more)."""
    columns = select(Card.completed_at, Card.assignee_ids).where(Card.id == card_id, Card.deleted_at.is_(None))
    row = (await session.execute(columns)).one_or_none()
    return None if row is None else CardStanding(row.completed_at is not None, tuple(row.assignee_ids))


async def card_to_count(uow: Uow, card_id: UUID, can: BoardCan) -> Card:
    """The card's row, locked, with its board's log: whoever counts what a card has does so in turn.

    The log comes first, as in short writes, so that the two never wait for each other. Raises `NotFound`,
    `Forbidden`, `TooBusy`.
    """
    board_id = (await uow.session.execute(select(Card.board_id).where(Card.id == card_id))).scalar_one_or_none()
    if board_id is None:
        raise NotFound
    await eventlog.lock(uow.session, board_topic(board_id))
    card = await allowed_card(uow, card_id, can)
    if card.board_id != board_id:
        raise TooBusy
    return card


_AT_HOME = text("""
  SELECT ARRAY(SELECT there.id FROM unnest(CAST(:labels AS uuid[])) WITH ORDINALITY AS carried(id, place)
                 JOIN label here ON here.id = carried.id
                 JOIN label there ON there.board_id = :board AND lower(there.name) = lower(here.name)
                ORDER BY carried.place),
         ARRAY(SELECT m.user_id FROM unnest(CAST(:people AS uuid[])) WITH ORDINALITY AS had(id, place)
                 JOIN board_member m ON m.board_id = :board AND m.user_id = had.id
                ORDER BY had.place),
         coalesce((
           SELECT jsonb_object_agg(there.id, found.value)
             FROM jsonb_each(CAST(:fields AS jsonb)) AS carried(id, value)
             JOIN field here ON here.id = CAST(carried.id AS uuid)
             JOIN field there
               ON there.board_id = :board AND lower(there.name) = lower(here.name) AND there.kind = here.kind
            CROSS JOIN LATERAL (
              SELECT CASE here.kind
                WHEN 'select' THEN (
                  SELECT there_option -> 'id'
                    FROM jsonb_array_elements(here.options) AS here_option,
                         jsonb_array_elements(there.options) AS there_option
                   WHERE here_option -> 'id' = carried.value
                     AND lower(there_option ->> 'name') = lower(here_option ->> 'name'))
                WHEN 'person' THEN (
                  SELECT carried.value FROM board_member m
                   WHERE m.board_id = :board AND to_jsonb(m.user_id) = carried.value)
                ELSE carried.value END AS value) AS found
            WHERE found.value IS NOT NULL), '{}')
""")


async def settle_on(session: AsyncSession, card: Card, board_id: UUID) -> None:
    """Leave a card that goes to another board what that knows: labels, fields, choices by their names, and members."""
    fields = json.dumps(card.fields)
    params = {"labels": card.label_ids, "people": card.assignee_ids, "fields": fields, "board": board_id}
    card.label_ids, card.assignee_ids, card.fields = (await session.execute(_AT_HOME, params)).one()


def card_out(card: Card) -> CardOut:
    """A mapped card as it is shown."""
    return CardOut.model_validate(
        {
            **{name: getattr(card, name) for name in CardOut.model_fields if hasattr(card, name)},
            "has_description": card.description != "",
            "archived": card.archived_at is not None,
        }
    )


def _listed() -> Select[Card]:
    return (
        select(Card)
        .join(BoardList, BoardList.id == Card.list_id)
        .where(Card.deleted_at.is_(None), BoardList.deleted_at.is_(None))
    )


async def cards_of_board(
    session: AsyncSession, board_id: UUID, wanted: CardFilter, *, limit: int, cursor: str | None
) -> tuple[Sequence[Card], str | None]:
    """A board's cards that fit the filter, oldest first. Raises `InvalidCursor`."""
    query = _listed().where(Card.board_id == board_id, *_conditions(wanted))
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Card.id > after[0])
    rows = (await session.scalars(query.order_by(Card.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda card: (card.id,))


def _conditions(wanted: CardFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        Card.archived_at.is_not(None) if wanted.archived else Card.archived_at.is_(None)
    ]
    if wanted.list_id is not None:
        conditions.append(Card.list_id == wanted.list_id)
    if wanted.label_id is not None:
        conditions.append(Card.label_ids.contains([wanted.label_id]))
    if wanted.assignee_id is not None:
        conditions.append(Card.assignee_ids.contains([wanted.assignee_id]))
    if wanted.q:
        conditions.append(Card.title.icontains(wanted.q, autoescape=True))
    if wanted.due_before is not None:
        conditions.append(Card.due_at < wanted.due_before)
    if wanted.due_after is not None:
        conditions.append(Card.due_at > wanted.due_after)
    return conditions


async def cards_of_list(
    session: AsyncSession, list_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Card], str | None]:
    """A list's cards that are not archived, in their order. Raises `InvalidCursor`."""
    query = _listed().where(Card.list_id == list_id, Card.archived_at.is_(None))
    after = decode_cursor(cursor, str)
    if after is not None:
        query = query.where(Card.position > after[0])
    rows = (await session.scalars(query.order_by(Card.position).limit(limit + 1))).all()
    return cut(rows, limit, lambda card: (card.position,))


async def bounds_in_list(session: AsyncSession, card_id: UUID | None, list_id: UUID, place: Place) -> Bounds:
    """Where a card goes in a list, read inside a transaction; raises `UnknownNeighbour`."""
    kind, anchor = _anchor(place)
    sql = f"SELECT {_BOUNDS[kind]}"
    for name in ("card", "list", "anchor"):
        sql = sql.replace(f"%({name})s", f"CAST(:{name} AS uuid)")
    row = (await session.execute(text(sql), {"card": card_id, "list": list_id, "anchor": anchor})).mappings().one()
    return _bounds(dict(row), kind)
