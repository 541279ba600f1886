"""Fills an empty Grove with a demo workspace, through the API as any client would."""

import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from launcher.caller import Caller, get_json
from launcher.demo.large import order_large_board

CONTENT = Path(__file__).parent / "content.json"
_SIGN_IN = "demo_sign_in.json"
_DUE_HOUR = 16


def fill_demo(base: str, data: Path, tell: Callable[[str], None]) -> list[str]:
    """Make the demo unless somebody is there already; the lines that say how to sign in, at later starts too."""
    kept = data / _SIGN_IN
    content = json.loads(CONTENT.read_text(encoding="utf-8"))
    if get_json(f"{base}/api/v1/instance")["needs_first_user"]:
        tell("filling the demo workspace")
        password = secrets.token_urlsafe(12)
        kept.touch(mode=0o600)
        kept.write_text(json.dumps({"password": password}))
        _fill(base, content, password)
    if not kept.exists():
        return []
    names = ", ".join(person["username"] for person in content["people"])
    return [f"sign in as   {names}", f"password     {json.loads(kept.read_text())['password']}"]


def _fill(base: str, content: dict[str, Any], password: str) -> None:
    callers = [_person(base, person, password) for person in content["people"]]
    owner = callers[0]
    workspace = owner.call("POST", "/workspaces", content["workspace"])
    people = {content["people"][0]["username"]: owner.call("GET", "/me")["id"]}
    for person in content["people"][1:]:
        invited = {"username": person["username"], "role": "member"}
        joined = owner.call("POST", f"/workspaces/{workspace['id']}/members", invited)
        people[person["username"]] = joined["user_id"]
    for board in content["boards"]:
        made = owner.call("POST", f"/workspaces/{workspace['id']}/boards", board["board"])
        for user_id in list(people.values())[1:]:
            owner.call("PUT", f"/boards/{made['id']}/members/{user_id}", {"role": "editor"})
        labels = {
            name: owner.call("POST", f"/boards/{made['id']}/labels", {"name": name, "color": color})["id"]
            for name, color in board["labels"].items()
        }
        for title, cards in board["lists"].items():
            _fill_list(callers, made["id"], title, cards, {"labels": labels, "assignees": people})
    order_large_board(owner, workspace["id"])


def _fill_list(
    callers: list[Caller],
    board_id: str,
    title: str,
    cards: list[str | dict[str, Any]],
    known: dict[str, dict[str, str]],
) -> None:
    """A card is its title, or an object with the API's own fields and what `_dress` knows."""
    made = callers[0].call("POST", f"/boards/{board_id}/lists", {"title": title})
    for number, card in enumerate(cards):
        said: dict[str, Any] = {"title": card} if isinstance(card, str) else card
        fields: dict[str, Any] = {name: said[name] for name in ("title", "description") if name in said}
        if "due_in_days" in said:
            today = datetime.now(UTC).replace(hour=_DUE_HOUR, minute=0, second=0, microsecond=0)
            fields["due_at"] = (today + timedelta(days=said["due_in_days"])).isoformat()
        author = callers[number % len(callers)]
        new = author.call("POST", f"/lists/{made['id']}/cards", fields)
        _dress(author, f"/cards/{new['id']}", said, known)


def _dress(author: Caller, path: str, said: dict[str, Any], known: dict[str, dict[str, str]]) -> None:
    """Give a card the labels, people and steps that it names; a step that begins with `[x] ` is done."""
    for kind, ids in known.items():
        for name in said.get(kind, ()):
            author.call("PUT", f"{path}/{kind}/{ids[name]}")
    for title, steps in said.get("steps", {}).items():
        checklist = author.call("POST", f"{path}/checklists", {"title": title})
        for step in steps:
            item = author.call("POST", f"/checklists/{checklist['id']}/items", {"text": step.removeprefix("[x] ")})
            if step.startswith("[x] "):
                author.call("PATCH", f"/checklist-items/{item['id']}", {"done": True})
    if said.get("done"):
        author.call("PATCH", path, {"completed": True})


def _person(base: str, person: dict[str, str], password: str) -> Caller:
    caller = Caller(base)
    caller.call("POST", "/auth/register", {**person, "password": password})
    caller.login(person["username"], password)
    return caller
