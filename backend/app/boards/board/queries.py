"""Reading boards: one to change, one to show, many to list, their people, their trash."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, null, select, text, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.models import Board, BoardMember
from app.boards.board.schemas import BoardStatus, BoardSummary, TrashItem
from app.boards.cards.models import Card
from app.boards.lists.models import BoardList
from app.boards.policy import ROLE_OF_RANK, BoardCan, BoardRank, rank_of
from app.kernel.access import authorize
from app.kernel.errors import NotFound
from app.kernel.models import TopicHead
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow

_RANK = text(
    "SELECT board_rank(b.id, b.workspace_id, :actor) FROM board b WHERE b.id = :board AND b.deleted_at IS NULL"
)


async def board_rank(session: AsyncSession, actor_id: UUID, board_id: UUID) -> BoardRank | None:
    """The caller's rank on a board; None when there is no board that the caller may see."""
    found = await session.execute(_RANK, {"actor": actor_id, "board": board_id})
    return rank_of(found.scalar_one_or_none())


async def readable_board(
    session: AsyncSession, actor_id: UUID, board_id: UUID, can: BoardCan = BoardCan.READ_BOARD
) -> None:
    """Let pass who may read this of a board; raises `NotFound` or `Forbidden`."""
    authorize(await board_rank(session, actor_id, board_id), can)


async def allowed_board(uow: Uow, board_id: UUID, can: BoardCan, *, in_trash: bool = False) -> Board:
    """The board, locked against other structural changes, if the caller may do this to it.

    Raises `NotFound` or `Forbidden`. Card writes do not wait for this lock. With `in_trash` a deleted board counts.
    """
    query = select(Board).where(Board.id == board_id).with_for_update(key_share=True)
    if not in_trash:
        query = query.where(Board.deleted_at.is_(None))
    board = (await uow.session.scalars(query)).one_or_none()
    if board is None:
        raise NotFound
    rank = func.board_rank(board.id, board.workspace_id, uow.user_id)
    authorize(rank_of((await uow.session.execute(select(rank))).scalar_one()), can)
    return board


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which boards of a workspace are wanted; None is all."""

    status: BoardStatus | None = None
    q: str | None = None
    is_template: bool | None = None


async def boards_of_workspace(
    session: AsyncSession,
    actor_id: UUID,
    workspace_id: UUID,
    *,
    wanted: BoardFilter,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[BoardSummary], str | None]:
    """The workspace's boards that the caller may see, oldest first. Raises `InvalidCursor`."""
    rank = func.board_rank(Board.id, Board.workspace_id, actor_id)
    query = (
        select(
            Board,
            rank.label("rank"),
            TopicHead.seq,
            _card_count("card_count"),
            _card_count("completed_count", Card.completed_at.is_not(None)),
        )
        .join(TopicHead, TopicHead.topic == func.concat("board:", Board.id))
        .where(Board.workspace_id == workspace_id, Board.deleted_at.is_(None), rank.is_not(None))
    )
    if wanted.status is not None:
        query = query.where(Board.status == wanted.status)
    if wanted.is_template is not None:
        query = query.where(Board.is_template == wanted.is_template)
    if wanted.q:
        query = query.where(Board.title.icontains(wanted.q, autoescape=True))
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Board.id > after[0])
    rows = (await session.execute(query.order_by(Board.id).limit(limit + 1))).all()
    page, following = cut(rows, limit, lambda row: (row.Board.id,))
    return [_summary(row) for row in page], following


def _card_count(name: str, *conditions: ColumnElement[bool]) -> Any:
    return (
        select(func.count())
        .where(Card.board_id == Board.id, Card.deleted_at.is_(None), Card.archived_at.is_(None), *conditions)
        .correlate(Board)
        .scalar_subquery()
        .label(name)
    )


def _summary(row: Any) -> BoardSummary:
    fields = {name: getattr(row.Board, name) for name in BoardSummary.model_fields if hasattr(row.Board, name)}
    role = ROLE_OF_RANK[BoardRank(row.rank)]
    counts = {name: getattr(row, name) for name in ("seq", "card_count", "completed_count")}
    return BoardSummary.model_validate({**fields, **counts, "role": role})


async def members_of_board(
    session: AsyncSession, board_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[BoardMember], str | None]:
    """The people named on a board, by id. Raises `InvalidCursor`."""
    query = select(BoardMember).where(BoardMember.board_id == board_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(BoardMember.user_id > after[0])
    rows = (await session.scalars(query.order_by(BoardMember.user_id).limit(limit + 1))).all()
    return cut(rows, limit, lambda member: (member.user_id,))


async def trash_of_board(
    session: AsyncSession, board_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[TrashItem], str | None]:
    """What lies in a board's trash, last deleted first. Raises `InvalidCursor`."""
    cards = select(
        Card.id.label("item_id"),
        literal("card").label("kind"),
        Card.title,
        Card.list_id,
        Card.deleted_at,
        Card.deleted_by,
    ).where(Card.board_id == board_id, Card.deleted_at.is_not(None))
    lists = select(
        BoardList.id,
        literal("list"),
        BoardList.title,
        null(),
        BoardList.deleted_at,
        BoardList.deleted_by,
    ).where(BoardList.board_id == board_id, BoardList.deleted_at.is_not(None))
    items = union_all(cards, lists).subquery()
    query = select(items)
    after = decode_cursor(cursor, str, str)
    if after is not None:
        at, item_id = datetime.fromisoformat(after[0]), UUID(after[1])
        query = query.where(func.row(items.c.deleted_at, items.c.item_id) < func.row(at, item_id))
    ordered = query.order_by(items.c.deleted_at.desc(), items.c.item_id.desc()).limit(limit + 1)
    rows = (await session.execute(ordered)).all()
    page, following = cut(rows, limit, lambda row: (row.deleted_at.isoformat(), row.item_id))
    return [TrashItem.model_validate(row) for row in page], following


async def boards_seen_by(session: AsyncSession, workspace_id: UUID, user_id: UUID) -> Sequence[UUID]:
    """Ids of a workspace's boards that a person may see at the moment, sorted."""
    rank = func.board_rank(Board.id, Board.workspace_id, user_id)
    query = select(Board.id).where(Board.workspace_id == workspace_id, rank.is_not(None))
    return (await session.scalars(query.order_by(Board.id))).all()


# Cards lie above boards; what a person has on them is taken by the columns' names.
_TAKE_CARDS = (
    text(
        "UPDATE card SET assignee_ids = array_remove(assignee_ids, CAST(:user AS uuid))"
        " WHERE board_id = ANY(:boards) AND assignee_ids @> ARRAY[CAST(:user AS uuid)]"
    ),
    text(
        "UPDATE checklist_item i SET assignee_id = NULL FROM checklist l JOIN card c ON c.id = l.card_id"
        " WHERE l.id = i.checklist_id AND c.board_id = ANY(:boards) AND i.assignee_id = :user"
    ),
)


async def take_cards_from(session: AsyncSession, board_ids: Sequence[UUID], user_id: UUID) -> None:
    """Leave none of these boards' cards, nor an item on them, to this person; their logs are locked already."""
    for statement in _TAKE_CARDS:
        await session.execute(statement, {"boards": list(board_ids), "user": user_id})
