"""Facts about a board itself and its people."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.boards.board.schemas import BoardBackground, BoardOut, BoardRole, BoardStatus, MemberOut
from app.kernel.events import Event
from app.kernel.schemas import Instant


class BoardChanges(BaseModel):
    """Fields of a board that changed; only those are there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    description: str = ""
    status: BoardStatus = "ongoing"
    background: BoardBackground | None = None
    start_on: date | None = None
    due_on: date | None = None
    is_template: bool = False


class MemberChanges(BaseModel):
    """What changed about a member; only that is there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    role: BoardRole = "viewer"
    username: str = ""
    display_name: str = ""
    avatar_url: str | None = None


class BoardCreated(Event, type="board.created"):
    """A board came into being: the first event of its log."""

    board: BoardOut


class BoardUpdated(Event, type="board.updated"):
    """Fields of a board changed; `changes` holds only those."""

    board_id: UUID
    version: int
    updated_at: Instant
    changes: BoardChanges


class BoardDeleted(Event, type="board.deleted"):
    """A board went to the trash: nobody sees it any more."""

    board_id: UUID


class BoardRestored(Event, type="board.restored"):
    """A board came back from the trash, with a newer version."""

    board: BoardOut


class MemberAdded(Event, type="member.added"):
    """A person came to a board."""

    member: MemberOut


class MemberUpdated(Event, type="member.updated"):
    """A person's role, name or picture changed; `changes` holds only what did."""

    user_id: UUID
    changes: MemberChanges


class MemberRemoved(Event, type="member.removed"):
    """A person may not see this board any more, whether they were named on it or came by the workspace's role."""

    user_id: UUID


class BoardJoined(Event, type="board.joined", room="user"):
    """You were put on a board."""

    board_id: UUID
    workspace_id: UUID
    title: str
    role: BoardRole


class BoardLeft(Event, type="board.left", room="user"):
    """You may not see a board any more."""

    board_id: UUID
