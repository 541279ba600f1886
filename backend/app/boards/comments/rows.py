"""Keeping what a deleted comment was, and bringing it back; the card was loaded, locked and allowed."""

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.cards.models import Card
from app.boards.comments import events, queries
from app.boards.comments.models import Comment, CommentReaction
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.uow import Uow

_COLUMNS = ("id", "author_id", "author_name", "body", "mention_ids", "created_at", "edited_at", "version")
_AT = TypeAdapter(datetime)


async def kept(session: AsyncSession, it: Comment) -> dict[str, Any]:
    """All of a comment, with the signs under it."""
    query = select(CommentReaction).where(CommentReaction.comment_id == it.id)
    signs = [(sign.emoji, sign.user_id, sign.created_at) for sign in await session.scalars(query)]
    return {"comment": {name: getattr(it, name) for name in _COLUMNS}, "reactions": signs}


async def bring_back(uow: Uow, card: Card, was: Comment, signs: list[tuple[str, str, str]]) -> None:
    """Put a comment back under its card, in its place; its version tells that it has been there."""
    was.card_id, was.version, was.updated_at = card.id, was.version + 1, clock.now()
    uow.session.add(was)
    card.comment_count += 1
    await uow.session.flush()
    rows = [
        {"comment_id": was.id, "emoji": emoji, "user_id": user_id, "created_at": _AT.validate_python(at)}
        for emoji, user_id, at in signs
    ]
    if rows:
        await uow.session.execute(insert(CommentReaction), rows)
    (out,) = await queries.shown(uow.session, [was])
    fact = events.CommentCreated(card_id=card.id, comment=out, comment_count=card.comment_count, mentions=())
    uow.emit(board_topic(card.board_id), fact)
