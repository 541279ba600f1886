"""Reading ties."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from app.boards.cards.models import Card
from app.boards.ties.models import CardTie
from app.boards.ties.schemas import TiedCard, TieOut, WaitingCard

_TIES = text("""
  SELECT k.id AS tie_id, k.kind, k.from_id = :card AS is_from, o.id, o.board_id, b.title AS board_title, o.title,
         o.completed_at, o.archived_at IS NOT NULL AS archived, board_rank(b.id, b.workspace_id, :actor) AS rank
    FROM card_tie k
    JOIN card o ON o.id = CASE WHEN k.from_id = :card THEN k.to_id ELSE k.from_id END AND o.deleted_at IS NULL
    JOIN board_list l ON l.id = o.list_id AND l.deleted_at IS NULL
    JOIN board b ON b.id = o.board_id AND b.deleted_at IS NULL
   WHERE k.from_id = :card OR k.to_id = :card ORDER BY k.id
""")

_WAITING = text("""
  SELECT k.to_id AS card_id, k.from_id AS for_id,
         o.completed_at IS NULL AND o.archived_at IS NULL AND o.deleted_at IS NULL
           AND l.deleted_at IS NULL AND b.deleted_at IS NULL AS is_open
    FROM card c
    JOIN card_tie k ON k.to_id = c.id AND k.kind = 'blocks'
    JOIN card o ON o.id = k.from_id
    JOIN board_list l ON l.id = o.list_id
    JOIN board b ON b.id = o.board_id
   WHERE c.board_id = :board AND c.deleted_at IS NULL AND c.archived_at IS NULL ORDER BY k.id
""")


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


async def waiting_on(session: AsyncSession, board_id: UUID) -> list[WaitingCard]:
    """Which cards of a board wait for which others, on whatever board those are."""
    return [
        WaitingCard.model_validate(row) for row in (await session.execute(_WAITING, {"board": board_id})).mappings()
    ]


async def count_ties(session: AsyncSession, card_id: UUID) -> int:
    """How many ties a card has."""
    mine = or_(CardTie.from_id == card_id, CardTie.to_id == card_id)
    return await session.scalar(select(func.count()).where(mine)) or 0


async def boards_of(session: AsyncSession, card_ids: tuple[UUID, ...]) -> dict[UUID, UUID]:
    """The boards of some cards."""
    query = select(Card.id, Card.board_id).where(Card.id.in_(card_ids))
    return {row.id: row.board_id for row in await session.execute(query)}
