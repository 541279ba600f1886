"""Workspaces and the people in them."""

from tests.rights.rows import (
    ANYBODY,
    SIGNED_IN,
    WORKSPACE_ADMIN,
    WORKSPACE_GUEST,
    WORKSPACE_MEMBER,
    WORKSPACE_OWNER,
    Row,
)
from tests.rights.scene import Maker, Names, Scene
from tests.support.people import someone


async def _newcomer(scene: Scene, _: Names) -> Names:
    """Somebody with an account who is in no workspace."""
    person = await someone(scene.app, scene.http, "newcomer")
    return {"newcomer": person.id, "newcomer_name": person.username}


async def _other(scene: Scene, names: Names) -> Names:
    """A further member of the workspace and of the board."""
    person = await someone(scene.app, scene.http, "other")
    member = {"username": person.username, "role": "member"}
    await scene.owner.ok("POST", f"/workspaces/{names['workspace']}/members", member)
    await scene.owner.ok("PUT", f"/boards/{names['board']}/members/{person.id}", {"role": "editor"})
    return {"other": person.id}


async def _doomed_workspace(scene: Scene, _: Names) -> Names:
    return {"workspace": (await scene.owner.ok("POST", "/workspaces", {"name": "Old"}))["id"]}


async def _invitation(scene: Scene, names: Names) -> Names:
    made = await scene.owner.ok("POST", f"/workspaces/{names['workspace']}/invitations", {"role": "guest"})
    return {"invitation": made["id"]}


THINGS: dict[str, Maker] = {
    "invitation": _invitation,
    "newcomer": _newcomer,
    "other": _other,
    "doomed_workspace": _doomed_workspace,
}

ROWS = {
    "list_workspaces": Row(SIGNED_IN),
    "create_workspace": Row(SIGNED_IN, {"name": "Plot"}, more=({"name": "Plot", "id": "{workspace}"},)),
    "get_workspace": Row(WORKSPACE_GUEST),
    "update_workspace": Row(WORKSPACE_ADMIN, {"name": "Allotments"}),
    "delete_workspace": Row(WORKSPACE_OWNER, fresh="doomed_workspace"),
    "list_workspace_members": Row(WORKSPACE_GUEST),
    "add_workspace_member": Row(WORKSPACE_ADMIN, {"username": "{newcomer_name}", "role": "member"}, fresh="newcomer"),
    "update_workspace_member": Row(
        WORKSPACE_ADMIN, {"role": "member"}, at={"user_id": "other"}, crosses=frozenset({"other"})
    ),
    "remove_workspace_member": Row(
        WORKSPACE_ADMIN, fresh="other", at={"user_id": "other"}, crosses=frozenset({"other"})
    ),
    "list_invitations": Row(WORKSPACE_ADMIN),
    "create_invitation": Row(WORKSPACE_ADMIN, {"email": "{unique}@example.org", "role": "guest"}),
    "revoke_invitation": Row(WORKSPACE_ADMIN, fresh="invitation"),
    "look_at_invitation": Row(ANYBODY, {"token": "none"}, stops_at="invitation_is_over"),
    "accept_invitation": Row(SIGNED_IN, {"token": "none"}, stops_at="invitation_is_over"),
    "list_templates": Row(WORKSPACE_GUEST),
    "list_boards": Row(WORKSPACE_GUEST),
    "create_board": Row(WORKSPACE_MEMBER, {"title": "Orchard"}, more=({"title": "Orchard", "id": "{board}"},)),
    "create_import": Row(WORKSPACE_MEMBER, form={"kind": "trello", "dry_run": "true"}, file=b"{}"),
}
