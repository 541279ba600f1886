"""How what was done to a board itself is taken back."""

from app.boards.board import commands, events, queries
from app.boards.board.schemas import BoardPatch
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.uow import Uow


@undoes(events.BoardUpdated)
async def undo_update(uow: Uow, done: Done[events.BoardUpdated]) -> None:
    """Fields get their former values, if they still have those that were given then."""
    board = await queries.allowed_board(uow, done.board_id, BoardCan.UPDATE_BOARD)
    changed = done.event.changes.model_fields_set
    if any(getattr(board, name) != getattr(done.event.changes, name) for name in changed):
        raise CannotUndo
    await commands.update_board(uow, board.id, BoardPatch.model_validate(done.former))
