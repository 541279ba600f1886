"""A workspace with everything in it, and everybody around it."""

import json
import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2
from fastapi import FastAPI

from tests.rights.rows import Row
from tests.support.people import Someone, anonymous, someone

Names = dict[str, str]
# How a thing is made: a path and a body that the owner posts, or a function that returns the names it made.
Maker = tuple[str, Any] | Callable[["Scene", Names], Awaitable[Names]]
# What paths name beside ids.
_WORDS = {"one": "1", "emoji": "heart", "day": "2026-01-01", "exercise": "box_breathing"}
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def filled(value: Any, names: Mapping[str, str]) -> Any:
    """A body or path with ids for its placeholders; `"{=n}"` becomes a number."""
    text = json.dumps(value)
    text = re.sub(r'"\{=([a-z_]+)\}"', lambda match: names[match.group(1)], text)
    text = _PLACEHOLDER.sub(lambda match: _name(names, match.group(1)), text)
    return json.loads(text)


def _name(names: Mapping[str, str], name: str) -> str:
    return uuid.uuid4().hex if name == "unique" else names[name]


@dataclass
class Scene:
    """One workspace with one board, and one of every thing; `names` are their ids."""

    app: FastAPI
    http: httpx2.AsyncClient
    actors: dict[str, Someone] = field(default_factory=dict)
    names: Names = field(default_factory=lambda: dict(_WORDS))
    things: Mapping[str, Maker] = field(default_factory=dict)

    @property
    def owner(self) -> Someone:
        """Who made all of it."""
        return self.actors["owner"]

    async def furnish(self, things: Mapping[str, Maker]) -> None:
        """Make one of each thing, in this order."""
        self.things = things
        self.names["owner"] = self.owner.id
        for kind in things:
            self.names = {**await self.make(kind), **self.names}

    async def make(self, kind: str) -> Names:
        """Make a thing once more; the names that are new by it."""
        maker = self.things[kind]
        if callable(maker):
            return await maker(self, dict(self.names))
        path, body = filled(list(maker), self.names)
        return {kind: str((await self.owner.ok("POST", path, body))["id"])}

    async def join(self, role: str, person: Someone, *, workspace: str, board: str | None) -> None:
        """Let a person stand on the rung that is called so."""
        self.actors[role] = person
        member = {"username": person.username, "role": workspace}
        await self.owner.ok("POST", f"/workspaces/{self.names['workspace']}/members", member)
        if board is not None:
            place = f"/boards/{self.names['board']}/members/{person.id}"
            await self.owner.ok("PUT", place, {"role": board})

    async def call(
        self, actor: Someone, method: str, path: str, row: Row, names: Mapping[str, str], body: Any
    ) -> httpx2.Response:
        """Call an operation as somebody."""
        place = placed(path, row, names)
        sent: dict[str, Any] = {"json": filled(body, names)} if body is not None else {}
        if row.form is not None:
            sent = {"data": filled(dict(row.form), names)}
        if row.file is not None:
            sent["files"] = {"file": ("file", row.file)}
        headers = {"Authorization": f"Bearer {actor.token}"} if actor.token else {}
        answer = await self.http.request(method.upper(), place + row.query, headers=headers, **sent)
        self.http.cookies.clear()
        return answer


def placed(path: str, row: Row, names: Mapping[str, str]) -> str:
    """A path with the things that it names."""
    place = path
    for name in re.findall(r"\{([a-z_]+)\}", path):
        place = place.replace(f"{{{name}}}", names[thing_of(name, path, row)])
    return place


def thing_of(parameter: str, path: str, row: Row) -> str:
    """Which thing a path parameter names: `list_id` a list, `place_id` what stands before it in the path."""
    if parameter in row.at:
        return row.at[parameter]
    if parameter == "place_id":
        return path.split("/{", maxsplit=1)[0].rsplit("/", 1)[1].removesuffix("s")
    return parameter.removesuffix("_id")


async def populated(app: FastAPI, http: httpx2.AsyncClient, things: Mapping[str, Maker]) -> tuple[Scene, Scene]:
    """The scene, with everybody, and a second one of other people that has nothing to do with it."""
    here = await beginning(app, http, await someone(app, http, "owner"))
    there = await beginning(app, http, await someone(app, http, "owner"))
    await there.furnish(things)
    await here.join("chief", await someone(app, http, "chief"), workspace="admin", board=None)
    await here.join("viewer", await someone(app, http, "viewer"), workspace="guest", board="viewer")
    for role in ("commenter", "editor", "admin"):
        await here.join(role, await someone(app, http, role), workspace="member", board=role)
    await here.join("removed", await someone(app, http, "removed"), workspace="member", board="editor")
    removed = f"/workspaces/{here.names['workspace']}/members/{here.actors['removed'].id}"
    await here.owner.ok("DELETE", removed)
    here.actors |= {"elsewhere": there.owner, "outsider": await someone(app, http, "outsider")}
    here.actors |= {"curator": await someone(app, http, "curator", role="curator"), "anonymous": anonymous(http)}
    here.actors["root"] = await someone(app, http, "root", role="admin")
    await here.furnish(things)
    return here, there


async def beginning(app: FastAPI, http: httpx2.AsyncClient, owner: Someone, *, workspace: str | None = None) -> Scene:
    """A scene with a board and nothing on it, in a workspace that is made for it."""
    scene = Scene(app, http, {"owner": owner})
    if workspace is None:
        workspace = str((await owner.ok("POST", "/workspaces", {"name": "Allotment"}))["id"])
    board = await owner.ok("POST", f"/workspaces/{workspace}/boards", {"title": "Garden"})
    scene.names |= {"workspace": workspace, "board": board["id"]}
    return scene
