"""A person's days through the API: profile, pets, moods, journal, notes, exercises, challenges."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.growth.journal import queries as journal
from app.growth.notes import queries as notes
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.tools import Tools
from tests.support.world import Caller


async def test_a_profile_is_there_before_anything_was_done(ann: Caller) -> None:
    profile = await ann.ok("GET", "/growth/profile")

    assert (profile["xp_total"], profile["level"], profile["xp_of_next_level"]) == (0, 1, 50)
    assert (profile["active_days_of_30"], profile["streak"], profile["day_start_hour"]) == (0, 0, 4)


async def test_a_profile_changes_field_by_field(ann: Caller) -> None:
    patch = {"time_zone": "Asia/Tokyo", "day_start_hour": 6, "country": "JP", "shares_pet": True}
    changed = await ann.ok("PATCH", "/growth/profile", patch)
    paused = await ann.ok("PATCH", "/growth/profile", {"paused_from": "2026-01-01", "paused_until": "2026-01-03"})

    assert {name: changed[name] for name in patch} == patch
    assert (paused["paused_until"], paused["time_zone"], paused["version"]) == ("2026-01-03", "Asia/Tokyo", 3)
    assert (await ann.ok("PATCH", "/growth/profile", {"country": "JP"}))["version"] == 3
    assert await ann.refused("PATCH", "/growth/profile", {"country": "FR"}, If_Match='"v1"') == (412, "stale_version")


@pytest.mark.parametrize(
    "patch",
    [
        {"time_zone": "Mars/Olympus"},
        {"day_start_hour": 7},
        {"country": "Japan"},
        {"paused_from": "2026-01-02"},
        {"paused_from": "2026-01-02", "paused_until": "2026-01-01"},
        {"paused_from": "2026-01-02", "paused_until": None},
        {"xp_total": 5_000},
    ],
)
async def test_a_profile_refuses_what_makes_no_sense(ann: Caller, patch: dict[str, object]) -> None:
    assert (await ann.refused("PATCH", "/growth/profile", patch))[0] == 422


async def test_a_pause_can_be_taken_afterwards_and_goes_on_counting(app: FastAPI, ann: Caller) -> None:
    """Four days away are bridged by a pause that is said later, also when another one is taken or it is ended."""
    await ann.ok("POST", "/growth/moods", {"value": 4})
    today = date.fromisoformat((await ann.ok("GET", "/growth/profile"))["today"])
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        day = {"day": today - timedelta(days=5), "id": ann.id}
        await connection.execute(text("INSERT INTO growth.activity_day VALUES (:id, :day, 'mood', 1, now())"), day)
    assert (await ann.ok("GET", "/growth/profile"))["streak"] == 1

    first, last = (str(today - timedelta(days=n)) for n in (4, 1))
    pauses: list[dict[str, object]] = [
        {"paused_from": first, "paused_until": last},
        {"paused_from": str(today), "paused_until": str(today + timedelta(days=7))},
        {"paused_from": None, "paused_until": None},
    ]
    for pause in pauses:
        assert (await ann.ok("PATCH", "/growth/profile", pause))["streak"] == 2


async def test_pets_are_taken_in_named_chosen_and_let_go(ann: Caller) -> None:
    moss = await ann.ok("POST", "/growth/vpets", {"name": " Moss ", "species": "snail"})
    owl = await ann.ok("POST", "/growth/vpets", {"name": "Hoot", "species": "owl"})
    assert [(it["name"], it["is_active"], it["stage"]) for it in (moss, owl)] == [
        ("Moss", True, "egg"),
        ("Hoot", False, "egg"),
    ]

    await ann.ok("PATCH", f"/growth/vpets/{owl['id']}", {"is_active": True, "name": "Owlet"})
    await ann.ok("POST", "/growth/moods", {"value": 4})
    pets = (await ann.ok("GET", "/growth/vpets"))["items"]
    assert [(it["name"], it["is_active"], it["xp"]) for it in pets] == [("Moss", False, 0), ("Owlet", True, 5)]

    await ann.ok("DELETE", f"/growth/vpets/{owl['id']}")
    (left,) = (await ann.ok("GET", "/growth/vpets"))["items"]
    assert (left["name"], left["is_active"]) == ("Moss", True)
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 5
    assert await ann.refused("DELETE", f"/growth/vpets/{moss['id']}") == (409, "last_pet")
    assert (await ann.refused("PATCH", f"/growth/vpets/{moss['id']}", {"is_active": False}))[0] == 422
    assert (await ann.refused("POST", "/growth/vpets", {"name": "x", "species": "dragon"}))[0] == 422


async def test_only_one_pet_is_about_however_many_are_chosen_at_once(ann: Caller) -> None:
    pets = [await ann.ok("POST", "/growth/vpets", {"name": f"p{n}", "species": "cloud"}) for n in range(6)]

    wake = ({"is_active": True} for _ in pets)
    await asyncio.gather(
        *(ann.ok("PATCH", f"/growth/vpets/{pet['id']}", body) for pet, body in zip(pets, wake, strict=True))
    )

    assert sum(it["is_active"] for it in (await ann.ok("GET", "/growth/vpets"))["items"]) == 1
    for number in range(6):
        await ann.ok("POST", "/growth/vpets", {"name": f"more{number}", "species": "fox"})
    assert await ann.refused("POST", "/growth/vpets", {"name": "13", "species": "fox"}) == (409, "too_many_pets")


async def test_a_pet_says_where_its_mood_comes_from(ann: Caller) -> None:
    pet = await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"})
    assert pet["mood"] == "sleepy"

    await ann.ok("POST", "/growth/journal", {"body": "words"})
    assert (await ann.ok("GET", f"/growth/vpets/{pet['id']}"))["mood"] == "calm"
    await ann.ok("POST", "/growth/moods", {"value": 1})
    why = await ann.ok("GET", f"/growth/vpets/{pet['id']}/why")
    assert why == {
        "mood": "tender",
        "is_paused": False,
        "has_low_mood": True,
        "has_success": False,
        "active_days_of_7": 1,
        "kinds_today": 2,
    }
    await ann.ok("POST", "/growth/moods", {"value": 5})
    await ann.ok("POST", "/growth/daily-challenge/complete")
    assert (await ann.ok("GET", f"/growth/vpets/{pet['id']}"))["mood"] == "joyful"


async def test_moods_are_logged_charted_and_forgotten(ann: Caller) -> None:
    now = datetime.now(UTC)
    ids = []
    for days, value in ((0, 5), (0, 2), (1, 3), (45, 1)):
        body = {"value": value, "emotions": ["calm"], "occurred_at": (now - timedelta(days=days)).isoformat()}
        ids.append((await ann.ok("POST", "/growth/moods", body))["id"])

    chart = await ann.ok("GET", "/growth/moods/chart?days=30")
    year = await ann.ok("GET", "/growth/moods/chart?days=365")
    assert [(it["average"], it["count"]) for it in chart["days"]] == [(3.0, 1), (3.5, 2)]
    assert (len(year["days"]), year["emotions"]) == (3, {"calm": 4})

    first = await ann.ok("GET", "/growth/moods?limit=3")
    rest = await ann.ok("GET", f"/growth/moods?limit=3&cursor={first['next_cursor']}")
    assert [it["value"] for it in first["items"] + rest["items"]] == [2, 5, 3, 1]
    assert rest["next_cursor"] is None
    since = (now - timedelta(days=10)).date()
    assert len((await ann.ok("GET", f"/growth/moods?since={since}&until={now.date()}"))["items"]) == 3

    changed = await ann.ok("PATCH", f"/growth/moods/{ids[0]}", {"value": 4, "emotions": ["proud", "proud"]})
    assert (changed["value"], changed["emotions"]) == (4, ["proud"])
    await ann.ok("DELETE", f"/growth/moods/{ids[0]}")
    assert await ann.refused("GET", f"/growth/moods/{ids[0]}") == (404, "not_found")
    assert (await ann.refused("POST", "/growth/moods", {"value": 6}))[0] == 422
    assert (await ann.refused("POST", "/growth/moods", {"value": 3, "emotions": ["hangry"]}))[0] == 422


async def test_the_journal_saves_itself_pages_searches_and_echoes(ann: Caller) -> None:
    page = await ann.ok("POST", "/growth/journal", {"prompt_key": "just_now"})
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 0, "an empty page earns nothing"
    written = await ann.ok(
        "PATCH", f"/growth/journal/{page['id']}", {"title": "Rain", "body": "Rain on the roof", "tags": ["home"]}
    )
    assert (written["version"], (await ann.ok("GET", "/growth/profile"))["xp_total"]) == (2, 15)
    assert await ann.refused("PATCH", f"/growth/journal/{page['id']}", {"body": "x"}, If_Match='"v1"') == (
        412,
        "stale_version",
    )
    assert (await ann.ok("PATCH", f"/growth/journal/{page['id']}", {"title": "Rain"}))["version"] == 2

    today = datetime.now(UTC)
    a_year_ago = today.replace(year=today.year - 1, day=min(today.day, 28))
    echo = await ann.ok("POST", "/growth/journal", {"body": "A year ago", "occurred_at": a_year_ago.isoformat()})
    for query, found in (("q=RAIN roof", 1), ("q=year", 1), ("q=snow", 0), ("tag=home", 1), ("tag=work", 0)):
        assert len((await ann.ok("GET", f"/growth/journal?{query}"))["items"]) == found, query
    first = await ann.ok("GET", "/growth/journal?limit=1")
    rest = await ann.ok("GET", f"/growth/journal?limit=1&cursor={first['next_cursor']}")
    assert [it["id"] for it in first["items"] + rest["items"]] == [page["id"], echo["id"]]
    day = (await ann.ok("GET", "/growth/profile"))["today"]
    echoes = (await ann.ok("GET", "/growth/cave/echoes"))["items"]
    assert [it["id"] for it in echoes] == ([echo["id"]] if echo["local_day"][5:] == day[5:] else [])
    await ann.ok("DELETE", f"/growth/journal/{page['id']}")
    assert await ann.refused("GET", f"/growth/journal/{page['id']}") == (404, "not_found")


async def test_a_page_may_point_to_ones_own_mood_only(ann: Caller, bob: Caller) -> None:
    mine, foreign = [await person.ok("POST", "/growth/moods", {"value": 3}) for person in (ann, bob)]

    page = await ann.ok("POST", "/growth/journal", {"body": "x", "mood_entry_id": mine["id"]})
    assert page["mood_entry_id"] == mine["id"]
    for method, path in (("POST", "/growth/journal"), ("PATCH", f"/growth/journal/{page['id']}")):
        body = {"body": "x", "mood_entry_id": foreign["id"]}
        assert await ann.refused(method, path, body) == (404, "not_found")


async def test_notes_lie_in_projects_and_are_found(ann: Caller) -> None:
    project = await ann.ok("POST", "/growth/projects", {"title": "Bread", "status": "ongoing"})
    note = await ann.ok("POST", "/growth/notes", {"title": "Flour", "content": "Rye", "project_id": project["id"]})
    await ann.ok("POST", "/growth/notes", {"title": "Shed"})

    assert [it["title"] for it in (await ann.ok("GET", "/growth/notes?q=rye"))["items"]] == ["Flour"]
    in_project = await ann.ok("GET", f"/growth/notes?project_id={project['id']}")
    assert [it["id"] for it in in_project["items"]] == [note["id"]]
    first = await ann.ok("GET", "/growth/notes?limit=1")
    rest = await ann.ok("GET", f"/growth/notes?limit=1&cursor={first['next_cursor']}")
    assert [it["title"] for it in first["items"] + rest["items"]] == ["Shed", "Flour"]

    changed = await ann.ok("PATCH", f"/growth/notes/{note['id']}", {"content": "Spelt", "project_id": None})
    assert (changed["title"], changed["content"], changed["project_id"]) == ("Flour", "Spelt", None)
    assert (await ann.refused("PATCH", f"/growth/notes/{note['id']}", {}, If_Match='"v1"'))[1] == "stale_version"
    await ann.ok("DELETE", f"/growth/notes/{note['id']}")
    assert len((await ann.ok("GET", "/growth/notes"))["items"]) == 1


async def test_completing_a_project_earns_and_going_on_takes_it_back(ann: Caller) -> None:
    project = await ann.ok("POST", "/growth/projects", {"title": "Bread"})
    for status, points in (("completed", 40), ("archived", 40), ("completed", 40), ("ongoing", 0), ("completed", 40)):
        await ann.ok("PATCH", f"/growth/projects/{project['id']}", {"status": status})
        assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == points, status
    assert len((await ann.ok("GET", "/growth/projects?status=completed"))["items"]) == 1
    assert (await ann.ok("GET", "/growth/projects?status=planned"))["items"] == []
    kinds = [(it["points"], it["kind"]) for it in (await ann.ok("GET", "/growth/points"))["items"]]
    assert kinds == [(40, "project"), (-40, "project"), (40, "project")]
    await ann.ok("DELETE", f"/growth/projects/{project['id']}")
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 40


async def test_exercises_are_done_and_what_helps_is_learned(ann: Caller) -> None:
    shelf = (await ann.ok("GET", "/growth/exercises?locale=fr-CA"))["items"]
    assert shelf[0]["title"] == "Le soupir cyclique"
    assert (await ann.ok("GET", "/growth/exercises?locale=es"))["items"][0]["title"] == "Suspiro cíclico"
    assert (await ann.ok("GET", "/growth/exercises"))["items"][0]["title"] == "Cyclic sighing"

    begun = await ann.ok("POST", "/growth/exercises/cyclic_sighing/sessions", {"before": 8})
    path = f"/growth/exercise-sessions/{begun['id']}"
    done = await ann.ok("PATCH", path, {"after": 2, "reflection": "lighter", "finished": True})
    again = await ann.ok("PATCH", path, {"finished": True, "after": 3})
    assert done["finished_at"] == again["finished_at"] is not None
    assert (again["before"], again["after"], again["reflection"]) == (8, 3, "lighter")
    relief = (await ann.ok("GET", "/growth/exercises"))["items"][0]["relief"]
    assert (relief["mean"], relief["sessions"], relief["tendency"]) == (1.25, 1, "open")
    assert relief["low"] < 0 < relief["mean"] < relief["high"]
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 15
    listed = await ann.ok("GET", "/growth/exercise-sessions?exercise_key=cyclic_sighing&limit=1")
    assert [it["id"] for it in listed["items"]] == [begun["id"]]
    assert (await ann.ok("GET", "/growth/exercise-sessions?exercise_key=grounding"))["items"] == []
    assert await ann.refused("POST", "/growth/exercises/levitation/sessions", {}) == (404, "not_found")
    await ann.ok("DELETE", path)
    assert await ann.refused("GET", path) == (404, "not_found")


async def test_challenges_go_their_way(ann: Caller) -> None:
    new = {"title": "Swim", "description": "The lake", "area": "body", "effort": "large", "steps": ["Towel", "Go"]}
    challenge = await ann.ok("POST", "/growth/challenges", new)
    path = f"/growth/challenges/{challenge['id']}"
    assert (challenge["points_reward"], [it["text"] for it in challenge["steps"]]) == (40, ["Towel", "Go"])

    step = challenge["steps"][0]["id"]
    await ann.ok("POST", f"{path}/steps/{step}/complete")
    await ann.ok("POST", f"{path}/steps", {"text": "Dry off"})
    reshaped = await ann.ok("POST", f"{path}/reshape", {"title": "Paddle", "effort": "small"})
    assert (reshaped["title"], reshaped["description"], reshaped["points_reward"]) == ("Paddle", "The lake", 10)
    assert len((await ann.ok("DELETE", f"{path}/steps/{challenge['steps'][1]['id']}"))["steps"]) == 2

    done = await ann.ok("POST", f"{path}/complete", {"reflection": "cold and good"})
    assert (done["status"], done["is_completed"], done["reflection"]) == ("completed", True, "cold and good")
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 15
    assert await ann.refused("PATCH", path, {"title": "x"}) == (409, "challenge_not_active")
    await ann.ok("POST", f"{path}/reopen")
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 5
    let_go = await ann.ok("POST", f"{path}/let-go", {"reflection": "enough"})
    assert (let_go["status"], (await ann.ok("GET", "/growth/profile"))["xp_total"]) == ("let_go", 5)
    assert (await ann.ok("GET", "/growth/challenges?status=let_go&area=body"))["items"] == [let_go]
    assert (await ann.ok("GET", "/growth/challenges?area=work"))["items"] == []
    await ann.ok("DELETE", path)
    assert await ann.refused("GET", path) == (404, "not_found")


async def test_three_challenges_at_a_time_are_enough(ann: Caller) -> None:
    for number in range(3):
        await ann.ok("POST", "/growth/challenges", {"title": f"c{number}", "area": "mind"})

    assert await ann.refused("POST", "/growth/challenges", {"title": "c4", "area": "mind"}) == (409, "too_many_active")
    for body in (
        {"title": "x", "area": "money"},
        {"title": "x", "area": "mind", "effort": "custom"},
        {"title": "x", "area": "mind", "points_reward": 50},
        {"title": "x", "area": "mind", "effort": "custom", "points_reward": 500},
    ):
        assert (await ann.refused("POST", "/growth/challenges", body))[0] == 422


async def test_the_wheel_turns_and_carries_on(ann: Caller) -> None:
    empty = await ann.ok("GET", "/growth/samsara")
    assert (empty["turn"], empty["letter"], set(empty["balance"].values())) == (None, None, {0})

    turn = await ann.ok("POST", "/growth/turns", {"intention": "outside"})
    assert await ann.refused("POST", "/growth/turns", {}) == (409, "turn_is_open")
    challenge = await ann.ok("POST", "/growth/challenges", {"title": "Walk", "area": "body", "steps": ["Shoes"]})
    assert challenge["turn_id"] == turn["id"]
    await ann.ok("POST", f"/growth/challenges/{challenge['id']}/steps/{challenge['steps'][0]['id']}/complete")
    closed = await ann.ok("POST", f"/growth/turns/{turn['id']}/close", {"closing": "well walked"})
    again = await ann.ok("POST", f"/growth/turns/{turn['id']}/close", {"closing": "well walked, really"})
    assert closed["closed_at"] == again["closed_at"]

    second = await ann.ok("POST", "/growth/turns", {"intention": "on"})
    wheel = await ann.ok("GET", "/growth/samsara")
    assert (second["number"], wheel["day_of_turn"], wheel["letter"]) == (2, 1, "well walked, really")
    assert wheel["active"][0]["turn_id"] == second["id"]
    assert wheel["balance"]["body"] == 1


async def test_the_daily_challenge_is_swapped_once_or_said_by_oneself(ann: Caller) -> None:
    first = await ann.ok("GET", "/growth/daily-challenge")
    assert first == await ann.ok("GET", "/growth/daily-challenge")
    assert (first["points"], first["may_swap"], first["completed_at"]) == (20, True, None)

    second = await ann.ok("POST", "/growth/daily-challenge/swap")
    assert (second["key"] != first["key"], second["may_swap"]) == (True, False)
    assert await ann.refused("POST", "/growth/daily-challenge/swap") == (409, "already_swapped")
    own = await ann.ok("PUT", "/growth/daily-challenge", {"text": "Call grandmother"})
    assert (own["key"], own["text"], own["area"]) == (None, "Call grandmother", None)

    for _ in range(2):
        done = await ann.ok("POST", "/growth/daily-challenge/complete")
    assert done["completed_at"] is not None
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 20
    assert await ann.refused("PUT", "/growth/daily-challenge", {"text": "x"}) == (409, "daily_is_done")
    assert await ann.refused("POST", "/growth/daily-challenge/swap") == (409, "daily_is_done")


async def test_what_was_done_without_a_connection_counts_for_its_own_day(ann: Caller) -> None:
    """Yesterday's note, exercise and small challenge stand on yesterday; what is older is kept and earns nothing."""
    now = clock.now()
    yesterday, long_ago, later = (rfc3339(now - timedelta(days=n)) for n in (1, 9, -1))
    today = date.fromisoformat((await ann.ok("GET", "/growth/profile"))["today"])
    begin = "/growth/exercises/grounding/sessions"
    for at, points in ((yesterday, 40), (long_ago, 40)):
        note = await ann.ok("POST", "/growth/notes", {"title": "x", "occurred_at": at})
        begun = await ann.ok("POST", begin, {"before": 5, "occurred_at": at})
        path = f"/growth/exercise-sessions/{begun['id']}"
        ended = await ann.ok("PATCH", path, {"finished": True, "occurred_at": at})
        day = today - (timedelta(days=1) if at == yesterday else timedelta(days=9))
        await ann.ok("POST", f"/growth/daily-challenge/complete?day={day}")
        assert (note["created_at"], begun["started_at"], ended["finished_at"]) == (at, at, at)
        assert begun["local_day"] == day.isoformat()
        assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == points
    given = {it["local_day"] for it in (await ann.ok("GET", "/growth/points"))["items"]}
    assert given == {(today - timedelta(days=1)).isoformat()}
    assert (await ann.ok("GET", "/growth/daily-challenge"))["completed_at"] is None

    in_the_future = (422, "in_the_future")
    assert await ann.refused("POST", "/growth/notes", {"title": "x", "occurred_at": later}) == in_the_future
    assert await ann.refused("POST", begin, {"occurred_at": later}) == in_the_future
    tomorrow = today + timedelta(days=1)
    assert await ann.refused("POST", f"/growth/daily-challenge/complete?day={tomorrow}") == in_the_future


async def test_the_same_key_twice_is_once(ann: Caller) -> None:
    for path, body in (
        ("/growth/moods", {"value": 3}),
        ("/growth/journal", {"body": "x"}),
        ("/growth/notes", {"title": "x"}),
        ("/growth/vpets", {"name": "x", "species": "owl"}),
    ):
        answers = [await ann.call("POST", path, body, key=f"once {path}") for _ in range(2)]
        assert answers[0].json() == answers[1].json()
        assert answers[1].headers["Idempotency-Replayed"] == "true"
        assert len((await ann.ok("GET", path))["items"]) == 1


async def test_points_are_told_on_the_own_topic_without_anything_private(ann: Caller) -> None:
    pet = await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"})
    body = {"value": 1, "note": "secret"}
    answer = await ann.ok("POST", "/growth/moods", body)

    entry = (await ann.ok("GET", "/growth/points"))["items"][0]
    assert (entry["vpet_id"], entry["source_id"], entry["points"]) == (pet["id"], answer["id"], 5)


async def test_looking_for_words_finds_each_page_once_however_few_are_looked_at(
    ann: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page by page, over the seams of what is opened together; a cursor goes on where it stood."""
    monkeypatch.setattr(journal, "_LOOKED_AT_ONCE", 2)
    monkeypatch.setattr(notes, "_LOOKED_AT_ONCE", 2)
    for n in range(7):
        word = "rain" if n % 3 else "sun"
        await ann.ok(
            "POST", "/growth/journal", {"body": f"{word} {n}", "occurred_at": f"2024-05-0{n // 2 + 1}T12:00:00Z"}
        )
        await ann.ok("POST", "/growth/notes", {"title": f"{word} {n}"})

    for kind, field in (("journal", "body"), ("notes", "title")):
        for q, expected in (("", 7), ("rain", 4), ("SUN", 3), ("snow", 0)):
            found, cursor = [], ""
            while True:
                page = await ann.ok("GET", f"/growth/{kind}?limit=2&q={q}{cursor}")
                found += [it[field] for it in page["items"]]
                if page["next_cursor"] is None:
                    break
                cursor = f"&cursor={page['next_cursor']}"
            assert len(found) == len(set(found)) == expected, (kind, q, found)
