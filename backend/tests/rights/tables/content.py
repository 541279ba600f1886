"""What lies on a board: cards, and what hangs on them."""

import io
import uuid
from uuid import UUID

from PIL import Image

from app.boards.attachments.jobs import make_preview
from app.boards.jobs import MakePreview
from tests.rights.rows import ADMIN, ANYBODY, AUTHOR, COMMENTER, EDITOR, OWN, SIGNED_IN, VIEWER, Row
from tests.rights.scene import Maker, Names, Scene


async def _feed(scene: Scene, _: Names) -> Names:
    made = await scene.owner.ok("POST", "/me/calendar-feeds", {"name": "All of it"})
    return {"feed": made["id"], "feed_token": made["url"].rsplit("/", 1)[1].removesuffix(".ics")}


async def _revision(scene: Scene, names: Names) -> Names:
    await scene.owner.ok("PATCH", f"/cards/{names['card']}", {"description": "Two rows, or three"})
    return {}


async def _attachment(scene: Scene, names: Names) -> Names:
    """A picture, with its small one."""
    held = io.BytesIO()
    Image.new("RGB", (8, 8)).save(held, "PNG")
    answer = await scene.owner.upload(f"/cards/{names['card']}/attachments", "bed.png", held.getvalue())
    made = str(answer.json()["id"])
    await make_preview(MakePreview(attachment_id=UUID(made)), scene.app.state.tools)
    return {"attachment": made}


async def _field(scene: Scene, names: Names) -> Names:
    """A field with a choice."""
    new = {"name": uuid.uuid4().hex, "kind": "select", "options": [{"name": "High"}]}
    made = await scene.owner.ok("POST", f"/boards/{names['board']}/fields", new)
    return {"field": made["id"], "option": made["options"][0]["id"]}


async def _tie(scene: Scene, names: Names) -> Names:
    """A card that another one waits for."""
    other = await scene.owner.ok("POST", f"/lists/{names['list']}/cards", {"title": "Before"})
    tie = {"to_id": other["id"], "kind": "blocked_by"}
    return {"tie": str((await scene.owner.ok("POST", f"/cards/{names['card']}/ties", tie))["id"])}


THINGS: dict[str, Maker] = {
    "card": ("/lists/{list}/cards", {"title": "Sow", "description": "Two rows"}),
    "revision": _revision,
    "checklist": ("/cards/{card}/checklists", {"title": "Steps"}),
    "item": ("/checklists/{checklist}/items", {"text": "First"}),
    "comment": ("/cards/{card}/comments", {"body": "Soon"}),
    "attachment": _attachment,
    "field": _field,
    "sibling": ("/lists/{list}/cards", {"title": "Weed"}),
    "tie": _tie,
    "feed": _feed,
}


def _places(kind: str, **fields: str) -> tuple[dict[str, str], ...]:
    return ({"after_id": f"{{{kind}}}", **fields}, {"before_id": f"{{{kind}}}", **fields})


def _own_id(kind: str, **fields: str) -> tuple[dict[str, str], ...]:
    return ({"id": f"{{{kind}}}", **fields},)


_MANY = {"card_ids": ["{card}"]}

ROWS = {
    "list_board_cards": Row(VIEWER),
    "list_cards": Row(VIEWER),
    "create_card": Row(
        EDITOR, {"title": "Prune"}, more=_places("card", title="Prune") + _own_id("card", title="Prune")
    ),
    "get_card": Row(VIEWER),
    "update_card": Row(EDITOR, {"description": "Three rows"}),
    "move_card": Row(
        EDITOR, {"list_id": "{list}"}, more=_places("card", list_id="{list}"), crosses=frozenset({"list"})
    ),
    "duplicate_card": Row(
        EDITOR,
        {"title": "Sow again"},
        more=({"list_id": "{list}"}, *_places("card", list_id="{list}")),
        crosses=frozenset({"list"}),
    ),
    "delete_card": Row(EDITOR, fresh="card"),
    "change_cards": Row(
        EDITOR,
        {**_MANY, "change": {"patch": {"title": "Sow again"}}},
        more=(
            {**_MANY, "change": {"move": {"list_id": "{list}"}}},
            *({**_MANY, "change": {"move": it}} for it in _places("card", list_id="{list}")),
            {**_MANY, "change": {"field": {"field_id": "{field}", "value": None}}},
            {**_MANY, "change": {"labels": {"add": ["{label}"]}}},
            {**_MANY, "change": {"labels": {"remove": ["{label}"]}}},
            {**_MANY, "change": {"assignees": {"add": ["{other}"]}}},
            {**_MANY, "change": {"assignees": {"remove": ["{other}"]}}},
        ),
        crosses=frozenset({"list"}),
    ),
    "add_card_label": Row(EDITOR),
    "remove_card_label": Row(EDITOR),
    "list_ties": Row(VIEWER),
    "create_tie": Row(EDITOR, {"to_id": "{sibling}"}, fresh="sibling"),
    "delete_tie": Row(EDITOR, fresh="tie"),
    "list_fields": Row(VIEWER),
    "create_field": Row(
        EDITOR,
        {"name": "{unique}", "kind": "select", "options": [{"name": "Low"}]},
        more=({"id": "{field}", "name": "x", "kind": "text"},),
    ),
    "update_field": Row(EDITOR, {"options": [{"id": "{option}", "name": "Higher"}]}),
    "delete_field": Row(EDITOR, fresh="field"),
    "put_field_value": Row(EDITOR, {"value": "{option}"}),
    "clear_field_value": Row(EDITOR),
    "put_cover": Row(EDITOR, {"attachment_id": "{attachment}"}),
    "clear_cover": Row(EDITOR),
    "add_assignee": Row(EDITOR, at={"user_id": "other"}),
    "remove_assignee": Row(EDITOR, at={"user_id": "other"}),
    "list_revisions": Row(VIEWER),
    "get_revision": Row(VIEWER, at={"n": "one"}),
    "restore_revision": Row(EDITOR, at={"n": "one"}),
    "list_checklists": Row(VIEWER),
    "create_checklist": Row(
        EDITOR, {"title": "More"}, more=_places("checklist", title="More") + _own_id("checklist", title="More")
    ),
    "update_checklist": Row(EDITOR, {"title": "All steps"}),
    "move_checklist": Row(EDITOR, {"position": "top"}, more=_places("checklist")),
    "delete_checklist": Row(EDITOR, fresh="checklist"),
    "create_checklist_item": Row(
        EDITOR,
        {"text": "Then"},
        more=_places("item", text="x") + _own_id("item", text="x") + ({"text": "x", "assignee_id": "{other}"},),
    ),
    "update_checklist_item": Row(EDITOR, {"done": True}, more=({"assignee_id": "{other}"},)),
    "move_checklist_item": Row(
        EDITOR, {"checklist_id": "{checklist}", "position": "top"}, more=_places("item", checklist_id="{checklist}")
    ),
    "delete_checklist_item": Row(EDITOR, fresh="item"),
    "list_comments": Row(VIEWER),
    "create_comment": Row(COMMENTER, {"body": "Now"}, more=_own_id("comment", body="x")),
    "update_comment": Row(AUTHOR, {"body": "Later"}),
    "delete_comment": Row(ADMIN, fresh="comment"),
    "add_reaction": Row(COMMENTER, at={"emoji": "emoji"}),
    "remove_reaction": Row(COMMENTER, at={"emoji": "emoji"}),
    "list_attachments": Row(VIEWER),
    "attach_file": Row(EDITOR, form={}, file=b"seeds"),
    "attach_link": Row(EDITOR, {"url": "https://example.org"}),
    "download_attachment": Row(VIEWER),
    "get_attachment_preview": Row(VIEWER),
    "delete_attachment": Row(EDITOR, fresh="attachment"),
    "get_board_watch": Row(VIEWER),
    "set_board_watch": Row(VIEWER, {"level": "all"}),
    "get_list_watch": Row(VIEWER),
    "set_list_watch": Row(VIEWER, {"level": None}),
    "get_card_watch": Row(VIEWER),
    "set_card_watch": Row(VIEWER, {"level": "muted"}),
    "list_reminders": Row(VIEWER),
    "set_reminders": Row(VIEWER, [{"offset_minutes": 60}]),
    "list_calendar_feeds": Row(SIGNED_IN),
    "create_calendar_feed": Row(SIGNED_IN, {"name": "Mine"}, more=({"name": "Mine", "board_ids": ["{board}"]},)),
    "delete_calendar_feed": Row(OWN, fresh="feed", is_silent=True),
    "get_calendar": Row(ANYBODY, at={"token": "feed_token"}),
}
