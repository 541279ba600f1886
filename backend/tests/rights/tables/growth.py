"""The private side: what a path names is the owner's alone, and hidden from everybody else, admins too."""

from tests.rights.rows import OWN, SIGNED_IN, VIEWER, Row
from tests.rights.scene import Maker, Names, Scene

_STEPS = {"title": "Walk", "area": "body", "steps": ["To the pond"]}


async def _challenge(scene: Scene, _: Names) -> Names:
    made = await scene.owner.ok("POST", "/growth/challenges", _STEPS)
    return {"challenge": made["id"], "step": made["steps"][0]["id"]}


async def _step(scene: Scene, names: Names) -> Names:
    made = await scene.owner.ok("POST", f"/growth/challenges/{names['challenge']}/steps", {"text": "Rest"})
    return {"step": made["steps"][-1]["id"]}


async def _ended(scene: Scene, names: Names) -> Names:
    made = await _challenge(scene, names)
    await scene.owner.ok("POST", f"/growth/challenges/{made['challenge']}/let-go", {})
    return made


THINGS: dict[str, Maker] = {
    "vpet": ("/growth/vpets", {"name": "Moss", "species": "snail"}),
    "turn": ("/growth/turns", {}),
    "challenge": _challenge,
    "step": _step,
    "ended_challenge": _ended,
    "mood": ("/growth/moods", {"value": 4}),
    "entry": ("/growth/journal", {"body": "Rain"}),
    "project": ("/growth/projects", {"title": "Pond"}),
    "note": ("/growth/notes", {"title": "Liner"}),
    "habit": ("/growth/habits", {"name": "{unique}", "weekdays": 127}),
    "check": ("/growth/wellbeing", {"answers": [3, 4, 2, 3, 5]}),
    "visit": ("/growth/cave/sessions", None),
    "ticket": ("/growth/archives", None),
    "practice": ("/growth/exercises/box_breathing/sessions", {}),
}


def _own_id(thing: str, **fields: object) -> tuple[dict[str, object], ...]:
    return ({"id": f"{{{thing}}}", **fields},)


_WITH_MOOD = ({"mood_entry_id": "{mood}"},)
_PRACTICE = {"session_id": "practice"}
_PET = {"pet_id": "vpet"}
_OF_CARD = {"title": "Reeds", "card_id": "{card}"}
_WELL = {"answers": [3, 4, 2, 3, 5]}
_HABIT = {"name": "{unique}", "weekdays": 127}

ROWS = {
    "list_echoes": Row(SIGNED_IN),
    "get_letter": Row(SIGNED_IN),
    "get_device_key": Row(SIGNED_IN),
    "get_samsara": Row(SIGNED_IN),
    "list_points": Row(SIGNED_IN),
    "get_growth_profile": Row(SIGNED_IN),
    "confirm_age": Row(SIGNED_IN, {"is_old_enough": True}),
    "get_growth_reminder": Row(SIGNED_IN),
    "set_growth_reminder": Row(SIGNED_IN, {"is_on": True, "hour": 19, "weekdays": 127}),
    "update_growth_profile": Row(SIGNED_IN, {"shows_streak": False}),
    "begin_turn": Row(SIGNED_IN, {}, stops_at="turn_is_open"),
    "close_turn": Row(OWN, {"closing": "Good"}, more=({"choices": [{"challenge_id": "{challenge}", "way": "carry"}]},)),
    "list_challenges": Row(SIGNED_IN),
    "create_challenge": Row(
        SIGNED_IN, {"title": "Swim", "area": "body"}, more=_own_id("challenge", title="Swim", area="body")
    ),
    "get_challenge": Row(OWN),
    "update_challenge": Row(OWN, {"title": "Walk far"}),
    "delete_challenge": Row(OWN, fresh="challenge"),
    "complete_challenge": Row(OWN, {}, fresh="challenge"),
    "let_challenge_go": Row(OWN, {}, fresh="challenge"),
    "reopen_challenge": Row(OWN, fresh="ended_challenge"),
    "reshape_challenge": Row(OWN, {"title": "Stroll"}),
    "add_challenge_step": Row(OWN, {"text": "And back"}),
    "delete_challenge_step": Row(OWN, fresh="step"),
    "complete_challenge_step": Row(OWN),
    "reopen_challenge_step": Row(OWN),
    "get_daily_challenge": Row(SIGNED_IN),
    "set_daily_challenge": Row(SIGNED_IN, {"text": "Tea"}, stops_at="daily_is_done"),
    "complete_daily_challenge": Row(SIGNED_IN),
    "swap_daily_challenge": Row(SIGNED_IN, stops_at="daily_is_done"),
    "list_exercises": Row(SIGNED_IN),
    "list_exercise_sessions": Row(SIGNED_IN),
    "begin_exercise": Row(SIGNED_IN, {}, at={"exercise_key": "exercise"}, more=_own_id("practice")),
    "get_exercise_session": Row(OWN, at=_PRACTICE),
    "update_exercise_session": Row(OWN, {"after": 3}, at=_PRACTICE),
    "delete_exercise_session": Row(OWN, at=_PRACTICE, fresh="practice"),
    "list_journal": Row(SIGNED_IN),
    "create_journal_entry": Row(SIGNED_IN, {"body": "Sun"}, more=_own_id("entry", body="Sun") + _WITH_MOOD),
    "get_journal_entry": Row(OWN),
    "update_journal_entry": Row(OWN, {"body": "Clouds"}, more=_WITH_MOOD),
    "delete_journal_entry": Row(OWN, fresh="entry"),
    "list_moods": Row(SIGNED_IN),
    "log_mood": Row(SIGNED_IN, {"value": 3}, more=_own_id("mood", value=3)),
    "get_mood_chart": Row(SIGNED_IN),
    "get_mood": Row(OWN),
    "update_mood": Row(OWN, {"value": 5}),
    "delete_mood": Row(OWN, fresh="mood"),
    "list_notes": Row(SIGNED_IN),
    "create_note": Row(
        SIGNED_IN,
        {"title": "Fish"},
        more=(*_own_id("note", title="Fish"), {"title": "Fish", "project_id": "{project}"}, _OF_CARD),
        crosses=frozenset({"card"}),
    ),
    "get_note": Row(OWN),
    "update_note": Row(
        OWN,
        {"title": "Newts"},
        more=({"project_id": "{project}"}, {"card_id": "{card}"}),
        crosses=frozenset({"card"}),
    ),
    "delete_note": Row(OWN, fresh="note"),
    "list_projects": Row(SIGNED_IN),
    "create_project": Row(
        SIGNED_IN, {"title": "Shed"}, more=(*_own_id("project", title="Shed"), {"title": "Hut", "board_id": "{board}"})
    ),
    "get_project": Row(OWN),
    "update_project": Row(OWN, {"title": "Big pond"}, more=({"board_id": "{board}"},)),
    "delete_project": Row(OWN, fresh="project"),
    "list_vpets": Row(SIGNED_IN),
    "create_vpet": Row(
        SIGNED_IN, {"name": "Fern", "species": "sprout"}, more=_own_id("vpet", name="Fern", species="sprout")
    ),
    "get_vpet": Row(OWN, at=_PET),
    "update_vpet": Row(OWN, {"name": "Mossy"}, at=_PET),
    "release_vpet": Row(OWN, at=_PET, fresh="vpet"),
    "explain_vpet": Row(OWN, at=_PET),
    "list_shared_pets": Row(VIEWER),
    "list_associations": Row(SIGNED_IN),
    "list_habits": Row(SIGNED_IN),
    "create_habit": Row(SIGNED_IN, _HABIT, more=_own_id("habit", **_HABIT)),
    "get_habit": Row(OWN),
    "update_habit": Row(OWN, {"times_a_week": 2}),
    "delete_habit": Row(OWN, fresh="habit"),
    "tick_habit": Row(OWN),
    "untick_habit": Row(OWN),
    "get_today": Row(SIGNED_IN),
    "list_prompts": Row(SIGNED_IN),
    "get_cave": Row(SIGNED_IN),
    "enter_cave": Row(SIGNED_IN),
    "leave_cave": Row(OWN, at={"session_id": "visit"}),
    "ask_for_archive": Row(SIGNED_IN),
    "get_archive_file": Row(OWN, fresh="ticket"),
    "get_wellbeing_questions": Row(SIGNED_IN),
    "list_wellbeing": Row(SIGNED_IN),
    "answer_wellbeing": Row(SIGNED_IN, _WELL, more=_own_id("check", **_WELL)),
    "get_wellbeing": Row(OWN),
    "delete_wellbeing": Row(OWN, fresh="check"),
    "import_daylio": Row(SIGNED_IN, form={}, file=b"x", stops_at="daylio_unreadable"),
    "restore_archive": Row(SIGNED_IN, form={}, file=b"PK", stops_at="archive_unreadable"),
}
