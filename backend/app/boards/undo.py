"""Taking back what one did: each kind of event names its inverse, which is an ordinary change and says so."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from pydantic import Field

from app.boards.board.queries import allowed_board
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.errors import Forbidden, NotFound
from app.kernel.events import REGISTRY, Event
from app.kernel.schemas import Input, Output
from app.kernel.uow import Uow

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Done(Generic[E]):
    """What was done on a board, and what it replaced: the `former` that its command gave along with the event."""

    board_id: UUID
    event: E
    former: dict[str, Any]


Inverse = Callable[[Uow, Done[E]], Awaitable[None]]
_INVERSES: dict[str, Inverse[Any]] = {}


class UndoIn(Input):
    """Which event of one's own is to be taken back."""

    seq: int = Field(ge=1, le=2**62, examples=[813])


class UndoOut(Output):
    """What was taken back: the event, and what the same request had said beside it."""

    undone: list[int]


def undoes(event: type[E]) -> Callable[[Inverse[E]], Inverse[E]]:
    """Declare how an event of this type is taken back; twice for one type fails at import.

    The inverse checks rights as every command does, raises `CannotUndo` when what the event left is not there any
    more, and says what it does by ordinary events with their own `former`, so that it can be undone in turn.
    """

    def declare(inverse: Inverse[E]) -> Inverse[E]:
        if event.type in _INVERSES:
            raise TypeError(f"{event.type!r} has two inverses")
        _INVERSES[event.type] = inverse
        return inverse

    return declare


async def undo(uow: Uow, board_id: UUID, seq: int) -> UndoOut:
    """Take back what one's own request said at this number, all of it or nothing.

    Raises `NotFound` for a number that the log does not hold, `Forbidden` for somebody else's event, `CannotUndo`.
    """
    await allowed_board(uow, board_id, BoardCan.UNDO)
    topic = board_topic(board_id)
    # The board's writers wait from here on, so that what is looked at is what will be changed.
    for log in await _topics(uow, topic, seq):
        await eventlog.lock(uow.session, log)
    is_there, actor_id = await eventlog.actor_at(uow.session, topic, seq)
    if not is_there:
        raise NotFound
    if actor_id is None or actor_id != uow.user_id:
        raise Forbidden
    past = await eventlog.intention(uow.session, topic, seq, actor_id)
    for it in past:
        inverse = _INVERSES.get(it.type)
        if inverse is None or it.former is None:
            raise CannotUndo
        await inverse(uow, Done(board_id, REGISTRY[it.type].model_validate(it.data), it.former))
        # A list that was copied can go again when its cards have gone: the next one looks at what this one did.
        await uow.session.flush()
    return UndoOut(undone=[it.seq for it in past])


async def _topics(uow: Uow, topic: str, seq: int) -> list[str]:
    """The logs that an undo writes, in the order in which everybody takes them; what crossed boards has two."""
    past = await eventlog.intention(uow.session, topic, seq, uow.user_id)
    crossed = [it.former for it in past if it.former is not None and "home" in it.former]
    boards = {board_id for it in crossed for board_id in (it["board_id"], it["home"]["board_id"])}
    return sorted({topic, *(board_topic(UUID(it)) for it in boards)})
