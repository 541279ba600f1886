"""Reading public links, and what they lead to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.models import Board
from app.boards.board.queries import allowed_board
from app.boards.cards.models import Card
from app.boards.links.models import BoardLink
from app.boards.links.schemas import PublicBoard, PublicCardText
from app.boards.lists.models import BoardList
from app.boards.policy import BoardCan
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.sealing import digest_of
from app.kernel.uow import Uow


async def links_of_board(
    session: AsyncSession, board_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[BoardLink], str | None]:
    """A board's links, expired ones too, oldest first. Raises `InvalidCursor`."""
    query = select(BoardLink).where(BoardLink.board_id == board_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(BoardLink.id > after[0])
    rows = (await session.scalars(query.order_by(BoardLink.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.id,))


async def count_on_board(session: AsyncSession, board_id: UUID) -> int:
    """How many links a board has."""
    query = select(func.count()).select_from(BoardLink).where(BoardLink.board_id == board_id)
    return (await session.execute(query)).scalar_one()


async def allowed_link(uow: Uow, link_id: UUID) -> BoardLink | None:
    """The link, if there is one and the caller may change it; raises `NotFound` or `Forbidden`."""
    found = await uow.session.get(BoardLink, link_id)
    if found is not None:
        await allowed_board(uow, found.board_id, BoardCan.MANAGE_LINKS)
    return found


async def open_link(session: AsyncSession, token: str) -> BoardLink:
    """The link behind a token, while it works and its board is there; raises `NotFound`."""
    query = (
        select(BoardLink)
        .join(Board, Board.id == BoardLink.board_id)
        .where(
            BoardLink.digest == digest_of(token),
            Board.deleted_at.is_(None),
            or_(BoardLink.expires_at.is_(None), BoardLink.expires_at > clock.now()),
        )
    )
    found = (await session.scalars(query)).one_or_none()
    if found is None:
        raise NotFound
    return found


def public_board(link: BoardLink, picture: bytes) -> PublicBoard:
    """What of a board's picture everybody may see; the models name it field by field, the rest stays behind."""
    seen: dict[str, Any] = orjson.loads(picture)
    lists = [it for it in seen["lists"] if not it["archived"]]
    shown = {it["id"] for it in lists}
    cards = [it for it in seen["cards"] if it["list_id"] in shown]
    named = {user_id for it in cards for user_id in it["assignee_ids"]}
    people = [
        {"id": it["user_id"], "display_name": it["display_name"]} for it in seen["members"] if it["user_id"] in named
    ]
    return PublicBoard.model_validate(
        {
            **{name: seen["board"][name] for name in ("title", "description", "status")},
            "lists": lists,
            "cards": cards,
            "labels": seen["labels"],
            "people": people,
            "expires_at": link.expires_at,
        }
    )


async def public_card(session: AsyncSession, board_id: UUID, card_id: UUID) -> PublicCardText:
    """What an open card of a board says; raises `NotFound`."""
    query = (
        select(Card.id, Card.title, Card.description)
        .join(BoardList, BoardList.id == Card.list_id)
        .where(
            Card.id == card_id,
            Card.board_id == board_id,
            Card.deleted_at.is_(None),
            Card.archived_at.is_(None),
            BoardList.deleted_at.is_(None),
            BoardList.archived_at.is_(None),
        )
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotFound
    return PublicCardText.model_validate(row)
