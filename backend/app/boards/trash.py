"""The trash across rooms: finds out what an id names, and restores that or deletes it for good."""

from uuid import UUID

from sqlalchemy import text

from app.boards.board import commands as boards
from app.boards.board.schemas import BoardOut
from app.boards.cards import commands as cards
from app.boards.cards.models import Card
from app.boards.cards.queries import allowed_card, await_turn
from app.boards.lists import commands as lists
from app.boards.lists.models import BoardList
from app.boards.lists.queries import allowed_list, list_out
from app.boards.policy import BoardCan
from app.kernel.answers import Answer, version_tag
from app.kernel.errors import NotFound
from app.kernel.uow import Uow

_KIND = text(
    "SELECT 'card' FROM card WHERE id = :id UNION ALL SELECT 'list' FROM board_list WHERE id = :id"
    " UNION ALL SELECT 'board' FROM board WHERE id = :id"
)


async def purge_item(uow: Uow, item_id: UUID) -> None:
    """Delete a card, or a list with its cards, for good, out of the trash. Raises `NotFound`, `Forbidden`."""
    kind = (await uow.session.execute(_KIND, {"id": item_id})).scalar_one_or_none()
    it: Card | BoardList
    if kind == "card":
        await await_turn(uow.session, item_id)
        it = await allowed_card(uow, item_id, BoardCan.PURGE_ITEM, in_trash=True)
    elif kind == "list":
        it = await allowed_list(uow, item_id, BoardCan.PURGE_ITEM, in_trash=True)
    else:
        raise NotFound
    if it.deleted_at is None:
        raise NotFound
    await uow.session.delete(it)


async def restore_item(uow: Uow, item_id: UUID) -> Answer:
    """Take a card, a list with its cards, or a board from the trash; what is not in it stays as it is.

    Raises `NotFound`, `Forbidden`, `ParentInTrash`.
    """
    kind = (await uow.session.execute(_KIND, {"id": item_id})).scalar_one_or_none()
    if kind == "card":
        return cards.answer_of(await cards.restore_card(uow, item_id))
    if kind == "list":
        it = await lists.restore_list(uow, item_id)
        return Answer(200, list_out(it).json_bytes(), {"ETag": version_tag(it.version)})
    if kind == "board":
        board = await boards.restore_board(uow, item_id)
        body = BoardOut.model_validate(board).json_bytes()
        return Answer(200, body, {"ETag": version_tag(board.version)})
    raise NotFound
