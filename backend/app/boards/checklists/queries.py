"""Reading checklists: those of a card, one to change, and places in their order."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.boards.cards.models import Card
from app.boards.cards.queries import card_to_count
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.checklists.schemas import ChecklistOut, ItemOut
from app.boards.errors import UnknownNeighbour
from app.boards.policy import BoardCan
from app.boards.rules import position_between
from app.boards.schemas import Place
from app.kernel.uow import Uow


async def checklists_of(session: AsyncSession, card_id: UUID) -> list[ChecklistOut]:
    """A card's checklists with their steps, in order; two statements however many they are."""
    query = select(Checklist).where(Checklist.card_id == card_id).order_by(Checklist.position)
    lists = (await session.scalars(query)).all()
    ids = [it.id for it in lists]
    steps = select(ChecklistItem).where(ChecklistItem.checklist_id.in_(ids)).order_by(ChecklistItem.position)
    by_list: dict[UUID, list[ChecklistItem]] = {}
    for step in await session.scalars(steps):
        by_list.setdefault(step.checklist_id, []).append(step)
    return [checklist_out(it, by_list.get(it.id, ())) for it in lists]


def checklist_out(it: Checklist, items: Sequence[ChecklistItem]) -> ChecklistOut:
    """A checklist as it is shown."""
    return ChecklistOut(
        id=it.id,
        card_id=it.card_id,
        title=it.title,
        position=it.position,
        version=it.version,
        items=[ItemOut.model_validate(step) for step in items],
    )


async def checklist_to_change(uow: Uow, checklist_id: UUID) -> tuple[Card, Checklist] | None:
    """The checklist with its card, locked in turn; None when there is none. Raises as `card_to_count`."""
    query = select(Checklist.card_id).where(Checklist.id == checklist_id)
    card_id = (await uow.session.execute(query)).scalar_one_or_none()
    if card_id is None:
        return None
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    found = (await uow.session.scalars(select(Checklist).where(Checklist.id == checklist_id))).one_or_none()
    return None if found is None else (card, found)


async def item_to_change(uow: Uow, item_id: UUID) -> tuple[Card, ChecklistItem] | None:
    """The step with its card, locked in turn; None when there is none. Raises as `card_to_count`."""
    query = select(Checklist.card_id).join(ChecklistItem, ChecklistItem.checklist_id == Checklist.id)
    card_id = (await uow.session.execute(query.where(ChecklistItem.id == item_id))).scalar_one_or_none()
    if card_id is None:
        return None
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    found = (await uow.session.scalars(select(ChecklistItem).where(ChecklistItem.id == item_id))).one_or_none()
    return None if found is None else (card, found)


async def items_of(session: AsyncSession, checklist_id: UUID) -> Sequence[ChecklistItem]:
    """The steps of a checklist, in order."""
    query = select(ChecklistItem).where(ChecklistItem.checklist_id == checklist_id)
    return (await session.scalars(query.order_by(ChecklistItem.position))).all()


async def count_checklists(session: AsyncSession, card_id: UUID) -> int:
    """How many checklists a card has."""
    return (await session.execute(select(func.count()).where(Checklist.card_id == card_id))).scalar_one()


async def place_for_checklist(session: AsyncSession, card_id: UUID, place: Place, *, but: UUID | None = None) -> str:
    """A position among a card's checklists; raises `UnknownNeighbour`."""
    query = select(Checklist.id, Checklist.position).where(Checklist.card_id == card_id, Checklist.id != but)
    return _position(
        [(row.id, row.position) for row in await session.execute(query.order_by(Checklist.position))], place
    )


async def place_for_item(session: AsyncSession, checklist_id: UUID, place: Place, *, but: UUID | None = None) -> str:
    """A position among a checklist's steps; raises `UnknownNeighbour`."""
    mine = (ChecklistItem.checklist_id == checklist_id, ChecklistItem.id != but)
    query = select(ChecklistItem.id, ChecklistItem.position).where(*mine).order_by(ChecklistItem.position)
    return _position([(row.id, row.position) for row in await session.execute(query)], place)


def _position(others: list[tuple[UUID, str]], place: Place) -> str:
    """A position among these; a card has few enough steps to look at all of them."""
    edge = 0 if place.position == "top" else len(others)
    anchor = place.before_id or place.after_id
    if anchor is not None:
        edge = next((at for at, (found, _) in enumerate(others) if found == anchor), -1)
        if edge < 0:
            raise UnknownNeighbour
        edge += place.after_id is not None
    low = others[edge - 1][1] if edge > 0 else None
    high = others[edge][1] if edge < len(others) else None
    return position_between(low, high)


async def is_taken(session: AsyncSession, column: InstrumentedAttribute[UUID], wanted: UUID | None) -> bool:
    """Whether an id that a client made exists already."""
    return wanted is not None and (await session.scalars(select(column).where(column == wanted))).first() is not None
