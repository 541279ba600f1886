"""Making and revoking public links."""

from uuid import UUID

from app.boards.board.queries import allowed_board
from app.boards.links import errors, queries
from app.boards.links.models import BoardLink
from app.boards.links.schemas import LinkIn
from app.boards.policy import BoardCan
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.sealing import digest_of, new_token
from app.kernel.uow import Uow

_MOST_ON_A_BOARD = 50


async def create_link(uow: Uow, board_id: UUID, new: LinkIn) -> tuple[BoardLink, str]:
    """Open a board to whoever has the link; returns the token too, which nothing shows again.

    Raises `AlreadyExpired`, `TooManyLinks`.
    """
    await allowed_board(uow, board_id, BoardCan.MANAGE_LINKS)
    now, token = clock.now(), new_token()
    if new.expires_at is not None and new.expires_at <= now:
        raise errors.AlreadyExpired
    if await queries.count_on_board(uow.session, board_id) >= _MOST_ON_A_BOARD:
        raise errors.TooManyLinks
    made = BoardLink(
        id=new_id(),
        board_id=board_id,
        digest=digest_of(token),
        name=new.name,
        expires_at=new.expires_at,
        created_by=uow.user_id,
        created_at=now,
    )
    uow.session.add(made)
    return made, token


async def delete_link(uow: Uow, link_id: UUID) -> None:
    """Revoke a link: it leads nowhere from the commit on; one that is not there is revoked already."""
    it = await queries.allowed_link(uow, link_id)
    if it is not None:
        await uow.session.delete(it)
