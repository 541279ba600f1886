"""Reading ties."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from app.boards.board.models import Board
from app.boards.cards.models import Card
from app.boards.lists.models import BoardList
from app.boards.ties.models import CardTie
from app.boards.ties.schemas import TiedCard, TieOut

_TIES = text("""
  SELECT k.id AS tie_id, k.kind, k.from_id = :card AS is_from, o.id, o.board_id, b.title AS board_title, o.title,
         o.completed_at, o.archived_at IS NOT NULL AS archived, board_rank(b.id, b.workspace_id, :actor) AS rank
    FROM card_tie k
    JOIN card o ON o.id = CASE WHEN k.from_id = :card THEN k.to_id ELSE k.from_id END AND o.deleted_at IS NULL
    JOIN board_list l ON l.id = o.list_id AND l.deleted_at IS NULL
    JOIN board b ON b.id = o.board_id AND b.deleted_at IS NULL
   WHERE k.from_id = :card OR k.to_id = :card ORDER BY k.id
""")

_blocker = aliased(Card)
_is_open = (
    _blocker.completed_at.is_(None),
    _blocker.archived_at.is_(None),
    *(table.deleted_at.is_(None) for table in (_blocker, BoardList, Board)),
)
# For how many cards that are not done a card waits, beside a query or a change of cards.
BLOCKERS = (
    select(func.count())
    .select_from(CardTie)
    .join(_blocker, _blocker.id == CardTie.from_id)
    .join(BoardList, BoardList.id == _blocker.list_id)
    .join(Board, Board.id == _blocker.board_id)
    .where(CardTie.to_id == Card.id, CardTie.kind == "blocks", *_is_open)
    .correlate(Card)
    .scalar_subquery()
)


async def ties_of(session: AsyncSession, actor_id: UUID, card_id: UUID) -> list[TieOut]:
    """A card's ties; of a card that the caller may not see only that it is there."""
    rows = (await session.execute(_TIES, {"card": card_id, "actor": actor_id})).mappings()
    return [_tie(dict(row)) for row in rows]


def _tie(row: dict[str, Any]) -> TieOut:
    kind = "blocked_by" if row["kind"] == "blocks" and not row["is_from"] else row["kind"]
    card = None if row["rank"] is None else TiedCard.model_validate(row)
    return TieOut(id=row["tie_id"], kind=kind, card=card)


async def tie_between(session: AsyncSession, one: UUID, other: UUID) -> CardTie | None:
    """The tie of two cards, whichever way it goes."""
    ways = or_((CardTie.from_id == one) & (CardTie.to_id == other), (CardTie.from_id == other) & (CardTie.to_id == one))
    return (await session.scalars(select(CardTie).where(ways).limit(1))).first()


async def both_on(session: AsyncSession, board_id: UUID, one: UUID, other: UUID) -> bool:
    """Whether two cards are on a board, and not in its trash."""
    query = select(func.count()).where(Card.id.in_((one, other)), Card.board_id == board_id, Card.deleted_at.is_(None))
    return await session.scalar(query) == 2


async def ties_within(session: AsyncSession, board_id: UUID) -> Sequence[CardTie]:
    """The ties between cards of one board that are not in its trash, oldest first."""
    one, other = aliased(Card), aliased(Card)
    query = select(CardTie).join(one, one.id == CardTie.from_id).join(other, other.id == CardTie.to_id)
    query = query.where(one.board_id == board_id, other.board_id == board_id)
    query = query.where(one.deleted_at.is_(None), other.deleted_at.is_(None)).order_by(CardTie.id)
    return (await session.scalars(query)).all()


async def miscounted(session: AsyncSession, blockers: Select[UUID]) -> UUID | None:
    """A board on which a card waits for one of these, and does not know yet what became of it."""
    waits = select(CardTie.to_id).where(CardTie.kind == "blocks", CardTie.from_id.in_(blockers))
    query = select(Card.board_id).where(Card.id.in_(waits), Card.waiting_count != BLOCKERS)
    return (await session.scalars(query.order_by(Card.board_id).limit(1))).first()


async def count_again(session: AsyncSession, board_id: UUID, blockers: Select[UUID]) -> Sequence[Card]:
    """Count for how many cards those of a board wait that wait for one of these; the ones that changed."""
    waits = select(CardTie.to_id).where(CardTie.kind == "blocks", CardTie.from_id.in_(blockers))
    change = update(Card).where(Card.board_id == board_id, Card.id.in_(waits), Card.waiting_count != BLOCKERS)
    rows = change.values(waiting_count=BLOCKERS).returning(Card).execution_options(synchronize_session=False)
    return (await session.scalars(rows)).all()


async def count_ties(session: AsyncSession, card_id: UUID) -> int:
    """How many ties a card has."""
    mine = or_(CardTie.from_id == card_id, CardTie.to_id == card_id)
    return await session.scalar(select(func.count()).where(mine)) or 0


async def boards_of(session: AsyncSession, card_ids: tuple[UUID, ...]) -> dict[UUID, UUID]:
    """The boards of some cards."""
    query = select(Card.id, Card.board_id).where(Card.id.in_(card_ids))
    return {row.id: row.board_id for row in await session.execute(query)}
