"""Every private door, as it stands in the application: nobody but the owner gets in, admins neither."""

import re
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.kernel.tools import Tools
from tests.support.world import Caller, World

PREFIX = "/api/v1"
# What a door needs to be asked at all; most ask for nothing.
BODIES: dict[tuple[str, str], Any] = {
    ("POST", "/growth/challenges/{challenge_id}/steps"): {"text": "x"},
    ("POST", "/growth/challenges/{challenge_id}/complete"): {},
    ("POST", "/growth/challenges/{challenge_id}/let-go"): {},
    ("POST", "/growth/challenges/{challenge_id}/reshape"): {},
    ("POST", "/growth/turns/{turn_id}/close"): {},
    ("POST", "/growth/chat/threads/{thread_id}/messages"): {"text": "x"},
}
# Doors whose names in the address belong to nobody.
OPEN_TO_ALL = {"/growth/exercises/{exercise_key}/sessions"}


def doors(app: FastAPI) -> list[tuple[str, str]]:
    """Every method and path of the private side that names something."""
    found = []
    for route in app.router.routes:
        path = getattr(route, "path", "").removeprefix(PREFIX)
        if path.startswith("/growth/") and "{" in path and path not in OPEN_TO_ALL:
            found += [(method, path) for method in sorted(getattr(route, "methods", ()) - {"HEAD"})]
    return found


async def things(ann: Caller) -> dict[str, str]:
    """One of everything of Ann's, by what addresses call it."""
    turn = await ann.ok("POST", "/growth/turns", {})
    challenge = await ann.ok("POST", "/growth/challenges", {"title": "Swim", "area": "body", "steps": ["Towel"]})
    exercise = await ann.ok("POST", "/growth/exercises/grounding/sessions", {})
    made = {
        "pet_id": await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"}),
        "mood_id": await ann.ok("POST", "/growth/moods", {"value": 3}),
        "entry_id": await ann.ok("POST", "/growth/journal", {"body": "x"}),
        "note_id": await ann.ok("POST", "/growth/notes", {"title": "x"}),
        "project_id": await ann.ok("POST", "/growth/projects", {"title": "x"}),
        "habit_id": await ann.ok("POST", "/growth/habits", {"name": "x", "weekdays": 127}),
        "ticket_id": await ann.ok("POST", "/growth/archives"),
        "check_id": await ann.ok("POST", "/growth/wellbeing", {"answers": [0, 1, 2, 3, 4]}),
        "turn_id": turn,
        "challenge_id": challenge,
        "step_id": challenge["steps"][0],
    }
    made["thread_id"] = await ann.ok("POST", "/growth/chat/threads", {})
    named = {name: str(thing["id"]) for name, thing in made.items()}
    visit = await ann.ok("POST", "/growth/cave/sessions")
    return named | {"day": "2026-01-01", "session_id": str(exercise["id"]), "cave": str(visit["id"])}


def filled(path: str, named: dict[str, str]) -> str:
    """An address of a thing of Ann's."""
    named = named | ({"session_id": named["cave"]} if "/cave/" in path else {})
    return re.sub(r"\{(\w+)\}", lambda found: named[found.group(1)], path)


@pytest.mark.parametrize("role", ["member", "admin"])
async def test_no_private_door_opens_for_anybody_else(app: FastAPI, world: World, ann: Caller, role: str) -> None:
    """A door that is new and names something unknown here fails this test: say above what it is."""
    named, eve = await things(ann), await world.person("eve")
    tools: Tools = app.state.tools
    if role == "admin":
        async with tools.database.engine.begin() as connection:
            await connection.execute(text("UPDATE person SET role = 'admin' WHERE id = :id"), {"id": eve.id})
    asked = doors(app)
    assert len(asked) > 35
    answers = {}
    for method, path in asked:
        body = BODIES.get((method, path), {} if method == "PATCH" else None)
        answer = await eve.call(method, filled(path, named), body)
        answers[method, path] = (answer.status_code, answer.json()["code"])
    assert {door: said for door, said in answers.items() if said != (404, "not_found")} == {}
    # And all of it is still there for its owner.
    for name in (
        "vpets",
        "moods",
        "journal",
        "notes",
        "projects",
        "habits",
        "challenges",
        "exercise-sessions",
        "wellbeing",
    ):
        assert len((await ann.ok("GET", f"/growth/{name}"))["items"]) == 1


async def test_lists_of_the_private_side_show_nobody_elses(app: FastAPI, ann: Caller, bob: Caller) -> None:
    await things(ann)
    lists = {
        path
        for route in app.router.routes
        if (path := getattr(route, "path", "").removeprefix(PREFIX)).startswith("/growth/")
        and "{" not in path
        and "GET" in getattr(route, "methods", ())
    }
    assert len(lists) > 15
    mine = {"/growth/exercises", "/growth/prompts", "/growth/profile", "/growth/wellbeing/questions"}
    for path in sorted(lists):
        answer = await bob.call("GET", path)
        assert answer.status_code in {200, 404}, path
        shown = answer.json()
        if path not in mine:
            assert not shown.get("items"), path
        assert ann.id not in str(shown)
