"""How the deletion of a comment is taken back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select

from app.accounts.public import people_by_ids
from app.boards.cards.inverses import card_left_there
from app.boards.comments import events, rows
from app.boards.comments.models import Comment
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.uow import Uow

_AT = TypeAdapter(datetime | None)


@undoes(events.CommentDeleted)
async def undo_delete(uow: Uow, done: Done[events.CommentDeleted]) -> None:
    """A comment is there again as it was, of whom it was, with the signs of those who still have an account."""
    was: dict[str, Any] = done.former["comment"]
    author_id = was["author_id"] and UUID(was["author_id"])
    can = BoardCan.COMMENT if author_id == uow.user_id else BoardCan.DELETE_COMMENT
    card = await card_left_there(uow, done.board_id, done.event.card_id, can)
    signs = done.former["reactions"]
    people = await people_by_ids(uow.session, {UUID(it[1]) for it in signs} | ({author_id} if author_id else set()))
    is_there = (await uow.session.execute(select(Comment.id).where(Comment.id == done.event.comment_id))).first()
    if is_there is not None or (author_id is not None and author_id not in people):
        raise CannotUndo
    columns = {
        "id": done.event.comment_id,
        "author_id": author_id,
        "mention_ids": [UUID(it) for it in was["mention_ids"]],
        "created_at": _AT.validate_python(was["created_at"]),
        "edited_at": _AT.validate_python(was["edited_at"]),
    }
    await rows.bring_back(uow, card, Comment(**was | columns), [it for it in signs if UUID(it[1]) in people])
