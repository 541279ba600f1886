"""Doors to comments."""

from uuid import UUID

from fastapi import Response

from app.boards.cards.queries import shown_card
from app.boards.comments import commands, queries
from app.boards.comments.schemas import CommentEdit, CommentIn, CommentOut, Emoji
from app.boards.policy import BoardCan
from app.kernel.answers import Answer, version_tag
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["comments"])


def _answer(it: CommentOut, *, status: int = 200) -> Answer:
    headers = {"ETag": version_tag(it.version)}
    if status == 201:
        headers["Location"] = f"/api/v1/cards/{it.card_id}/comments"
    return Answer(status, it.json_bytes(), headers)


@router.door(
    "GET",
    "/cards/{card_id}/comments",
    can=BoardCan.READ_CARD,
    name="list_comments",
    response_model=Page[CommentOut],
)
async def list_comments(
    card_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[CommentOut]:
    """List what was said about a card, newest first: what one opens a card for comes with the first page."""
    await shown_card(session, actor.user_id, card_id)
    items, following = await queries.comments_of_card(session, card_id, limit=limit, cursor=cursor)
    return Page(items=items, next_cursor=following)


@router.door(
    "POST",
    "/cards/{card_id}/comments",
    can=BoardCan.COMMENT,
    name="create_comment",
    status_code=201,
    response_model=CommentOut,
)
async def create_comment(card_id: UUID, new: CommentIn, uow: Tx) -> Response:
    """Say something about a card; `@username` names people who see the board."""
    made = await commands.create_comment(uow, card_id, new)
    return await commit_and_respond(uow, _answer(made, status=201))


@router.door("PATCH", "/comments/{comment_id}", can=BoardCan.COMMENT, name="update_comment", response_model=CommentOut)
async def update_comment(comment_id: UUID, edit: CommentEdit, uow: Tx, if_match: IfMatch) -> Response:
    """Change one's own comment; it is marked as edited."""
    it = await commands.update_comment(uow, comment_id, edit, if_match=if_match)
    return await commit_and_respond(uow, _answer(it))


@router.door("DELETE", "/comments/{comment_id}", can=BoardCan.COMMENT, name="delete_comment", status_code=204)
async def delete_comment(comment_id: UUID, uow: Tx) -> Response:
    """Take back one's own comment; who runs the board may take back any."""
    await commands.delete_comment(uow, comment_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "PUT", "/comments/{comment_id}/reactions/{emoji}", can=BoardCan.COMMENT, name="add_reaction", status_code=204
)
async def add_reaction(comment_id: UUID, emoji: Emoji, uow: Tx) -> Response:
    """Put one's sign under a comment."""
    await commands.add_reaction(uow, comment_id, emoji)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "DELETE",
    "/comments/{comment_id}/reactions/{emoji}",
    can=BoardCan.COMMENT,
    name="remove_reaction",
    status_code=204,
)
async def remove_reaction(comment_id: UUID, emoji: Emoji, uow: Tx) -> Response:
    """Take one's sign away."""
    await commands.remove_reaction(uow, comment_id, emoji)
    return await commit_and_respond(uow, Answer(204))
