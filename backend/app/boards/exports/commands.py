"""Asking for exports."""

from datetime import timedelta
from uuid import UUID

from app.boards.board.queries import readable_board
from app.boards.exports.models import BoardExport
from app.boards.jobs import RunExport
from app.boards.policy import BoardCan
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_KEPT = timedelta(hours=24)


async def create_export(uow: Uow, board_id: UUID) -> BoardExport:
    """Ask for an archive of a board; a worker writes it."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await readable_board(uow.session, uow.user_id, board_id, BoardCan.EXPORT_BOARD)
    at = clock.now()
    made = BoardExport(
        id=new_id(),
        board_id=board_id,
        created_by=uow.user_id,
        state="waiting",
        created_at=at,
        expires_at=at + _KEPT,
    )
    uow.session.add(made)
    uow.enqueue(RunExport(export_id=made.id))
    return made
