"""What rooms above ask of cards for the people behind them: who takes part, where a card stands, what is due."""

import re
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.queries import readable_board
from app.boards.calendars.queries import cards_due_for
from app.boards.cards.models import Card
from app.boards.cards.queries import shown_card
from app.boards.comments.models import Comment
from app.boards.comments.rules import with_names
from app.boards.lists.models import BoardList
from app.boards.lists.queries import readable_list

__all__ = ["CardAudience", "card_audience", "cards_due_for", "mentioned_in", "people_on", "place_of", "with_names"]
_TOKEN = re.compile(r"<@([0-9a-f-]{36})>")
_STEPS = text(
    "SELECT i.assignee_id FROM checklist_item i JOIN checklist l ON l.id = i.checklist_id"
    " WHERE l.card_id = :card AND i.assignee_id IS NOT NULL"
)


_PEOPLE = text(
    "SELECT user_id FROM board_member WHERE board_id = :board"
    " UNION SELECT w.user_id FROM workspace_member w JOIN board b ON b.workspace_id = w.workspace_id"
    " WHERE b.id = :board AND w.role IN ('owner', 'admin')"
)


@dataclass(frozen=True, slots=True)
class CardAudience:
    """Where a card stands, and who takes part in it: who made it, has it or a step of it, or said something."""

    board_id: UUID
    list_id: UUID
    participants: frozenset[UUID]


async def card_audience(session: AsyncSession, card_id: UUID) -> CardAudience | None:
    """Who takes part in a card; None when it is not there (any more)."""
    card = await session.get(Card, card_id)
    if card is None or card.deleted_at is not None:
        return None
    speakers = await session.scalars(select(Comment.author_id).where(Comment.card_id == card_id).distinct())
    holders = await session.scalars(_STEPS, {"card": card_id})
    found = {card.created_by, *card.assignee_ids, *speakers, *holders}
    return CardAudience(card.board_id, card.list_id, frozenset(it for it in found if it is not None))


async def place_of(session: AsyncSession, user_id: UUID, kind: str, place_id: UUID) -> list[UUID]:
    """A card, list or board that a person may see, and all it stands in, the board last; raises `NotFound`."""
    if kind == "card":
        card = await shown_card(session, user_id, place_id)
        return [card.id, card.list_id, card.board_id]
    if kind == "list":
        await readable_list(session, user_id, place_id)
        board_id = (await session.execute(select(BoardList.board_id).where(BoardList.id == place_id))).scalar_one()
        return [place_id, board_id]
    await readable_board(session, user_id, place_id)
    return [place_id]


async def people_on(session: AsyncSession, actor_id: UUID, board_id: UUID) -> list[UUID]:
    """Everybody who sees a board, for somebody who does; raises `NotFound`."""
    await readable_board(session, actor_id, board_id)
    return list(await session.scalars(_PEOPLE, {"board": board_id}))


def mentioned_in(body: str) -> set[UUID]:
    """The people whose ids stand in a comment's kept text."""
    return {UUID(found) for found in _TOKEN.findall(body)}
