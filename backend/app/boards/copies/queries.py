"""Reading what is copied."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.attachments.models import Attachment
from app.boards.board.models import BoardMember
from app.boards.cards.models import Card
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.labels.models import Label
from app.boards.lists.models import BoardList


async def open_cards(session: AsyncSession, list_id: UUID) -> Sequence[Card]:
    """The cards of a list that are neither archived nor deleted, in order."""
    query = select(Card).where(Card.list_id == list_id, Card.deleted_at.is_(None), Card.archived_at.is_(None))
    return (await session.scalars(query.order_by(Card.position))).all()


async def open_lists(session: AsyncSession, board_id: UUID) -> Sequence[BoardList]:
    """The lists of a board that are neither archived nor deleted, in order."""
    query = select(BoardList).where(BoardList.board_id == board_id, BoardList.deleted_at.is_(None))
    return (await session.scalars(query.where(BoardList.archived_at.is_(None)).order_by(BoardList.position))).all()


async def checklists_of(session: AsyncSession, card_ids: Sequence[UUID]) -> Sequence[Checklist]:
    """The checklists of some cards."""
    return (await session.scalars(select(Checklist).where(Checklist.card_id.in_(card_ids)))).all()


async def items_of(session: AsyncSession, checklist_ids: Sequence[UUID]) -> Sequence[ChecklistItem]:
    """The steps of some checklists."""
    return (await session.scalars(select(ChecklistItem).where(ChecklistItem.checklist_id.in_(checklist_ids)))).all()


async def attachments_of(session: AsyncSession, card_ids: Sequence[UUID]) -> Sequence[Attachment]:
    """What is attached to some cards, locked against its deletion, so that no file goes while it is shared."""
    query = select(Attachment).where(Attachment.card_id.in_(card_ids)).order_by(Attachment.id)
    return (await session.scalars(query.with_for_update(read=True))).all()


async def member_ids(session: AsyncSession, board_id: UUID) -> set[UUID]:
    """Who is on a board."""
    return set(await session.scalars(select(BoardMember.user_id).where(BoardMember.board_id == board_id)))


async def roles_on(session: AsyncSession, board_id: UUID) -> Sequence[tuple[UUID, Any]]:
    """Who is on a board, and as what."""
    query = select(BoardMember.user_id, BoardMember.role).where(BoardMember.board_id == board_id)
    return [(row.user_id, row.role) for row in await session.execute(query.order_by(BoardMember.user_id))]


async def labels_of(session: AsyncSession, board_id: UUID) -> Sequence[Label]:
    """All labels of a board, oldest first."""
    return (await session.scalars(select(Label).where(Label.board_id == board_id).order_by(Label.id))).all()
