"""Every language says all of it: the same keys, values to fill in and forms; nothing was left in English."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.growth.companion.engine.script import script
from app.growth.content.shelf import Words
from app.growth.safety.patterns import book
from app.kernel.errors import Problem
from app.kernel.tongues import TONGUES
from app.mail.letters import TEMPLATES
from app.main import create_app
from app.notifications.channels import words
from tests.house.repository import ROOT, shown

WORDS = ROOT / "frontend/src/locales"
OTHERS = [it for it in TONGUES if it != "en"]
# Names, units, and what is built of values alone.
SAME_EVERYWHERE = {
    "growth.samsara", "growth.pet.is", "growth.exercise.minutes", "growing.two.source", "calendar.usualName",
    "activity.grove", "work.seconds", "webhook.title", "notices.channel.push", "export.size", "comments.by",
    "grove.rhythm.hour",
}  # fmt: skip
# Words that the two languages share.
SHARED = {
    "es": {"field.no"},
    "fr": {
        "tokens.realm.notifications", "admin.instance", "admin.roles.admin", "admin.sessions", "admin.title",
        "admin.open", "invite.title", "accounts.otp", "field.kind.date", "copy.kept.dates", "board.place",
        "board.about", "board.position", "shell.admin", "shell.notices", "card.description", "grove.projects.notes",
        "grove.notes.title", "growth.turn.intention", "growth.journal.title", "notices.filter.mentioned",
        "notices.channel.email", "notices.title", "reminders.minute",
    },
}  # fmt: skip
# Refusals that come of the framework and of the database.
WITHOUT_A_CLASS = {
    "malformed_request", "malformed_json", "validation_failed", "method_not_allowed", "unsupported_media_type",
    "internal_error", "http_error",
}  # fmt: skip
FILLED = re.compile(r"\{[^}]*\}")


def flat(part: dict[str, Any], at: str = "") -> dict[str, str]:
    """All texts of a catalogue by their dotted keys."""
    found: dict[str, str] = {}
    for key, value in part.items():
        found |= {at + key: value} if isinstance(value, str) else flat(value, f"{at}{key}.")
    return found


@cache
def said(language: str) -> dict[str, dict[str, str]]:
    """The texts of a language, by the part of the client that they belong to."""
    paths = (it for it in WORDS.glob("*.json") if f".{it.name}".endswith(f".{language}.json"))
    return {it.name.removesuffix(f"{language}.json"): flat(json.loads(it.read_text(encoding="utf-8"))) for it in paths}


def differences(language: str) -> list[str]:
    """Where a language lacks something that English says, fills in something else, or says it in English."""
    found = [f"{part or 'the ground'}: no file" for part in said("en").keys() ^ said(language).keys()]
    allowed = SAME_EVERYWHERE | SHARED[language]
    for part in said("en").keys() & said(language).keys():
        english, other = said("en")[part], said(language)[part]
        found += [f"{part}{key}: not in both" for key in english.keys() ^ other.keys()]
        for key in english.keys() & other.keys():
            before, after = english[key], other[key]
            # A language may tell one from many where English does not.
            if set(FILLED.findall(before)) != set(FILLED.findall(after)):
                found.append(f"{part}{key}: fills in {FILLED.findall(after)}")
            if "|" in before and before.count("|") != after.count("|"):
                found.append(f"{part}{key}: other forms")
            if before == after and key not in allowed:
                found.append(f"{part}{key}: in English")
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_the_client_says_everything_in_every_language(language: str) -> None:
    found = differences(language)
    assert found == [], shown(found, f"say it in frontend/src/locales/*{language}.json")
    assert f'{language}: () => import("@/locales/{language}")' in (ROOT / "frontend/src/core/i18n.ts").read_text()


def test_one_list_of_languages_holds_everywhere() -> None:
    """What speaks to people speaks all languages of the kernel's list, and no other."""
    everywhere = set(TONGUES)
    client = (ROOT / "frontend/src/core/i18n.ts").read_text()
    offered = re.search(r"LOCALES = \{(.*)\} as const", client)
    assert offered is not None
    assert set(re.findall(r"(\w+):", offered[1])) == everywhere
    assert {it.name for it in (TEMPLATES / "letters").iterdir()} == everywhere
    assert set(words.SENTENCES) == set(Words.model_fields) == everywhere
    for tongue in TONGUES:
        assert script(tongue).flows, "talks"
        assert book(tongue).rules, "what is heard"


def test_the_client_has_words_for_every_refusal() -> None:
    """Titles of problems are English and for programs: a person reads the client's words for the code."""

    def under(kind: type[Problem]) -> set[str]:
        return {kind.code, *(code for sub in kind.__subclasses__() for code in under(sub))}

    assert create_app  # it has brought all rooms in, and their refusals
    codes = {code for kind in Problem.__subclasses__() for code in under(kind)} | WITHOUT_A_CLASS
    assert {it.removeprefix("problem.") for it in said("en")["problems."] if it.startswith("problem.")} == codes


@pytest.mark.parametrize("language", OTHERS)
def test_mails_and_pushes_are_written_in_every_language(language: str) -> None:
    """Each mail has the same values and links as in English; each push has its sentence, filled in alike."""

    def built(path: Path) -> list[str]:
        parts = re.findall(r"\{\{.*?\}\}|\{%.*?%\}", path.read_text(encoding="utf-8"))
        return sorted(re.sub(r'"[^"/#]*"', '""', it) for it in parts)

    letters = {it.name: built(it) for it in (TEMPLATES / "letters/en").iterdir()}
    assert {it.name: built(it) for it in (TEMPLATES / "letters" / language).iterdir()} == letters
    english, other = (
        {kind: FILLED.findall(text) for kind, text in words.SENTENCES[it].items()} for it in ("en", language)
    )
    assert english == other
    assert not set(words.SENTENCES["en"].values()) & set(words.SENTENCES[language].values())


def test_what_is_left_in_english_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {"": {"a": "Yes", "b": "{n} | {n}", "c": "{name}"}}, {"": {"a": "Yes", "b": "{n}", "c": "{nombre}"}}
    monkeypatch.setitem(globals(), "said", lambda language: wrong[language != "en"])
    assert sorted(differences("es")) == ["a: in English", "b: other forms", "c: fills in ['{nombre}']"]
