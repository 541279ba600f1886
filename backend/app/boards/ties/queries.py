"""Reading ties."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.cards.models import Card
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


async def count_ties(session: AsyncSession, card_id: UUID) -> int:
    """How many ties a card has."""
    mine = or_(CardTie.from_id == card_id, CardTie.to_id == card_id)
    return await session.scalar(select(func.count()).where(mine)) or 0


async def boards_of(session: AsyncSession, card_ids: tuple[UUID, ...]) -> dict[UUID, UUID]:
    """The boards of some cards."""
    query = select(Card.id, Card.board_id).where(Card.id.in_(card_ids))
    return {row.id: row.board_id for row in await session.execute(query)}
