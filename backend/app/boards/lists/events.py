"""Facts about lists."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.boards.cards.schemas import CardPicture
from app.boards.lists.schemas import ListOut
from app.boards.schemas import Position
from app.kernel.events import Event
from app.kernel.schemas import Instant


class ListChanges(BaseModel):
    """Fields of a list that changed; only those are there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    archived: bool = False
    wip_limit: int | None = None


class ListCreated(Event, type="list.created"):
    """A list came into being."""

    list: ListOut


class ListUpdated(Event, type="list.updated"):
    """Fields of a list changed; `changes` holds only those."""

    list_id: UUID
    version: int
    updated_at: Instant
    changes: ListChanges


class ListMoved(Event, type="list.moved"):
    """A list changed its place on its board."""

    list_id: UUID
    position: Position
    version: int
    updated_at: Instant


class ListDeleted(Event, type="list.deleted"):
    """A list went to the trash; its cards leave the picture with it."""

    list_id: UUID


class ListRestored(Event, type="list.restored"):
    """A list came back from the trash with its cards."""

    list: ListOut
    cards: tuple[CardPicture, ...]


class ListMovedOut(Event, type="list.moved_out"):
    """A list went to another board with its cards."""

    list_id: UUID


class ListMovedIn(Event, type="list.moved_in"):
    """A list came from another board with its cards."""

    list: ListOut
    cards: tuple[CardPicture, ...]


class ListRebalanced(Event, type="list.rebalanced"):
    """The cards of a list got shorter positions; their order is as it was."""

    list_id: UUID
    positions: dict[UUID, Position]


class BoardRebalanced(Event, type="board.rebalanced"):
    """The lists of a board got shorter positions; their order is as it was."""

    positions: dict[UUID, Position]
