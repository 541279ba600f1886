"""Fills an empty Grove with a demo workspace, through the API as any client would."""

import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from launcher.http import Api, get_json

CONTENT = Path(__file__).parent / "content.json"
_SIGN_IN = "demo_sign_in.json"


def fill_demo(base: str, data: Path, tell: Callable[[str], None]) -> None:
    """Make the demo unless there are people already; says how to sign in, on later starts too."""
    kept = data / _SIGN_IN
    if get_json(f"{base}/api/v1/instance")["needs_first_user"]:
        tell("filling the demo workspace")
        password = secrets.token_urlsafe(12)
        _fill(base, json.loads(CONTENT.read_text(encoding="utf-8")), password)
        kept.touch(mode=0o600)
        kept.write_text(json.dumps({"password": password}))
    if kept.exists():
        password = json.loads(kept.read_text())["password"]
        tell(f"sign in as ada, ben or chika with the password {password}")


def _fill(base: str, content: dict[str, Any], password: str) -> None:
    callers = {person["username"]: _person(base, person, password) for person in content["people"]}
    first, *others = content["people"]
    owner = callers[first["username"]]
    workspace = owner.call("POST", "/workspaces", content["workspace"])
    ids = {}
    for person in others:
        member = owner.call(
            "POST", f"/workspaces/{workspace['id']}/members", {"username": person["username"], "role": "member"}
        )
        ids[person["username"]] = member["user_id"]
    for board in content["boards"]:
        made = owner.call("POST", f"/workspaces/{workspace['id']}/boards", board["board"])
        for user_id in ids.values():
            owner.call("PUT", f"/boards/{made['id']}/members/{user_id}", {"role": "editor"})
        for title, cards in board["lists"].items():
            _fill_list(list(callers.values()), made["id"], title, cards)


def _fill_list(callers: list[Api], board_id: str, title: str, cards: list[Any]) -> None:
    made = callers[0].call("POST", f"/boards/{board_id}/lists", {"title": title})
    for number, card in enumerate(cards):
        fields = {"title": card} if isinstance(card, str) else dict(card)
        is_done = fields.pop("done", False)
        days = fields.pop("due_in_days", None)
        if days is not None:
            due = datetime.now(UTC).replace(hour=16, minute=0, second=0, microsecond=0) + timedelta(days=days)
            fields["due_at"] = due.isoformat()
        author = callers[number % len(callers)]
        new = author.call("POST", f"/lists/{made['id']}/cards", fields)
        if is_done:
            author.call("PATCH", f"/cards/{new['id']}", {"completed": True})


def _person(base: str, person: dict[str, str], password: str) -> Api:
    api = Api(base)
    api.call("POST", "/auth/register", {**person, "password": password})
    api.login(person["username"], password)
    return api
