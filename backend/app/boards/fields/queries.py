"""Reading fields."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.queries import allowed_board
from app.boards.cards.models import Card
from app.boards.fields.models import Field
from app.boards.fields.rules import DoesNotFit, Value, fitting
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.errors import NotFound
from app.kernel.uow import Uow


async def fields_of_board(session: AsyncSession, board_id: UUID) -> Sequence[Field]:
    """A board's fields, the oldest first; there are few of them."""
    return (await session.scalars(select(Field).where(Field.board_id == board_id).order_by(Field.id))).all()


async def allowed_field(uow: Uow, field_id: UUID, can: BoardCan) -> Field:
    """The field, its board and the board's log locked, if the caller may do this; raises `NotFound`, `Forbidden`."""
    board_id = await uow.session.scalar(select(Field.board_id).where(Field.id == field_id))
    if board_id is None:
        raise NotFound
    await allowed_board(uow, board_id, can)
    await eventlog.lock(uow.session, board_topic(board_id))
    field = await uow.session.get(Field, field_id, with_for_update=True)
    if field is None:
        raise NotFound
    return field


async def is_name_taken(session: AsyncSession, board_id: UUID, name: str, *, besides: UUID | None = None) -> bool:
    """Whether a board has a field of this name, in whatever case."""
    query = select(Field.id).where(Field.board_id == board_id, func.lower(Field.name) == func.lower(name))
    if besides is not None:
        query = query.where(Field.id != besides)
    return (await session.scalars(query.limit(1))).one_or_none() is not None


async def is_chosen(session: AsyncSession, field: Field, option_ids: Sequence[str]) -> bool:
    """Whether any card of the board, an archived or deleted one too, has one of these choices."""
    chosen = Card.fields[str(field.id)].astext.in_(option_ids)
    return (
        await session.scalars(select(Card.id).where(Card.board_id == field.board_id, chosen).limit(1))
    ).first() is not None


async def values_on(session: AsyncSession, board_id: UUID, values: Mapping[str, Value]) -> dict[str, Any]:
    """What of these values the board's fields still take."""
    there = {str(it.id): it for it in await fields_of_board(session, board_id)}
    return {key: it for key, it in values.items() if key in there and _still_fits(there[key], it)}


def _still_fits(field: Field, value: Value) -> bool:
    try:
        return fitting(field.kind, [it["id"] for it in field.options], value) is not None
    except DoesNotFit:
        return False
