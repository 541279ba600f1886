"""The door of the boards room: what other rooms and `main` may use."""

from uuid import UUID

from app.boards import crossing, listeners, maintenance
from app.boards.assignees import inverses as assignee_inverses
from app.boards.assignees.events import AssigneeAdded
from app.boards.attachments import fetching as attachment_fetching
from app.boards.attachments import inverses as attachment_inverses
from app.boards.attachments import jobs as attachment_jobs
from app.boards.board import commands
from app.boards.board import inverses as board_inverses
from app.boards.board.events import MemberAdded
from app.boards.board.queries import board_rank
from app.boards.cards import inverses as card_inverses
from app.boards.cards.events import CardCompleted, CardMoved, CardReopened
from app.boards.cards.queries import CardStanding, card_standing
from app.boards.checklists import inverses as checklist_inverses
from app.boards.comments import inverses as comment_inverses
from app.boards.comments.events import CommentCreated, CommentUpdated
from app.boards.exports import jobs as export_jobs
from app.boards.fields import inverses as field_inverses
from app.boards.imports import jobs as import_jobs
from app.boards.labels import inverses as label_inverses
from app.boards.lists import inverses as list_inverses
from app.boards.past import jobs as past_jobs
from app.boards.policy import BoardCan, BoardRank
from app.boards.snapshot import Snapshots
from app.boards.ties import inverses as tie_inverses
from app.boards.ties import listeners as tie_listeners
from app.boards.topics import board_topic
from app.boards.webhooks import jobs as webhook_jobs
from app.kernel.access import Actor
from app.kernel.db import Database

# Importing them is what tells `undo` of them.
INVERSES = (
    assignee_inverses,
    attachment_inverses,
    board_inverses,
    card_inverses,
    checklist_inverses,
    comment_inverses,
    crossing,
    field_inverses,
    label_inverses,
    list_inverses,
    tie_inverses,
)

__all__ = [
    "INVERSES",
    "AssigneeAdded",
    "BoardCan",
    "BoardRank",
    "CardCompleted",
    "CardMoved",
    "CardReopened",
    "CardStanding",
    "CommentCreated",
    "CommentUpdated",
    "MemberAdded",
    "Snapshots",
    "attachment_fetching",
    "attachment_jobs",
    "board_rank",
    "board_topic",
    "card_standing",
    "commands",
    "export_jobs",
    "import_jobs",
    "listeners",
    "maintenance",
    "may_follow",
    "past_jobs",
    "tie_listeners",
    "webhook_jobs",
]

_RANK = "SELECT board_rank(id, workspace_id, %s) FROM board WHERE id = %s AND deleted_at IS NULL"


async def may_follow(database: Database, actor: Actor, topic: str) -> bool:
    """Whether a person may hear a board's topic at this moment."""
    kind, _, number = topic.partition(":")
    if kind != "board":
        return False
    try:
        board_id = UUID(number)
    except ValueError:
        return False
    async with database.driver() as driver:
        row = await (await driver.execute(_RANK, (actor.user_id, board_id), prepare=True)).fetchone()
    return row is not None and row[0] is not None
