"""The weekly letter: one's own words and no others, none that must not come back; the same for the same week."""

from datetime import date, timedelta
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.growth.content.letter import PieceKind, letter_words
from app.growth.content.shelf import exercises, prompts
from app.growth.letters import queries
from app.growth.letters.quoting import is_calm, quotable
from app.growth.letters.rules import Eased, Letter, Said, last_whole_week, letter_of
from app.growth.profile.rules import monday_of, start_of_day
from app.growth.safety.screening import screen
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.tongues import TONGUES, Tongue
from tests.support.world import Caller

FOLDER = Path(__file__).parent / "letters"
MONDAY = date(2026, 11, 16)
KINDS: tuple[PieceKind, ...] = get_args(PieceKind)
# What people write, and what must not come back: danger, distress, grief, a good feeling denied, and no sentences.
FINE = (
    "We planted tomatoes along the wall.",
    "Soup with Ines, and the dog asleep.",
    "Hoy he paseado por el río con Ana.",
)
NEVER = (
    "I want to kill myself.",
    "I cannot go on like this anymore.",
    "Grandma died on Tuesday morning.",
    "I was so sad all day long.",
    "I am not happy with any of it.",
    "Je voudrais ne plus être là.",
    "My friend says she wants to die.",
    "See https://example.org for the recipe.",
    "Why is it always like this?",
)
_TEXTS = st.lists(st.one_of(st.sampled_from(FINE + NEVER), st.text(max_size=80)), max_size=4).map(" \n".join)
_DAYS = st.integers(0, 6).map(lambda n: MONDAY + timedelta(days=n))
_SAID = st.builds(
    Said,
    st.sampled_from((*KINDS[:-1], None)),
    st.uuids(),
    _DAYS,
    _TEXTS,
    _TEXTS,
    st.just(prompts()[0].text),
)
_NUMBER = st.integers(0, 10)
_EASED = st.builds(Eased, st.uuids(), _DAYS, st.just(exercises()["grounding"].title), _NUMBER, _NUMBER)


def made(said: list[Said], eased: list[Eased], low: set[date], locale: str = "en") -> Letter:
    """The letter of somebody's week."""
    return letter_of(letter_words(), said, eased, low, seed="ann|2026-11-16", locale=locale)


@settings(max_examples=80)
@given(st.lists(_SAID, max_size=6), st.lists(_EASED, max_size=3), st.sets(_DAYS, max_size=3))
def test_what_is_quoted_is_ones_own_and_may_come_back(said: list[Said], eased: list[Eased], low: set[date]) -> None:
    letter = made(said, eased, low)

    assert letter == made(said[::-1], eased[::-1], low)
    assert letter.opening
    assert (letter.closing is None) == (not letter.pieces)
    assert len(letter.pieces) <= 6
    assert [it.day for it in letter.pieces] == sorted(it.day for it in letter.pieces)
    for piece in letter.pieces:
        assert "{" not in piece.text
        if piece.quote is None:
            assert piece.kind == "eased"
            continue
        (own, *_) = [it for it in said if (it.kind, it.day) == (piece.kind, piece.day) and piece.quote in it.text]
        assert piece.day not in low
        assert is_calm(screen(own.whole))
        assert is_calm(screen(piece.quote))
        assert not any(words in piece.quote for words in NEVER)


@pytest.mark.parametrize("text", NEVER)
def test_what_weighs_does_not_come_back_unasked(text: str) -> None:
    """Neither by itself nor out of a page with lines that are fine."""
    for kind in ("page", "well", "step"):
        assert made([Said(kind, UUID(int=1), MONDAY, text)], [], set()).pieces == ()
    mixed = made([Said("page", UUID(int=1), MONDAY, f"{FINE[0]} {text}")], [], set()).pieces
    assert [it.quote for it in mixed] in ([], [FINE[0]])


def test_a_day_with_danger_in_it_is_left_alone() -> None:
    """Wherever the danger was told, in what is never quoted, too; and a day of which not everything can be read."""
    said = [Said("page", UUID(int=1), MONDAY, FINE[0]), Said(None, UUID(int=2), MONDAY, NEVER[0])]
    assert made(said, [], set()).pieces == ()
    assert len(made(said[:1], [], set()).pieces) == 1
    assert made(said[:1], [], {MONDAY}).pieces == ()
    long = Said("page", UUID(int=3), MONDAY, f"{FINE[1]}\n" * 300)
    assert made([said[0], long], [], set()).pieces == ()
    week = [Said("page", UUID(int=n), MONDAY + timedelta(n % 7), f"{FINE[1]}\n" * 200) for n in range(8)]
    assert {it.day for it in made(week, [], set()).pieces} < {it.day for it in week}


def test_sentences_are_quoted_whole_and_without_the_marks_before_them() -> None:
    page = (
        "# A slow morning\n\n> - Rain on the roof, and tea. Mum called at ten\n```\nprint(it is code)\n```\n1. "
        + "a " * 200
    )
    assert list(quotable(page, whole=False)) == ["A slow morning", "Rain on the roof, and tea.", "Mum called at ten"]
    assert list(quotable("Sun!", whole=True)) == ["Sun!"]
    assert list(quotable("Sun!", whole=False)) == []


WEEK = [
    Said("page", UUID(int=1), MONDAY, "# Slow\n\nRain on the roof all morning, and tea. Then to the market for pears."),
    Said("page", UUID(int=2), MONDAY, "The train was late."),
    Said(
        "answer", UUID(int=3), MONDAY + timedelta(2), "Ines, who brought soup without asking.", about=prompts()[7].text
    ),
    Said("grateful", UUID(int=4), MONDAY + timedelta(2), "Sun on the balcony"),
    Said("step", UUID(int=5), MONDAY + timedelta(3), "Find the opening hours of the pool"),
    Said("note", UUID(int=6), MONDAY + timedelta(5), "- Twelve boards and two windows for the shed.", beside="Shed"),
]
EASED = [
    Eased(UUID(int=7), MONDAY + timedelta(4), exercises()["box_breathing"].title, 7, 3),
    Eased(UUID(int=8), MONDAY + timedelta(5), exercises()["grounding"].title, 6, 5),
]


def written(letter: Letter) -> str:
    """A letter as it is kept beside the tests."""
    told = [line for it in letter.pieces for line in (it.text, f"> {it.quote}" if it.quote else "") if line]
    return "\n\n".join([letter.opening, *told, letter.closing or ""]).strip() + "\n"


@pytest.mark.parametrize("locale", TONGUES)
def test_letters_word_for_word(locale: Tongue) -> None:
    """A full week and an empty one. Look at what changes: these words are read by people on a Monday morning."""
    told = written(made(WEEK, EASED, set(), locale)) + "\n---\n\n" + written(made([], [], set(), locale))
    path = FOLDER / f"{locale}.md"
    assert told == path.read_text(encoding="utf-8"), f"to keep it as it is now, write this to {path}:\n{told}"


def test_weeks_begin_on_mondays_and_are_read_when_they_are_over() -> None:
    assert [monday_of(MONDAY + timedelta(n)) for n in (0, 6, 7)] == [MONDAY, MONDAY, MONDAY + timedelta(7)]
    assert last_whole_week(MONDAY + timedelta(6)) == MONDAY - timedelta(7)
    assert last_whole_week(MONDAY + timedelta(7)) == MONDAY


async def test_the_letter_of_the_last_week(ann: Caller, bob: Caller) -> None:
    """What was written on its days; other weeks can be leafed to; nothing from low days, nothing where unwanted."""
    profile = await ann.ok("GET", "/growth/profile")
    monday = last_whole_week(date.fromisoformat(profile["today"]))

    def at(days: int) -> str:
        begins = start_of_day(monday + timedelta(days=days), profile["time_zone"], profile["day_start_hour"])
        return rfc3339(begins + timedelta(hours=6))

    await ann.ok("POST", "/growth/journal", {"body": FINE[0], "prompt_key": "friend", "occurred_at": at(1)})
    await ann.ok("POST", "/growth/moods", {"value": 5, "emotions": ["grateful"], "note": "Sun!", "occurred_at": at(2)})
    low = await ann.ok("POST", "/growth/moods", {"value": 1, "note": "Heavy", "occurred_at": at(3)})
    await ann.ok("POST", "/growth/journal", {"body": FINE[1], "occurred_at": at(3)})
    await ann.ok("POST", "/growth/journal", {"body": FINE[1], "occurred_at": at(4), "mood_entry_id": low["id"]})
    await ann.ok("POST", "/growth/journal", {"body": FINE[2], "occurred_at": at(-20)})

    letter = await ann.ok("GET", "/growth/cave/letter?locale=fr-CA")
    assert [(it["kind"], it["quote"]) for it in letter["pieces"]] == [("answer", FINE[0]), ("grateful", "Sun!")]
    assert letter["pieces"][0]["text"].startswith("Mardi, ")
    assert (letter["first_day"], letter["later"]) == (str(monday), None)
    assert letter == await ann.ok("GET", f"/growth/cave/letter?locale=fr&day={clock.now().date() + timedelta(3)}")
    past = await ann.ok("GET", f"/growth/cave/letter?day={letter['earlier']}")
    assert [it["quote"] for it in past["pieces"]] == [FINE[2]]
    assert (past["earlier"], past["later"]) == (None, str(monday))
    between = await ann.ok("GET", f"/growth/cave/letter?day={monday - timedelta(days=3)}")
    assert (between["pieces"], between["closing"]) == ([], None)
    assert (between["earlier"], between["later"]) == (past["first_day"], str(monday))
    assert (await ann.ok("GET", "/growth/cave/letter?day=0001-01-01"))["earlier"] is None

    assert (await bob.ok("GET", "/growth/cave/letter"))["pieces"] == []
    await ann.ok("PATCH", "/growth/profile", {"shows_echoes": False})
    kept = await ann.ok("GET", "/growth/cave/letter")
    assert (kept["pieces"], kept["earlier"], kept["opening"]) == ([], None, letter_words().unwanted.en)


async def test_what_was_done_is_in_the_letter_of_its_week(ann: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps, challenges, the small thing of the day, notes, exercises: all that carries its instant."""
    new = {"title": "Swim every week", "area": "body", "steps": ["Find the opening hours"]}
    challenge = await ann.ok("POST", "/growth/challenges", new)
    await ann.ok("POST", f"/growth/challenges/{challenge['id']}/steps/{challenge['steps'][0]['id']}/complete")
    await ann.ok("POST", "/growth/notes", {"title": "Shed", "content": "Twelve boards and two windows."})
    for key, after in (("gratitude", 6), ("box_breathing", 2)):
        begun = await ann.ok("POST", f"/growth/exercises/{key}/sessions", {"before": 7})
        done = {"after": after, "reflection": "Soup with Ines", "finished": True}
        await ann.ok("PATCH", f"/growth/exercise-sessions/{begun['id']}", done)
    monkeypatch.setattr(queries, "last_whole_week", monday_of)

    found = {it["kind"]: it for it in (await ann.ok("GET", "/growth/cave/letter"))["pieces"]}

    assert found.keys() == {"step", "note", "good_things", "eased"}
    assert found["step"]["quote"] == "Find the opening hours"
    assert found["note"]["quote"] == "Twelve boards and two windows."
    assert found["good_things"]["quote"] == "Soup with Ines"
    assert "Box breathing" in found["eased"]["text"]
