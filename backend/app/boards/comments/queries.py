"""Reading comments: one to change, many to show, and the people in them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import Person, people_by_ids
from app.boards.cards.models import Card
from app.boards.cards.queries import card_to_count
from app.boards.comments.models import Comment, CommentReaction
from app.boards.comments.rules import with_names
from app.boards.comments.schemas import CommentOut, Emoji, Reaction, Speaker
from app.boards.policy import BoardCan
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow

_NAMED = text(
    "SELECT lower(p.username) AS name, p.id FROM person p JOIN board b ON b.id = :board"
    " WHERE lower(p.username) = ANY(:names) AND p.deactivated_at IS NULL"
    "   AND board_rank(b.id, b.workspace_id, p.id) IS NOT NULL"
)


async def comment_to_change(uow: Uow, comment_id: UUID, can: BoardCan) -> tuple[Card, Comment] | None:
    """The comment with its card, both locked; None when there is no such comment. Raises as `card_to_count`."""
    card_id = (await uow.session.execute(select(Comment.card_id).where(Comment.id == comment_id))).scalar_one_or_none()
    if card_id is None:
        return None
    card = await card_to_count(uow, card_id, can)
    found = (await uow.session.scalars(select(Comment).where(Comment.id == comment_id))).one_or_none()
    return None if found is None else (card, found)


async def people_named(session: AsyncSession, board_id: UUID, names: Sequence[str]) -> dict[str, UUID]:
    """Those of the user names (in lower case) that belong to people who see the board, with their ids."""
    if not names:
        return {}
    rows = await session.execute(_NAMED, {"board": board_id, "names": list(names)})
    return {row.name: row.id for row in rows}


async def comments_of_card(
    session: AsyncSession, card_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[CommentOut], str | None]:
    """What was said about a card, newest first. Raises `InvalidCursor`."""
    query = select(Comment).where(Comment.card_id == card_id)
    after = decode_cursor(cursor, str, str)
    if after is not None:
        at, comment_id = datetime.fromisoformat(after[0]), UUID(after[1])
        query = query.where(func.row(Comment.created_at, Comment.id) < func.row(at, comment_id))
    newest_first = query.order_by(Comment.created_at.desc(), Comment.id.desc())
    rows = (await session.scalars(newest_first.limit(limit + 1))).all()
    page, following = cut(rows, limit, lambda it: (it.created_at.isoformat(), it.id))
    return await shown(session, page), following


async def shown(session: AsyncSession, comments: Sequence[Comment]) -> list[CommentOut]:
    """Comments as they are shown, with everybody in them; two statements however many they are."""
    ids = {it.author_id for it in comments if it.author_id is not None}
    people = await people_by_ids(session, ids.union(*(it.mention_ids for it in comments)))
    reactions = await _reactions(session, [it.id for it in comments])
    return [_out(it, people, reactions.get(it.id, {})) for it in comments]


async def _reactions(session: AsyncSession, comment_ids: Sequence[UUID]) -> dict[UUID, dict[str, list[UUID]]]:
    query = (
        select(CommentReaction)
        .where(CommentReaction.comment_id.in_(comment_ids))
        .order_by(CommentReaction.created_at, CommentReaction.user_id)
    )
    found: dict[UUID, dict[str, list[UUID]]] = {}
    for it in await session.scalars(query):
        found.setdefault(it.comment_id, {}).setdefault(it.emoji, []).append(it.user_id)
    return found


def _speaker(person: Person) -> Speaker:
    return Speaker(
        user_id=person.id,
        username=person.username,
        display_name=person.display_name,
        avatar_url=person.avatar_url,
    )


def _out(it: Comment, people: dict[UUID, Person], reactions: dict[str, list[UUID]]) -> CommentOut:
    named = [people[user_id] for user_id in it.mention_ids if user_id in people]
    author = None if it.author_id is None else people.get(it.author_id)
    return CommentOut(
        id=it.id,
        card_id=it.card_id,
        author=None if author is None else _speaker(author),
        author_name=it.author_name,
        body=with_names(it.body, {person.id: person.username for person in named}),
        mentions=[_speaker(person) for person in named],
        reactions=[
            Reaction(emoji=emoji, user_ids=reactions[emoji.value]) for emoji in Emoji if emoji.value in reactions
        ],
        created_at=it.created_at,
        updated_at=it.updated_at,
        edited_at=it.edited_at,
        version=it.version,
    )
