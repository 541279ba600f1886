"""The door of the boards room: what other rooms and `main` may use."""

from uuid import UUID

from app.boards import crossing, history, listeners, maintenance
from app.boards.activity import routes as activity_routes
from app.boards.assignees import inverses as assignee_inverses
from app.boards.assignees import routes as assignee_routes
from app.boards.assignees.events import AssigneeAdded
from app.boards.attachments import inverses as attachment_inverses
from app.boards.attachments import jobs as attachment_jobs
from app.boards.attachments import routes as attachment_routes
from app.boards.board import commands
from app.boards.board import inverses as board_inverses
from app.boards.board import routes as board_routes
from app.boards.board.events import MemberAdded
from app.boards.board.queries import board_rank
from app.boards.calendars import routes as calendar_routes
from app.boards.cards import inverses as card_inverses
from app.boards.cards import routes as card_routes
from app.boards.cards.events import CardCompleted, CardMoved, CardReopened
from app.boards.cards.queries import CardStanding, card_standing
from app.boards.checklists import inverses as checklist_inverses
from app.boards.checklists import routes as checklist_routes
from app.boards.comments import routes as comment_routes
from app.boards.comments.events import CommentCreated, CommentUpdated
from app.boards.copies import routes as copy_routes
from app.boards.exports import jobs as export_jobs
from app.boards.exports import routes as export_routes
from app.boards.fields import inverses as field_inverses
from app.boards.fields import routes as field_routes
from app.boards.filters import routes as filter_routes
from app.boards.imports import jobs as import_jobs
from app.boards.imports import routes as import_routes
from app.boards.labels import inverses as label_inverses
from app.boards.labels import routes as label_routes
from app.boards.links import routes as link_routes
from app.boards.lists import inverses as list_inverses
from app.boards.lists import routes as list_routes
from app.boards.mine import routes as mine_routes
from app.boards.past import jobs as past_jobs
from app.boards.past import routes as past_routes
from app.boards.policy import BoardCan, BoardRank
from app.boards.revisions import routes as revision_routes
from app.boards.search import routes as search_routes
from app.boards.snapshot import Snapshots
from app.boards.ties import inverses as tie_inverses
from app.boards.ties import routes as tie_routes
from app.boards.topics import board_topic
from app.boards.visits import routes as visit_routes
from app.boards.webhooks import jobs as webhook_jobs
from app.boards.webhooks import routes as webhook_routes
from app.kernel.access import Actor
from app.kernel.db import Database
from app.kernel.http.doors import GuardedRouter

# Importing them is what tells `undo` of them.
INVERSES = (
    assignee_inverses,
    attachment_inverses,
    board_inverses,
    card_inverses,
    checklist_inverses,
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
    "router",
    "webhook_jobs",
]

router = GuardedRouter()
_PARTS = (
    card_routes,
    board_routes,
    list_routes,
    label_routes,
    field_routes,
    assignee_routes,
    checklist_routes,
    comment_routes,
    attachment_routes,
    revision_routes,
    history,
    activity_routes,
    webhook_routes,
    link_routes,
    calendar_routes,
    import_routes,
    export_routes,
    copy_routes,
    visit_routes,
    tie_routes,
    search_routes,
    mine_routes,
    past_routes,
    filter_routes,
)
for _part in _PARTS:
    router.take_over(_part.router)


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
