"""The safety layer against its corpus: recall and specificity by kind, and whatever else is written to it."""

import json
import random
import re
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.growth.safety.normal import normal
from app.growth.safety.patterns import book
from app.growth.safety.screening import Level, screen
from app.growth.safety.weighing import WEIGHTS, WEIGHTS_ES
from app.growth.safety.wording import Wording
from tools.weigh import digest

PHRASES = Path(__file__).parent / "phrases"
# Held out: no rule was mended against them and no weight learned from them. Whoever finds one of them missed leaves it
# so, and writes others like it into `wider_*.txt`.
HELD_OUT = "held out"
# Held out, too: written by phenomenon, the half that a coin chose; harder, longer and farther from what was learned.
UNHEARD = "held out, by phenomenon"
# Spanish by another hand; and by the hand of its rules, said in the most roundabout ways.
SPANISH, OBLIQUE = "spanish, held out", "spanish, held out, oblique"
# Held out, and by another hand, which never saw a rule: the one that says most.
OTHER_HAND = "held out, by another hand"
# As that, by two more.
LATER_HANDS = "held out, by later hands"
# The newest: written by the hand of the rules, before it looked at what was missed; nothing was chosen with it in view.
NEWEST = "held out, newest"
_HELD_OUT_IN = {
    HELD_OUT: "fresh",
    UNHEARD: "unheard",
    SPANISH: "es_held_out",
    OBLIQUE: "es_oblique",
    OTHER_HAND: "other_hand",
    LATER_HANDS: "later_hands",
    NEWEST: "newest",
}


def corpus(name: str) -> dict[str, list[str]]:
    """The phrases of a file, by their kind."""
    found: dict[str, list[str]] = {}
    kind = ""
    for line in (PHRASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            kind = line[1:-1]
        elif line and not line.startswith("#"):
            found.setdefault(kind, []).append(line)
    return found


def with_fresh(kind: str) -> dict[str, list[str]]:
    """All phrases of a kind."""
    held_out = {
        name: [phrase for phrases in corpus(f"{file}_{kind}").values() for phrase in phrases]
        for name, file in _HELD_OUT_IN.items()
    }
    learned = (it for begin in ("", "wider_", "es_", "es_wider_") for it in corpus(f"{begin}{kind}").items())
    return {**dict(learned), **held_out}


AT_RISK, NOT_AT_RISK = with_fresh("at_risk"), with_fresh("not_at_risk")
# GROWTH.md, "What must hold", 7.
RECALL = {
    "explicit": 1.0, "coded": 0.95, "typo": 0.95, "acute": 0.95, "french": 0.95, "later": 0.9, "unseen": 0.9,
    "wider": 0.9, "earlier": 0.9, "phenomena": 0.9, "talks": 0.9, "another hand": 0.9,
    "other voices": 0.9, "acute: another hand": 0.95, "acute: other voices": 0.95,
    "third hand": 0.9, "fourth hand": 0.9, "fifth hand": 0.9, "neighbours": 0.9, "acute: third hand": 0.95,
    "acute: fourth hand": 0.95, "acute: fifth hand": 0.95, "acute: neighbours": 0.9,
    HELD_OUT: 0.93, UNHEARD: 0.86, OTHER_HAND: 0.9, LATER_HANDS: 0.9, NEWEST: 0.87,
    "spanish explicit": 1.0, "spanish coded": 0.95, "spanish typo": 0.95, "spanish acute": 0.97,
    "spanish wider": 0.9, "spanish acute, wider": 0.95, "spanish, another hand": 0.95,
    "spanish acute, another hand": 0.9, "spanish roundabout": 0.9, "spanish acute, roundabout": 0.8,
    SPANISH: 0.9, OBLIQUE: 0.62,
}  # fmt: skip


@cache
def level_of(phrase: str) -> Level:
    """Its level; read once for all tests."""
    return screen(phrase).level


def share(phrases: list[str], level: Level) -> float:
    """How many of the phrases reach a level, as a share."""
    return sum(level_of(phrase) >= level for phrase in phrases) / len(phrases)


def missed(phrases: list[str], level: Level) -> list[str]:
    """Those that do not."""
    return [phrase for phrase in phrases if level_of(phrase) < level]


def test_the_corpus_is_large_enough_and_says_nothing_twice() -> None:
    yes = [phrase for phrases in AT_RISK.values() for phrase in phrases]
    no = [phrase for phrases in NOT_AT_RISK.values() for phrase in phrases]

    assert len(set(yes)) == len(yes) >= 300
    assert len(set(no)) == len(no) >= 300
    assert not set(yes) & set(no)


@pytest.mark.parametrize("kind", sorted(RECALL))
def test_who_is_at_risk_is_shown_help(kind: str) -> None:
    found = share(AT_RISK[kind], Level.CONCERN)
    # What is held out is not to be read, not even when it is missed.
    assert found >= RECALL[kind], [] if kind in _HELD_OUT_IN else missed(AT_RISK[kind], Level.CONCERN)


@pytest.mark.parametrize("kind", ["acute", "spanish acute"])
def test_what_is_acute_is_shown_at_once(kind: str) -> None:
    assert share(AT_RISK[kind], Level.ACUTE) >= 0.97, missed(AT_RISK[kind], Level.ACUTE)


@pytest.mark.parametrize("begins", ["", "spanish"])
def test_who_is_not_at_risk_is_left_alone(begins: str) -> None:
    no = [phrase for kind, phrases in NOT_AT_RISK.items() for phrase in phrases if kind.startswith(begins)]
    wrong = [phrase for phrase in no if level_of(phrase) >= Level.CONCERN]
    urgent = [phrase for phrase in no if level_of(phrase) >= Level.ACUTE]

    assert 1 - len(wrong) / len(no) >= 0.9, wrong
    assert 1 - len(urgent) / len(no) >= 0.98, urgent


def test_what_is_new_to_the_reading_is_mostly_left_alone() -> None:
    """Held out, and near in words to what is at risk: not the gate of GROWTH.md, but what docs/safety.md says."""
    assert share(NOT_AT_RISK[HELD_OUT], Level.CONCERN) <= 0.11
    assert share(NOT_AT_RISK[UNHEARD], Level.CONCERN) <= 0.13
    assert share(NOT_AT_RISK[NEWEST], Level.CONCERN) <= 0.1
    for hand in (OTHER_HAND, LATER_HANDS):
        assert share(NOT_AT_RISK[hand], Level.CONCERN) <= 0.1
        assert share(NOT_AT_RISK[hand], Level.ACUTE) <= 0.02
    assert share(NOT_AT_RISK[SPANISH], Level.CONCERN) <= 0.05
    assert share(NOT_AT_RISK[OBLIQUE], Level.CONCERN) <= 0.1


def test_what_is_acute_is_shown_at_once_in_phrases_new_to_the_reading() -> None:
    acute = corpus("unheard_at_risk")["acute: plan, time, begun"]
    assert share(acute, Level.ACUTE) >= 0.85
    assert share(acute, Level.CONCERN) == 1
    assert share(corpus("other_hand_at_risk")["acute"], Level.ACUTE) >= 0.66


def test_what_is_about_other_things_is_left_alone() -> None:
    """Texts far from all phrases: what Grove itself writes, which no weight was learned from."""
    told = corpus("plain_held_out")["plain"]
    wrong = [phrase for phrase in told if level_of(phrase) >= Level.CONCERN]
    assert len(wrong) / len(told) <= 0.03, wrong


def test_the_weights_are_of_these_phrases() -> None:
    """`python -m tools.weigh` was called after the last phrase was written."""
    for kept in (WEIGHTS, WEIGHTS_ES):
        assert json.loads(kept.read_text(encoding="utf-8"))["learned_from"] == digest(kept)


def test_the_table_of_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed with `pytest -s`; docs/safety.md has it."""
    with capsys.disabled():
        for name, kinds, level in (("at risk", AT_RISK, Level.CONCERN), ("not at risk", NOT_AT_RISK, Level.CONCERN)):
            for kind, phrases in kinds.items():
                urgent = share(phrases, Level.ACUTE)
                row = f"| {name} | {kind} | {len(phrases)} | {share(phrases, level):.3f} | {urgent:.3f} |"
                print(f"\n{row}", end="")  # noqa: T201 - the report
    assert all(AT_RISK.values())


def _disguised(phrase: str, chance: random.Random) -> Iterator[str]:
    yield phrase.upper()
    yield "".join(letter for letter in unicodedata.normalize("NFD", phrase) if not unicodedata.combining(letter))
    yield phrase.replace("'", "\u2019")
    yield "\u200b".join(phrase)
    yield re.sub(r"[aeio]", lambda it: it[0] * chance.randint(1, 4), phrase)
    yield phrase.replace("myself", "my self").replace("suicid", "sui cid").replace("anymore", "any more")
    yield f"Dear diary,\n\n{phrase}\n\nThe weather was fine."


def test_disguises_change_nothing() -> None:
    chance = random.Random(7)
    for kind in ("explicit", "acute", "spanish explicit", "spanish acute"):
        for phrase in AT_RISK[kind]:
            level = screen(phrase).level
            for disguised in _disguised(phrase, chance):
                assert screen(disguised).level >= min(level, Level.CONCERN), disguised


@pytest.mark.parametrize("name", ["branches", "es_branches"])
def test_other_dangers_are_told_apart_and_what_sounds_like_them_is_none(name: str) -> None:
    for kind, phrases in corpus(name).items():
        wrong = [it for it in phrases if (kind not in screen(it).branches if kind != "none" else screen(it).branches)]
        assert len(wrong) <= len(phrases) * 0.1, wrong


def test_rows_are_as_they_were_meant() -> None:
    """No row begins with a gap, every concept that is named is there, and nothing in the content stands idle."""
    read = book()
    assert len(read.rules.rules) > 100
    rows = [row for groups in read.rules.rules.values() for rows in groups.values() for row in rows]
    assert all(row.steps for row in rows)
    assert {"emergency", "abuse", "harm_to_others", "eating", None} == {row.branch for row in rows}


@pytest.mark.parametrize(
    "phrase", [it for it in NOT_AT_RISK["other"] if re.search(r"(friend|sister|brother) ", it) and "worried" in it]
)
def test_somebody_else_at_risk_is_seen_as_such(phrase: str) -> None:
    assert screen(phrase).is_about_other


def test_somebody_else_at_risk_is_mostly_seen_as_such_in_phrases_new_to_the_reading() -> None:
    others = corpus("unheard_not_at_risk")["somebody else"]
    assert sum(screen(phrase).is_about_other for phrase in others) / len(others) >= 0.6


@pytest.mark.parametrize(
    "phrase",
    [
        "Mi hermana me dijo que quiere morirse",
        "Mi hermano intentó suicidarse hace un mes",
        "Mi ex amenaza con matarse si no vuelvo",
        "Creo que mi alumno piensa en el suicidio",
    ],
)
def test_somebody_else_at_risk_is_seen_as_such_in_spanish(phrase: str) -> None:
    seen = screen(phrase)
    assert (seen.is_about_other, seen.level < Level.CONCERN) == (True, True)


def test_each_language_is_read_in_its_own_and_mixed_ones_in_both() -> None:
    """Nothing English or French is taken for Spanish, and hardly anything Spanish for them."""
    for tongue, kinds in (("es", ("spanish explicit", "spanish coded", "spanish typo")), ("fr", ("french",))):
        told = [Wording(normal(phrase)).told_in[0] for kind in kinds for phrase in AT_RISK[kind]]
        assert told.count(tongue) / len(told) >= 0.9, tongue
    for kind in ("explicit", "acute", "french"):
        assert all(Wording(normal(phrase)).told_in[0] != "es" for phrase in AT_RISK[kind])
    assert screen("todo bien en el trabajo, I just want to die").level >= Level.CONCERN
    assert screen("I'm at work, quiero morirme, nobody knows").level >= Level.CONCERN


def test_a_denial_holds_for_its_own_clause_only() -> None:
    assert screen("I'm not suicidal").level < Level.CONCERN
    assert screen("I'm not suicidal but I don't want to live anymore").level == Level.CONCERN
    assert screen("I would never hurt myself. Honestly, I want to die.").level == Level.CONCERN


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("I tried to kill myself ten years ago. I got help and I'm glad to be here.", False),
        ("I tried to kill myself ten years ago. I got help. I still think about it.", True),
        ("When I was a child I was happy. I don't want to be here anymore.", True),
        ("When I was sixteen I wanted to die. I'm okay, I have the pills ready.", True),
        ("I survived hanging myself and I'm not happy about it", True),
        ("Hace diez años quise matarme. Hoy estoy bien y tengo una hija.", False),
        ("Hace diez años quise matarme. Estoy bien, pero volvieron las ideas de suicidio.", True),
    ],
)
def test_only_what_is_wholly_over_is_let_go(text: str, is_shown: bool) -> None:
    assert (screen(text).level >= Level.CONCERN) is is_shown


@settings(max_examples=80)
@given(st.text(max_size=400))
def test_whatever_is_written_is_read(text: str) -> None:
    assert screen(text).level in Level


def test_time_grows_with_the_text_and_no_faster() -> None:
    """Ten times the text takes some ten times as long, also for texts made to be slow; a square would be a hundred."""
    pieces = (
        "i want to ",
        "a ",
        "i don't want to be here ",
        "k i l l ",
        "!!!!",
        "wish i wish i ",
        "je veux ",
        "no quiero que se ",
    )
    for piece in (*pieces, "suicide i my die think ", 'it said "i want" but '):
        short, long = (piece * 2000)[:1_000], (piece * 2000)[:10_000]
        screen(short)
        took = []
        for text, times in ((short, 2), (long, 1)):
            best = min(_seconds(text, times) for _ in range(2))
            took.append(best)
        assert took[1] < 15 * took[0] + 0.02, piece


def _seconds(text: str, times: int) -> float:
    started = time.thread_time()
    for _ in range(times):
        screen(text)
    return time.thread_time() - started


def test_no_message_takes_much_longer_than_others() -> None:
    """All but one in a hundred: no rule may be slow at some wording. The five milliseconds of GROWTH.md are measured
    by `make bench`, for a test has no business with the clock of the machine that it runs on."""
    phrases = [phrase for kind in (AT_RISK, NOT_AT_RISK) for phrases in kind.values() for phrase in phrases][::5]
    screen(phrases[0])
    took = sorted(_processor_seconds(phrase) for phrase in phrases)
    assert took[int(len(took) * 0.99)] < 8 * took[len(took) // 2]


def _processor_seconds(text: str) -> float:
    started = time.thread_time()
    screen(text)
    return time.thread_time() - started


def test_nothing_is_made_ready_before_the_first_text_is_read() -> None:
    """Most processes never read one, and their start is not to be longer for it."""
    program = """
from app.growth.safety import patterns, screening, signs, weighing
assert not any(it.cache_info().currsize for it in (patterns.book, signs.signs, weighing.weights))
"""
    subprocess.run([sys.executable, "-c", program], check=True)
