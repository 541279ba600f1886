"""Reading exports, and all of a board that goes into one."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import people_by_ids
from app.boards.attachments.models import Attachment
from app.boards.board.models import BoardMember
from app.boards.board.queries import readable_board
from app.boards.cards.models import Card
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.checklists.queries import checklist_out
from app.boards.checklists.schemas import ChecklistOut
from app.boards.comments.models import Comment
from app.boards.comments.rules import with_names
from app.boards.exports.models import BoardExport
from app.boards.labels.models import Label
from app.boards.lists.models import BoardList
from app.boards.policy import BoardCan
from app.kernel import clock
from app.kernel.errors import NotFound

_AT_ONCE = 500


async def own_export(session: AsyncSession, actor_id: UUID, export_id: UUID) -> BoardExport:
    """An export, for the person who asked for it and while they may still read the board; raises `NotFound`."""
    found = await session.get(BoardExport, export_id)
    if found is None or found.created_by != actor_id:
        raise NotFound
    await readable_board(session, actor_id, found.board_id, BoardCan.EXPORT_BOARD)
    return found


async def ready_file(session: AsyncSession, actor_id: UUID, export_id: UUID) -> tuple[UUID, str]:
    """Board and file of an export that can be fetched; raises `NotFound`."""
    it = await own_export(session, actor_id, export_id)
    if it.file_key is None or it.expires_at <= clock.now():
        raise NotFound
    return it.board_id, it.file_key


async def lists_of(session: AsyncSession, board_id: UUID) -> Sequence[BoardList]:
    """All lists of a board that are not deleted, in their order."""
    query = select(BoardList).where(BoardList.board_id == board_id, BoardList.deleted_at.is_(None))
    return (await session.scalars(query.order_by(BoardList.position))).all()


async def cards_of(session: AsyncSession, board_id: UUID) -> AsyncIterator[Card]:
    """All cards of a board that are not deleted, archived ones too, some hundred in memory at a time."""
    last = UUID(int=0)
    while True:
        query = (
            select(Card)
            .join(BoardList, BoardList.id == Card.list_id)
            .where(Card.board_id == board_id, Card.id > last, Card.deleted_at.is_(None), BoardList.deleted_at.is_(None))
        )
        rows = (await session.scalars(query.order_by(Card.id).limit(_AT_ONCE))).all()
        for card in rows:
            last = card.id
            yield card
        session.expunge_all()
        if len(rows) < _AT_ONCE:
            return


async def labels_of(session: AsyncSession, board_id: UUID) -> Sequence[Label]:
    """All labels of a board, oldest first."""
    return (await session.scalars(select(Label).where(Label.board_id == board_id).order_by(Label.id))).all()


async def members_of(session: AsyncSession, board_id: UUID) -> Sequence[BoardMember]:
    """The people of a board."""
    query = select(BoardMember).where(BoardMember.board_id == board_id)
    return (await session.scalars(query.order_by(BoardMember.user_id))).all()


async def checklists_of(session: AsyncSession, board_id: UUID) -> AsyncIterator[ChecklistOut]:
    """All checklists of a board's cards with their steps, some hundred in memory at a time."""
    last = UUID(int=0)
    while True:
        query = (
            select(Checklist)
            .join(Card, Card.id == Checklist.card_id)
            .where(Card.board_id == board_id, Card.deleted_at.is_(None), Checklist.id > last)
        )
        rows = (await session.scalars(query.order_by(Checklist.id).limit(_AT_ONCE))).all()
        steps = select(ChecklistItem).where(ChecklistItem.checklist_id.in_([it.id for it in rows]))
        by_list: dict[UUID, list[ChecklistItem]] = {}
        for step in await session.scalars(steps.order_by(ChecklistItem.position)):
            by_list.setdefault(step.checklist_id, []).append(step)
        for it in rows:
            last = it.id
            yield checklist_out(it, by_list.get(it.id, ()))
        session.expunge_all()
        if len(rows) < _AT_ONCE:
            return


async def attachments_of(session: AsyncSession, board_id: UUID) -> AsyncIterator[Attachment]:
    """All files and links of a board's cards, some hundred in memory at a time."""
    last = UUID(int=0)
    while True:
        query = (
            select(Attachment)
            .join(Card, Card.id == Attachment.card_id)
            .where(Card.board_id == board_id, Card.deleted_at.is_(None), Attachment.id > last)
        )
        rows = (await session.scalars(query.order_by(Attachment.id).limit(_AT_ONCE))).all()
        for it in rows:
            last = it.id
            yield it
        session.expunge_all()
        if len(rows) < _AT_ONCE:
            return


async def comments_of(session: AsyncSession, board_id: UUID) -> AsyncIterator[dict[str, Any]]:
    """What was said about a board's cards, with names instead of ids, some hundred in memory at a time."""
    last = UUID(int=0)
    while True:
        query = (
            select(Comment)
            .join(Card, Card.id == Comment.card_id)
            .where(Card.board_id == board_id, Card.deleted_at.is_(None), Comment.id > last)
        )
        rows = (await session.scalars(query.order_by(Comment.id).limit(_AT_ONCE))).all()
        named = {user_id for it in rows for user_id in (*it.mention_ids, *([it.author_id] if it.author_id else []))}
        people = {user_id: person.username for user_id, person in (await people_by_ids(session, named)).items()}
        for it in rows:
            last = it.id
            yield {
                "id": it.id,
                "card_id": it.card_id,
                "author_id": it.author_id,
                "author": it.author_name if it.author_id is None else people.get(it.author_id),
                "body": with_names(it.body, people),
                "created_at": it.created_at,
            }
        session.expunge_all()
        if len(rows) < _AT_ONCE:
            return
