"""All operations of the boards room. Workers do without them: building them takes a second of every start."""

from app.boards import history
from app.boards.activity import routes as activity_routes
from app.boards.assignees import routes as assignee_routes
from app.boards.attachments import routes as attachment_routes
from app.boards.board import routes as board_routes
from app.boards.calendars import routes as calendar_routes
from app.boards.cards import routes as card_routes
from app.boards.checklists import routes as checklist_routes
from app.boards.comments import routes as comment_routes
from app.boards.copies import routes as copy_routes
from app.boards.exports import routes as export_routes
from app.boards.fields import routes as field_routes
from app.boards.filters import routes as filter_routes
from app.boards.imports import routes as import_routes
from app.boards.labels import routes as label_routes
from app.boards.links import routes as link_routes
from app.boards.lists import routes as list_routes
from app.boards.mine import routes as mine_routes
from app.boards.past import routes as past_routes
from app.boards.revisions import routes as revision_routes
from app.boards.search import routes as search_routes
from app.boards.ties import routes as tie_routes
from app.boards.visits import routes as visit_routes
from app.boards.webhooks import routes as webhook_routes
from app.kernel.http.doors import GuardedRouter

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
