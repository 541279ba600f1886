"""The day at a glance, and The Cave."""

from datetime import timedelta
from typing import Any

from app.growth.spaces.rules import Doings, best_exercise, suggest
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.ids import new_id
from tests.support.world import Caller, World

QUIET: dict[str, Any] = {
    "is_low": False,
    "is_paused": False,
    "kinds_today": frozenset(),
    "open_habits": (),
    "open_steps": (),
    "relief": {},
}


def test_what_eases_comes_before_what_was_wanted() -> None:
    habit, step = new_id(), new_id()
    wanted = QUIET | {"open_habits": (habit,), "open_steps": (step,)}
    said = {
        "low": suggest(Doings(**wanted | {"is_low": True, "relief": {"walk": 1.5, "box": 0.2}}), otherwise="sigh"),
        "low, nothing known": suggest(Doings(**wanted | {"is_low": True}), otherwise="sigh"),
        "paused": suggest(Doings(**wanted | {"is_paused": True}), otherwise="sigh"),
        "habit": suggest(Doings(**wanted), otherwise="sigh"),
        "step": suggest(Doings(**QUIET | {"open_steps": (step,)}), otherwise="sigh"),
        "page": suggest(Doings(**QUIET), otherwise="sigh"),
        "exercise": suggest(Doings(**QUIET | {"kinds_today": {"journal"}}), otherwise="sigh"),
        "rest": suggest(Doings(**QUIET | {"kinds_today": {"journal", "exercise"}}), otherwise="sigh"),
    }
    assert said == {
        "low": ("exercise", "walk"),
        "low, nothing known": ("exercise", "sigh"),
        "paused": ("rest", None),
        "habit": ("habit", habit),
        "step": ("step", step),
        "page": ("journal", None),
        "exercise": ("exercise", "sigh"),
        "rest": ("rest", None),
    }
    assert best_exercise({"a": -1.0}, "b") == "b"


async def test_today_shows_ones_own_due_cards_and_one_suggestion(world: World, ann: Caller, bob: Caller) -> None:
    """Cards that one was given, open and due; nobody else's, none that one cannot see."""
    board = await world.board(ann, editor=bob)
    column = await board.list("Doing")
    soon, later = clock.now() + timedelta(minutes=1), clock.now() + timedelta(days=9)
    cards = {
        name: await ann.ok("POST", f"/lists/{column['id']}/cards", {"title": name, "due_at": rfc3339(due)})
        for name, due in (("mine", soon), ("later", later), ("bobs", soon), ("done", soon))
    }
    for name, person in (("mine", ann), ("later", ann), ("bobs", bob), ("done", ann)):
        await ann.ok("PUT", f"/cards/{cards[name]['id']}/assignees/{person.id}")
    await ann.ok("PATCH", f"/cards/{cards['done']['id']}", {"completed": True})

    day = await ann.ok("GET", "/growth/today")

    assert [(it["title"], it["board_id"], it["board_title"]) for it in day["due"]] == [("mine", board.id, "Garden")]
    assert day["mood"] is None
    assert day["suggestion"]["kind"] == "journal"
    assert day["suggestion"]["text"] in {it["text"] for it in (await ann.ok("GET", "/growth/prompts"))["items"]}
    await ann.ok("POST", "/growth/moods", {"value": 1})
    low = await ann.ok("GET", "/growth/today?locale=fr")
    assert (low["mood"]["value"], low["suggestion"]["kind"]) == (1, "exercise")
    assert low["suggestion"] == (await ann.ok("GET", "/growth/cave?locale=fr"))["suggestion"]


async def test_a_visit_to_the_cave_earns_nothing_and_is_summed_up(ann: Caller, bob: Caller) -> None:
    await ann.ok("POST", "/growth/journal", {"body": "before"})
    visit = await ann.ok("POST", "/growth/cave/sessions")
    await ann.ok("POST", "/growth/moods", {"value": 4})
    await ann.ok("POST", "/growth/journal", {"body": "inside"})
    path = f"/growth/cave/sessions/{visit['id']}/finish"

    left = await ann.ok("PATCH", path)

    assert (left["moods"], left["pages"], left["exercises"]) == (1, 1, 0)
    assert left["finished_at"] is not None
    await ann.ok("POST", "/growth/moods", {"value": 4})
    assert await ann.ok("PATCH", path) == left
    assert await bob.refused("PATCH", path) == (404, "not_found")


async def test_what_was_left_open_can_be_taken_up(ann: Caller) -> None:
    """The last of an exercise and a talk, while it has no end; a talk that is back at its menu has one."""

    async def left() -> Any:
        return (await ann.ok("GET", "/growth/cave?locale=fr"))["left_open"]

    assert await left() is None
    practice = await ann.ok("POST", "/growth/exercises/grounding/sessions", {})
    assert (await left())["key"] == "grounding"
    talk = await ann.ok("POST", "/growth/chat/threads", {})
    assert (await left())["kind"] == "exercise"
    path = f"/growth/chat/threads/{talk['id']}/messages"
    assert (await ann.call("POST", path, {"choice": "check_in"})).status_code == 200
    assert (await left())["id"] == talk["id"]
    await ann.ok("PATCH", f"/growth/exercise-sessions/{practice['id']}", {"finished": True})
    assert (await left())["kind"] == "talk"
    await ann.ok("DELETE", f"/growth/chat/threads/{talk['id']}")
    assert await left() is None


async def test_echoes_come_on_their_day_never_from_low_ones_and_only_if_wanted(ann: Caller) -> None:
    today = clock.now()
    same = [today.replace(year=today.year - years, day=min(today.day, 28)) for years in (1, 2, 3)]
    profile = await ann.ok("GET", "/growth/profile")
    for n, at in enumerate(same):
        page = {"title": f"{n} years", "body": "x", "occurred_at": rfc3339(at)}
        await ann.ok("POST", "/growth/journal", page)
    await ann.ok("POST", "/growth/moods", {"value": 2, "occurred_at": rfc3339(same[1])})

    echoes = (await ann.ok("GET", "/growth/cave/echoes"))["items"]
    if int(profile["today"][8:]) == min(today.day, 28):
        assert [it["title"] for it in echoes] == ["0 years", "2 years"]
    await ann.ok("PATCH", "/growth/profile", {"shows_echoes": False})
    assert (await ann.ok("GET", "/growth/cave/echoes"))["items"] == []


async def test_a_note_becomes_a_card_and_a_project_has_a_board(world: World, ann: Caller, bob: Caller) -> None:
    """Links lead only to what one sees."""
    board = await world.board(ann)
    column = await board.list("Ideas")
    note = await ann.ok("POST", "/growth/notes", {"title": "Build a shed", "content": "With windows"})
    card = await ann.ok("POST", f"/lists/{column['id']}/cards", {"title": note["title"]})
    linked = await ann.ok("PATCH", f"/growth/notes/{note['id']}", {"card_id": card["id"]})
    project = await ann.ok("POST", "/growth/projects", {"title": "Shed", "board_id": board.id})

    assert (linked["card_id"], project["board_id"]) == (card["id"], board.id)
    assert await bob.refused("POST", "/growth/notes", {"title": "x", "card_id": card["id"]}) == (404, "not_found")
    assert await bob.refused("POST", "/growth/projects", {"title": "x", "board_id": board.id}) == (
        404,
        "not_found",
    )
    assert (await ann.ok("PATCH", f"/growth/projects/{project['id']}", {"board_id": None}))["board_id"] is None
