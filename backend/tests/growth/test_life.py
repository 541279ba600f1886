"""What goes together with moods, how a turn ends, what others see of a pet."""

from datetime import date, timedelta
from typing import Any

from app.growth.moods.rules import LEAST_DAYS, associations
from app.kernel import clock
from app.kernel.clock import rfc3339
from tests.support.world import Caller, World

FIRST = date(2026, 1, 1)


def test_nothing_is_said_of_fewer_than_eight_days_on_either_side() -> None:
    moods = {FIRST + timedelta(days=n): 4.0 if n < LEAST_DAYS else 2.0 for n in range(2 * LEAST_DAYS)}
    good, few = {day for day, mood in moods.items() if mood > 3}, set(list(moods)[: LEAST_DAYS - 1])

    (found,) = associations(moods, {"walk": good, "few": few, "always": set(moods), "never": set()})

    assert (found.kind, found.days_with, found.days_without) == ("walk", 8, 8)
    assert (found.average_with, found.average_without) == (4.0, 2.0)
    assert associations({}, {"walk": good}) == []


async def test_what_goes_together_is_told_to_its_owner(ann: Caller, bob: Caller) -> None:
    now = clock.now()
    for n in range(2 * LEAST_DAYS):
        at = rfc3339(now - timedelta(days=n))
        await ann.ok("POST", "/growth/moods", {"value": 5 if n % 2 else 2, "occurred_at": at})
        if n % 2:
            await ann.ok("POST", "/growth/journal", {"body": "x", "occurred_at": at})

    (found,) = (await ann.ok("GET", "/growth/moods/associations"))["items"]

    assert (found["kind"], found["average_with"], found["average_without"]) == ("journal", 5.0, 2.0)
    assert (await bob.ok("GET", "/growth/moods/associations"))["items"] == []


async def challenge(ann: Caller, title: str) -> dict[str, Any]:
    made: dict[str, Any] = await ann.ok("POST", "/growth/challenges", {"title": title, "area": "body"})
    return made


async def test_a_turn_ends_with_a_choice_for_each_challenge_and_no_number_changes(ann: Caller) -> None:
    turn = await ann.ok("POST", "/growth/turns", {"intention": "Outside"})
    carried, reshaped, released = [await challenge(ann, title) for title in ("Swim", "Run", "Row")]
    before = (await ann.ok("GET", "/growth/profile"))["xp_total"]
    choices = [
        {"challenge_id": carried["id"], "way": "carry"},
        {"challenge_id": reshaped["id"], "way": "reshape", "title": "Walk"},
        {"challenge_id": released["id"], "way": "let_go", "reflection": "It was my father's wish"},
    ]
    path = f"/growth/turns/{turn['id']}/close"

    await ann.ok("POST", path, {"closing": "Well done", "choices": choices})

    wheel = await ann.ok("GET", "/growth/samsara")
    assert (wheel["turn"], wheel["letter"]) == (None, "Well done")
    assert {it["title"] for it in wheel["active"]} == {"Swim", "Walk"}
    gone = await ann.ok("GET", f"/growth/challenges/{released['id']}")
    assert (gone["status"], gone["reflection"]) == ("let_go", "It was my father's wish")
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == before
    # Closing again only changes the letter.
    again = [{"challenge_id": carried["id"], "way": "let_go"}]
    await ann.ok("POST", path, {"closing": "Better", "choices": again})
    assert (await ann.ok("GET", f"/growth/challenges/{carried['id']}"))["status"] == "active"
    new = await ann.ok("POST", "/growth/turns", {})
    assert (await ann.ok("GET", f"/growth/challenges/{carried['id']}"))["turn_id"] == new["id"]


async def test_a_choice_for_what_has_ended_is_refused_whole(ann: Caller, bob: Caller) -> None:
    turn = await ann.ok("POST", "/growth/turns", {})
    foreign, done, going = await challenge(bob, "x"), await challenge(ann, "y"), await challenge(ann, "z")
    await ann.ok("POST", f"/growth/challenges/{done['id']}/complete", {})
    path = f"/growth/turns/{turn['id']}/close"
    for wrong, refusal in ((foreign, (404, "not_found")), (done, (409, "challenge_not_active"))):
        choices = [
            {"challenge_id": going["id"], "way": "let_go"},
            {"challenge_id": wrong["id"], "way": "carry"},
        ]
        assert await ann.refused("POST", path, {"choices": choices}) == refusal
    assert (await ann.ok("GET", "/growth/samsara"))["turn"]["id"] == turn["id"]
    assert (await ann.ok("GET", f"/growth/challenges/{going['id']}"))["status"] == "active"


async def test_others_see_a_pet_only_if_its_owner_wants_them_to(world: World, ann: Caller, bob: Caller) -> None:
    """Its name, look and stage; never a mood, a streak or where points come from."""
    board = await world.board(ann, viewer=bob)
    eve = await world.person("eve")
    for person, name in ((ann, "Moss"), (bob, "Fern"), (eve, "Ivy")):
        await person.ok("POST", "/growth/vpets", {"name": name, "species": "owl"})
    await eve.ok("PATCH", "/growth/profile", {"shares_pet": True})
    path = f"/boards/{board.id}/pets"
    assert (await bob.ok("GET", path))["items"] == []

    await ann.ok("PATCH", "/growth/profile", {"shares_pet": True})

    assert (await bob.ok("GET", path))["items"] == [
        {"user_id": ann.id, "name": "Moss", "species": "owl", "stage": "egg"}
    ]
    assert await eve.refused("GET", path) == (404, "not_found")
    await ann.ok("PATCH", "/growth/profile", {"shares_pet": False})
    assert (await bob.ok("GET", path))["items"] == []


async def test_what_is_done_today_does_not_change_todays_small_challenge(ann: Caller) -> None:
    """It follows areas in which little was done before today, the same on every device."""
    first = await ann.ok("GET", "/growth/daily-challenge")
    area = first["area"]
    for n in range(3):
        made = await ann.ok("POST", "/growth/challenges", {"title": f"c{n}", "area": area})
        await ann.ok("POST", f"/growth/challenges/{made['id']}/complete", {})
    assert await ann.ok("GET", "/growth/daily-challenge") == first
    swapped = await ann.ok("POST", "/growth/daily-challenge/swap")
    assert swapped["key"] != first["key"]
    assert swapped["may_swap"] is False


async def test_points_and_exercises_are_found_by_kind(ann: Caller) -> None:
    await ann.ok("POST", "/growth/journal", {"body": "x"})
    await ann.ok("POST", "/growth/moods", {"value": 3})
    assert [it["kind"] for it in (await ann.ok("GET", "/growth/points?kind=mood"))["items"]] == ["mood"]
    assert len((await ann.ok("GET", "/growth/points"))["items"]) == 2
    breathing = (await ann.ok("GET", "/growth/exercises?kind=breathing"))["items"]
    assert {it["kind"] for it in breathing} == {"breathing"}
