"""Saying something about a card, changing it, taking it back, and answering with a sign."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from app.boards.cards.models import Card
from app.boards.cards.queries import card_to_count
from app.boards.comments import events, queries, rows
from app.boards.comments.errors import NotYourComment
from app.boards.comments.models import Comment, CommentReaction
from app.boards.comments.rules import names_in, with_ids
from app.boards.comments.schemas import CommentEdit, CommentIn, CommentOut, Emoji
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.errors import IdTaken, NotFound, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_comment(uow: Uow, card_id: UUID, new: CommentIn) -> CommentOut:
    """Say something about a card; the card's count goes up in the same commit."""
    card = await card_to_count(uow, card_id, BoardCan.COMMENT)
    if new.id is not None and await uow.session.get(Comment, new.id) is not None:
        raise IdTaken
    body, mentioned = await _resolved(uow, card, new.body)
    at = clock.now()
    made = Comment(
        id=new.id or new_id(),
        card_id=card.id,
        author_id=uow.user_id,
        body=body,
        mention_ids=mentioned,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(made)
    card.comment_count += 1
    await uow.session.flush()
    out = await _shown(uow, made)
    said = events.CommentCreated(
        card_id=card.id, comment=out, comment_count=card.comment_count, mentions=tuple(mentioned)
    )
    uow.emit(board_topic(card.board_id), said)
    return out


async def update_comment(uow: Uow, comment_id: UUID, edit: CommentEdit, *, if_match: int | None = None) -> CommentOut:
    """Change what one's own comment says; the same text again says nothing."""
    found = await queries.comment_to_change(uow, comment_id, BoardCan.COMMENT)
    if found is None:
        raise NotFound
    card, it = found
    if it.author_id != uow.user_id:
        raise NotYourComment
    if if_match is not None and if_match != it.version:
        raise StaleVersion
    body, mentioned = await _resolved(uow, card, edit.body)
    if body == it.body:
        return await _shown(uow, it)
    fresh = tuple(user_id for user_id in mentioned if user_id not in it.mention_ids)
    it.body, it.mention_ids = body, mentioned
    it.updated_at = it.edited_at = clock.now()
    it.version += 1
    await uow.session.flush()
    out = await _shown(uow, it)
    uow.emit(board_topic(card.board_id), events.CommentUpdated(card_id=card.id, comment=out, mentions=fresh))
    return out


async def delete_comment(uow: Uow, comment_id: UUID) -> None:
    """Take a comment back: who wrote it may, and who runs the board; one that is not there is gone already."""
    found = await queries.comment_to_change(uow, comment_id, BoardCan.COMMENT)
    if found is None:
        return
    card, it = found
    if it.author_id != uow.user_id:
        await card_to_count(uow, card.id, BoardCan.DELETE_COMMENT)
    kept = await rows.kept(uow.session, it)
    await uow.session.delete(it)
    card.comment_count -= 1
    said = events.CommentDeleted(card_id=card.id, comment_id=it.id, comment_count=card.comment_count)
    uow.emit(board_topic(card.board_id), said, former=kept)


async def add_reaction(uow: Uow, comment_id: UUID, emoji: Emoji) -> None:
    """Put one's sign under a comment; a second time changes nothing. Raises `NotFound`."""
    card, it = await _comment(uow, comment_id)
    row = {"comment_id": it.id, "emoji": emoji.value, "user_id": uow.user_id, "created_at": clock.now()}
    adding = insert(CommentReaction).values(row).on_conflict_do_nothing().returning(CommentReaction.emoji)
    if (await uow.session.execute(adding)).first() is not None:
        uow.emit(board_topic(card.board_id), events.ReactionAdded(**_reaction(uow, it, emoji)))


async def remove_reaction(uow: Uow, comment_id: UUID, emoji: Emoji) -> None:
    """Take one's sign away; one that is not there is gone already. Raises `NotFound`."""
    card, it = await _comment(uow, comment_id)
    removing = (
        delete(CommentReaction)
        .where(
            CommentReaction.comment_id == it.id,
            CommentReaction.emoji == emoji.value,
            CommentReaction.user_id == uow.user_id,
        )
        .returning(CommentReaction.emoji)
    )
    if (await uow.session.execute(removing)).first() is not None:
        uow.emit(board_topic(card.board_id), events.ReactionRemoved(**_reaction(uow, it, emoji)))


def _reaction(uow: Uow, it: Comment, emoji: Emoji) -> dict[str, object]:
    return {"card_id": it.card_id, "comment_id": it.id, "user_id": uow.user_id, "emoji": emoji}


async def _comment(uow: Uow, comment_id: UUID) -> tuple[Card, Comment]:
    found = await queries.comment_to_change(uow, comment_id, BoardCan.COMMENT)
    if found is None:
        raise NotFound
    return found


async def _resolved(uow: Uow, card: Card, body: str) -> tuple[str, list[UUID]]:
    people = await queries.people_named(uow.session, card.board_id, names_in(body))
    return with_ids(body, people)


async def _shown(uow: Uow, it: Comment) -> CommentOut:
    (out,) = await queries.shown(uow.session, [it])
    return out
