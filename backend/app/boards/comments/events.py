"""Facts about comments. `mentions` are the people whom this fact names for the first time."""

from uuid import UUID

from app.boards.comments.schemas import CommentOut, Emoji
from app.kernel.events import Event


class CommentCreated(Event, type="comment.created"):
    """Somebody said something about a card."""

    card_id: UUID
    comment: CommentOut
    comment_count: int
    mentions: tuple[UUID, ...]


class CommentUpdated(Event, type="comment.updated"):
    """A comment says something else now."""

    card_id: UUID
    comment: CommentOut
    mentions: tuple[UUID, ...]


class CommentDeleted(Event, type="comment.deleted"):
    """A comment is gone."""

    card_id: UUID
    comment_id: UUID
    comment_count: int


class ReactionAdded(Event, type="comment.reaction_added"):
    """Somebody put a sign under a comment."""

    card_id: UUID
    comment_id: UUID
    user_id: UUID
    emoji: Emoji


class ReactionRemoved(Event, type="comment.reaction_removed"):
    """Somebody took their sign away again."""

    card_id: UUID
    comment_id: UUID
    user_id: UUID
    emoji: Emoji
