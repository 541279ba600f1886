"""Reading visits."""

from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.models import Board
from app.boards.visits.models import BoardVisit
from app.boards.visits.schemas import OwnBoards

_MOST_RECENT = 30
_MOST_STARRED = 500


def _seen(user_id: UUID) -> Select[UUID]:
    rank = func.board_rank(Board.id, Board.workspace_id, user_id)
    return (
        select(BoardVisit.board_id)
        .join(Board, Board.id == BoardVisit.board_id)
        .where(BoardVisit.user_id == user_id, Board.deleted_at.is_(None), rank.is_not(None))
    )


async def own_boards(session: AsyncSession, user_id: UUID) -> OwnBoards:
    """What a person starred and opened, without what they may not see any more."""
    starred = _seen(user_id).where(BoardVisit.starred_at.is_not(None)).order_by(BoardVisit.starred_at)
    recent = _seen(user_id).where(BoardVisit.visited_at.is_not(None)).order_by(BoardVisit.visited_at.desc())
    return OwnBoards(
        starred=list(await session.scalars(starred.limit(_MOST_STARRED))),
        recent=list(await session.scalars(recent.limit(_MOST_RECENT))),
    )
