"""The WHO-5, and moods that come from Daylio."""

from dataclasses import replace
from typing import Any

import orjson
import pytest
from fastapi import FastAPI

from app.growth.daylio.rules import sheet_of
from app.kernel.tools import Tools
from tests.support.world import Caller

HEAD = "full_date,date,weekday,time,mood,activities,note_title,note"
SHEET = f"""\ufeff{HEAD}
2024-05-18,May 18,Saturday,11:54 PM,rad,"garden | friends",A day,"Rain<br>and <b>sun</b> &amp; more"
2024-05-17,May 17,Friday,07:05,Super,,,
2024-05-17,May 17,Friday,07:05,Super,,,
2024-05-16,May 16,Thursday,9:00\u202fam,awful,sleep,,
not a day,x,x,12:00,good,,,
2999-01-01,Jan 1,Tuesday,12:00,good,,,
"""


async def test_five_answers_become_a_number_and_earn_nothing(app: FastAPI, ann: Caller) -> None:
    asked = await ann.ok("GET", "/growth/wellbeing/questions?locale=es-AR")
    assert asked["answers"][-1]["text"] == "Nunca"
    assert (len(asked["questions"]), [it["value"] for it in asked["answers"]]) == (5, [5, 4, 3, 2, 1, 0])
    assert "World Health Organization" in asked["source"]

    first = await ann.ok("POST", "/growth/wellbeing", {"answers": [3, 4, 2, 3, 5]})
    worst = await ann.ok("POST", "/growth/wellbeing", {"answers": [0, 0, 0, 0, 0]})
    assert (first["score"], worst["score"]) == (68, 0)
    page = await ann.ok("GET", "/growth/wellbeing?limit=1")
    assert page["items"] == [worst]
    assert (await ann.ok("GET", f"/growth/wellbeing?cursor={page['next_cursor']}"))["items"] == [first]
    await ann.ok("DELETE", f"/growth/wellbeing/{worst['id']}")
    assert (await ann.ok("GET", f"/growth/wellbeing/{first['id']}")) == first
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 0
    for wrong in ([1, 2, 3, 4], [1, 2, 3, 4, 6], [1, 2, 3, 4, "5"]):
        assert (await ann.refused("POST", "/growth/wellbeing", {"answers": wrong}))[0] == 422
    assert await ann.refused("POST", "/growth/wellbeing", {"id": first["id"], "answers": [1] * 5}) == (409, "id_taken")

    before: Tools = app.state.tools
    app.state.tools = replace(before, settings=before.settings.model_copy(update={"growth_who5": False}))
    try:
        assert await ann.refused("GET", "/growth/wellbeing/questions") == (404, "not_found")
    finally:
        app.state.tools = before


async def bring(ann: Caller, content: str, query: str = "") -> Any:
    answer = await ann.upload(f"/growth/imports/daylio{query}", "daylio_export.csv", content.encode())
    return orjson.loads(answer.content)


async def test_moods_come_from_daylio_once(ann: Caller) -> None:
    """Looked at first, with names that nobody knows; then in; the same file again changes nothing."""
    await ann.ok("PATCH", "/growth/profile", {"time_zone": "Europe/Paris"})
    seen = await bring(ann, SHEET)
    assert (seen["entries"], seen["new"], seen["left_out"], seen["is_dry_run"]) == (5, 2, 4, True)
    assert {it["name"]: it["value"] for it in seen["moods"]} == {"Super": None, "rad": 5, "awful": 1, "good": 4}
    assert (await ann.ok("GET", "/growth/moods"))["items"] == []

    told = await bring(ann, SHEET, "?dry_run=false&mood=Super:5")
    assert (told["new"], told["known"], told["first_day"], told["last_day"]) == (4, 0, "2024-05-16", "2024-05-18")
    moods = (await ann.ok("GET", "/growth/moods"))["items"]
    assert [it["value"] for it in moods] == [5, 5, 5, 1]
    assert moods[0]["note"] == "A day\nRain\nand sun & more\ngarden · friends"
    assert moods[0]["occurred_at"].startswith("2024-05-18T21:54")
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 0

    again = await bring(ann, SHEET, "?dry_run=false&mood=Super:5")
    assert (again["new"], again["known"]) == (0, 4)
    assert len((await ann.ok("GET", "/growth/moods"))["items"]) == 4


async def test_daylio_is_known_again_in_another_account(ann: Caller, bob: Caller) -> None:
    """What came along in an archive comes in no second time, also after its words were changed and its zone left."""
    await ann.ok("PATCH", "/growth/profile", {"time_zone": "Europe/Paris"})
    assert (await bring(ann, SHEET, "?dry_run=false&mood=Super:5"))["new"] == 4
    first = (await ann.ok("GET", "/growth/moods"))["items"][0]
    await ann.ok("PATCH", f"/growth/moods/{first['id']}", {"note": "in other words", "value": 3})
    ticket = await ann.ok("POST", "/growth/archives")
    archive = await ann.call("GET", f"/growth/archives/{ticket['id']}/file")
    assert (await bob.upload("/growth/archives/restore", "my-grove.zip", archive.content)).status_code == 200

    await bob.ok("PATCH", "/growth/profile", {"time_zone": "Asia/Tokyo"})
    again = await bring(bob, SHEET, "?dry_run=false&mood=Super:5")
    assert (again["new"], again["known"]) == (0, 4)
    assert len((await bob.ok("GET", "/growth/moods"))["items"]) == 4


async def test_another_file_is_refused(ann: Caller) -> None:
    for content in ("", "a,b\n1,2\n", "\x00\x01", "PK\x03\x04", "year,date,weekday,time,mood\n"):
        assert (await bring(ann, content))["code"] == "daylio_unreadable", content
    assert (await ann.upload("/growth/imports/daylio?mood=x:9", "x.csv", b"x")).status_code == 422


async def test_days_at_the_ends_of_time_are_left_out(ann: Caller) -> None:
    """Also where the zone of their owner would put them beyond the first or the last of all days."""
    head = SHEET.split("\n", 1)[0]
    lines = [f"{day},,,{at},good,,," for day in ("0001-01-01", "9999-12-31") for at in ("00:00", "23:59")]
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        await ann.ok("PATCH", "/growth/profile", {"time_zone": zone})
        found = await bring(ann, "\n".join([head, *lines]), "?dry_run=false")
        assert (found.get("new"), found.get("left_out")) == (0, 4), found


@pytest.mark.parametrize("line", ["2024-01-01,,,25:00,good,,,", ",,,,,,,", "2024-01-01", "2024-01-01,,,10:00,,,,"])
def test_lines_that_say_no_time_or_face_are_left_out(line: str) -> None:
    sheet = sheet_of(f"{HEAD}\n{line}\n")
    assert sheet is not None
    assert (list(sheet.entries), sheet.unread) == ([], 1)
