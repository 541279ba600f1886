"""Fills an empty Grove with a demo workspace, through the API as any client would."""

import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from launcher.caller import Caller, get_json

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
    member_ids = []
    for person in content["people"][1:]:
        invited = {"username": person["username"], "role": "member"}
        member_ids.append(owner.call("POST", f"/workspaces/{workspace['id']}/members", invited)["user_id"])
    for board in content["boards"]:
        made = owner.call("POST", f"/workspaces/{workspace['id']}/boards", board["board"])
        for user_id in member_ids:
            owner.call("PUT", f"/boards/{made['id']}/members/{user_id}", {"role": "editor"})
        for title, cards in board["lists"].items():
            _fill_list(callers, made["id"], title, cards)


def _fill_list(callers: list[Caller], board_id: str, title: str, cards: list[str | dict[str, Any]]) -> None:
    """A card is its title, or an object that may say `due_in_days` and `done` beside the API's own fields."""
    made = callers[0].call("POST", f"/boards/{board_id}/lists", {"title": title})
    for number, card in enumerate(cards):
        fields: dict[str, Any] = {"title": card} if isinstance(card, str) else dict(card)
        is_done = fields.pop("done", False)
        days = fields.pop("due_in_days", None)
        if days is not None:
            due = datetime.now(UTC).replace(hour=_DUE_HOUR, minute=0, second=0, microsecond=0) + timedelta(days=days)
            fields["due_at"] = due.isoformat()
        author = callers[number % len(callers)]
        new = author.call("POST", f"/lists/{made['id']}/cards", fields)
        if is_done:
            author.call("PATCH", f"/cards/{new['id']}", {"completed": True})


def _person(base: str, person: dict[str, str], password: str) -> Caller:
    caller = Caller(base)
    caller.call("POST", "/auth/register", {**person, "password": password})
    caller.login(person["username"], password)
    return caller
