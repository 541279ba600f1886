"""How the private side speaks: nothing about being away, losing, failing, owing; no word that diagnoses or watches."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
CONTENT = ROOT / "backend/app/growth/content"
LOCALES = ROOT / "frontend/src/locales"
# Feelings are the person's own words; help says what has to be said.
THEIR_OWN = {"growth.mood.emotion", "growth.help"}
NEVER = {
    "en": re.compile(
        r"\b(you (have )?(missed|forgot|failed|lost|broke)|missed (a )?days?|streak (is )?(lost|broken)|"
        r"lost|lose|losing|"
        r"disappoint\w*|guilt\w*|hungry|hunger|starv\w*|abandon\w*|neglect\w*|lazy|laziness|ashamed|shame|"
        r"you should|you must|you have to|don't forget|come back (soon|to us)|"
        r"where (have|were) you|we missed you|keep it up|"
        r"diagnos\w*|disorder|patient|therap\w*|symptom\w*|we are watching|is watching|monitor\w*|punish\w*)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(vous avez (manqué|oublié|échoué|perdu|raté)|jours? manqués?|série (perdue|rompue)|"
        r"perdu\w*|perdre|"
        r"déçu\w*|décev\w*|culpab\w*|coupable|affamé\w*|a faim|abandonn\w*|néglig\w*|paress\w*|honte|"
        r"vous devriez|vous devez|il faut|n'oubliez pas|revenez (vite|nous voir)|où étiez-vous|"
        r"vous nous avez manqué|continuez ainsi|"
        r"diagnosti\w*|trouble|patient|thérap\w*|symptôm\w*|nous surveillons|surveill\w*|pun(i|ir|ition)\w*)\b",
        re.IGNORECASE,
    ),
}


def texts(node: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a tree, with its place."""
    if isinstance(node, str):
        yield at, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from texts(value, f"{at}.{key}".lstrip("."))
    elif isinstance(node, list):
        for n, value in enumerate(node):
            yield from texts(value, f"{at}.{n}")


def authored() -> Iterator[tuple[str, str, str]]:
    """Language, place and text of everything that the private side says by itself."""

    for path in sorted(LOCALES.glob("gro*.json")):
        language = path.suffixes[0].lstrip(".")
        for at, text in texts(json.loads(path.read_text(encoding="utf-8"))):
            if not any(at.startswith(part) for part in THEIR_OWN):
                yield language, f"{path.name}: {at}", text
    for name in ("exercises", "deck", "prompts"):
        for at, text in texts(tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))):
            language = at.rpartition(".")[2]
            if language in NEVER:
                yield language, f"{name}.toml: {at}", text


def test_no_text_reproaches_diagnoses_or_watches() -> None:
    found = [
        f"{where}: “{hit.group()}” in “{text}”"
        for language, where, text in authored()
        for hit in NEVER[language].finditer(text)
    ]
    assert found == [], "\n".join(found)


def test_the_list_finds_what_it_is_for() -> None:
    for language, text in (
        ("en", "You missed a day!"),
        ("en", "Your pet is hungry"),
        ("en", "Your streak is broken"),
        ("fr", "Vous avez manqué un jour"),
        ("fr", "N'oubliez pas votre compagnon"),
    ):
        assert NEVER[language].search(text), text


def test_both_languages_say_the_same_things() -> None:
    for part in ("growth", "grove", "growing"):
        said = [
            {at for at, _ in texts(json.loads((LOCALES / f"{part}.{language}.json").read_text(encoding="utf-8")))}
            for language in NEVER
        ]
        assert said[0] == said[1]
    assert sum(1 for _ in authored()) > 400
