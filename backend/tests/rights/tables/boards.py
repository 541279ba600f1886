"""Boards: their lists, people, and ways out."""

from uuid import UUID

from app.boards.exports.jobs import run_export
from app.boards.imports.jobs import run_import
from app.boards.imports.models import Placeholder
from app.boards.jobs import RunExport, RunImport
from app.boards.webhooks.models import Delivery
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.rights.rows import ADMIN, ANYBODY, AUTHOR, COMMENTER, EDITOR, OWN, SIGNED_IN, VIEWER, Row
from tests.rights.scene import Maker, Names, Scene


async def _doomed_board(scene: Scene, names: Names) -> Names:
    """A board with the same admin, to be deleted."""
    board = await scene.owner.ok("POST", f"/workspaces/{names['workspace']}/boards", {"title": "Old"})
    if "admin" in scene.actors:
        place = f"/boards/{board['id']}/members/{scene.actors['admin'].id}"
        await scene.owner.ok("PUT", place, {"role": "admin"})
    return {"board": board["id"]}


async def _step_back(scene: Scene, names: Names) -> Names:
    """Something that was just done, to be undone."""
    await scene.owner.ok("POST", f"/boards/{names['board']}/lists", {"title": "Mistake"})
    return {"last": str((await scene.owner.picture(names["board"]))["board"]["seq"])}


async def _trashed(scene: Scene, names: Names) -> Names:
    card = await scene.owner.ok("POST", f"/lists/{names['list']}/cards", {"title": "Gone"})
    await scene.owner.ok("DELETE", f"/cards/{card['id']}")
    return {"trashed": card["id"]}


async def _public_link(scene: Scene, names: Names) -> Names:
    made = await scene.owner.ok("POST", f"/boards/{names['board']}/links", {"name": "For all"})
    return {"link": made["id"], "link_token": made["url"].rsplit("/", 1)[1]}


async def _delivery(scene: Scene, names: Names) -> Names:
    tools: Tools = scene.app.state.tools
    at = clock.now()
    row = Delivery(
        id=new_id(), webhook_id=UUID(names["webhook"]), seq=1, event_id=new_id(),
        type="card.created", state="failed", give_up_at=at, created_at=at,
    )  # fmt: skip
    async with tools.database.session() as session:
        session.add(row)
        await session.commit()
    return {"delivery": str(row.id)}


async def _upload(scene: Scene, names: Names) -> Names:
    path = f"/api/v1/workspaces/{names['workspace']}/imports"
    headers = {"Authorization": f"Bearer {scene.owner.token}"}
    form = {"kind": "trello", "dry_run": "true"}
    content = b'{"id": "b1", "name": "Orchard", "lists": [], "cards": []}'
    answer = await scene.http.post(path, data=form, files={"file": ("board.json", content)}, headers=headers)
    made = str(answer.json()["id"])
    await run_import(RunImport(import_id=UUID(made)), scene.app.state.tools)
    return {"import": made}


async def _placeholder(scene: Scene, names: Names) -> Names:
    row = Placeholder(id=new_id(), source="trello", source_id=new_id().hex, name="No Body", created_at=clock.now())
    row.board_id = UUID(names["board"])
    async with scene.app.state.tools.database.session() as session:
        session.add(row)
        await session.commit()
    return {"placeholder": str(row.id)}


async def _export(scene: Scene, names: Names) -> Names:
    made = str((await scene.owner.ok("POST", f"/boards/{names['board']}/exports"))["id"])
    await run_export(RunExport(export_id=UUID(made)), scene.app.state.tools)
    return {"export": made}


THINGS: dict[str, Maker] = {
    "list": ("/boards/{board}/lists", {"title": "To do"}),
    "label": ("/boards/{board}/labels", {"name": "{unique}", "color": "clay"}),
    "filter": ("/boards/{board}/filters", {"name": "Late", "query": "due=overdue", "is_shared": True}),
    "link": _public_link,
    "webhook": ("/boards/{board}/webhooks", {"url": "https://example.org/hook"}),
    "delivery": _delivery,
    "export": _export,
    "import": _upload,
    "placeholder": _placeholder,
    "trashed": _trashed,
    "doomed_board": _doomed_board,
    "last": _step_back,
}

_NEXT_TO = ({"after_id": "{list}"}, {"before_id": "{list}"})

ROWS = {
    "get_board": Row(VIEWER),
    "update_board": Row(ADMIN, {"title": "Kitchen garden"}),
    "delete_board": Row(ADMIN, fresh="doomed_board"),
    "list_events": Row(VIEWER),
    "list_board_activity": Row(VIEWER),
    "list_card_activity": Row(VIEWER),
    "get_past": Row(VIEWER),
    "list_filters": Row(VIEWER),
    "create_filter": Row(VIEWER, {"name": "Mine", "query": "due=week"}),
    "delete_filter": Row(EDITOR, fresh="filter"),
    "list_my_cards": Row(SIGNED_IN),
    "list_board_members": Row(VIEWER),
    "put_board_member": Row(ADMIN, {"role": "viewer"}, at={"user_id": "other"}, crosses=frozenset({"other"})),
    "remove_board_member": Row(ADMIN, fresh="other", at={"user_id": "other"}),
    "undo_change": Row(AUTHOR, {"seq": "{=last}"}, fresh="last"),
    "list_trash": Row(EDITOR),
    "restore_item": Row(EDITOR, fresh="trashed", at={"item_id": "trashed"}),
    "purge_item": Row(ADMIN, fresh="trashed", at={"item_id": "trashed"}),
    "list_lists": Row(VIEWER),
    "create_list": Row(
        EDITOR, {"title": "Done"}, more=({"title": "x", "id": "{list}"}, *({"title": "x", **it} for it in _NEXT_TO))
    ),
    "get_list": Row(VIEWER),
    "update_list": Row(EDITOR, {"title": "Later"}),
    "move_list": Row(EDITOR, {"position": "top"}, more=(*_NEXT_TO, {"board_id": "{board}"})),
    "duplicate_list": Row(EDITOR, {"title": "Again"}, more=({"board_id": "{board}"},)),
    # Guests of a workspace, as the viewer is, make no boards there.
    "duplicate_board": Row(COMMENTER, {"title": "Again"}, more=({"title": "x", "workspace_id": "{workspace}"},)),
    "list_own_boards": Row(SIGNED_IN),
    "star_board": Row(VIEWER),
    "unstar_board": Row(VIEWER),
    "visit_board": Row(VIEWER),
    "delete_list": Row(EDITOR, fresh="list"),
    "list_labels": Row(VIEWER),
    "create_label": Row(
        EDITOR, {"name": "{unique}", "color": "sky"}, more=({"name": "x", "color": "sky", "id": "{label}"},)
    ),
    "update_label": Row(EDITOR, {"color": "moss"}),
    "delete_label": Row(EDITOR, fresh="label"),
    "list_links": Row(ADMIN),
    "create_link": Row(ADMIN, {"name": "For all"}),
    "delete_link": Row(ADMIN, fresh="link"),
    "get_public_board": Row(ANYBODY, at={"token": "link_token"}),
    "get_public_card": Row(ANYBODY, at={"token": "link_token"}),
    "list_webhooks": Row(ADMIN),
    "create_webhook": Row(ADMIN, {"url": "https://example.org/hook"}),
    "get_webhook": Row(ADMIN),
    "update_webhook": Row(ADMIN, {"is_active": True}),
    "delete_webhook": Row(ADMIN, fresh="webhook"),
    "list_deliveries": Row(ADMIN),
    "redeliver": Row(ADMIN),
    "create_export": Row(VIEWER),
    "get_export": Row(OWN),
    "get_export_file": Row(OWN),
    "get_import": Row(OWN),
    "start_import": Row(OWN, {"fetch_files": True}, fresh="import"),
    "list_placeholders": Row(VIEWER),
    "claim_placeholder": Row(EDITOR, {}, fresh="placeholder", more=({"user_id": "{owner}"},)),
    "search": Row(SIGNED_IN, query="?q=garden"),
}
