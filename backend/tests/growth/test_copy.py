"""How the private side speaks: nothing about being away, losing, failing, owing; no word that diagnoses or watches."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.growth.companion.engine.script import script
from app.growth.content.letter import letter_words
from app.kernel.settings import Settings
from app.kernel.tongues import TONGUES, Tongue
from app.mail.letters import render
from app.notifications.channels.words import sentence

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
    "es": re.compile(
        r"\b((te )?(has|hemos) (fallado|olvidado|fracasado|perdido|roto)|te perdiste|días? perdidos?|"
        r"racha (perdida|rota)|perdid\w*|perder|"
        r"decepci\w*|culp\w*|hambr\w*|abandon\w*|descuid\w*|perez\w*|vergüenza|avergonz\w*|"
        r"deberías|debes|tienes que|no (te )?olvides|vuelve pronto|¿dónde estabas|te echamos de menos|sigue así|"
        r"diagn[oó]sti\w*|trastorno|pacientes?|terap\w*|síntom\w*|vigila\w*|castig\w*)\b",
        re.IGNORECASE,
    ),
}


# What the companion never says: that one is to blame or ill, that somebody watches or was told, that it is a
# person; and it asks for no promise to stay alive.
NEVER_SAID = {
    "en": re.compile(
        r"\b(you (have )?(missed|forgot|failed|broke)|disappoint\w*|(?<!not )your (own )?fault|you ought|selfish|"
        r"shame on|let (me|us|them) down|diagnos\w*|disorder|you (have|suffer from) (depression|anxiety)|patients?|"
        r"(is|are|am) watching|monitor\w*|i (have |'ve )?(alerted|told|informed|called|notified)|"
        r"help is (coming|on its)|i('m| am) (a |an? real |only )?(human|person|therapist|doctor|friend)|"
        r"i('m| am) (real|alive)|i love you|promise (me|that|to|not)|"
        r"(can|will|do) you promise|contract|swear (to|that))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(vous avez (manqué|oublié|échoué|raté)|déçu\w*|(?<!pas )votre faute|vous devriez|égoïste|"
        r"diagnosti\w*|troubles?|vous (avez une|souffrez de) (dépression|anxiété)|patients?|"
        r"surveill\w*|j'ai (alerté|prévenu|informé|appelé)|les secours arrivent|"
        r"je suis (un |une )?(humain|humaine|personne|thérapeute|médecin|amie?)|je vous aime|"
        r"(?<!ne )promettez|promets|me promettre|contrat|jurez)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b((te )?has (fallado|olvidado|fracasado|perdido)|decepci\w*|(?<!no es )(culpa tuya|tu culpa)|deberías|"
        r"egoísta|diagn[oó]sti\w*|trastornos?|(tienes|sufres de|sufres) (una )?(depresión|ansiedad)|pacientes?|"
        r"vigila\w*|(?<!no )he (avisado|alertado|llamado|informado)|la ayuda (viene|está) en camino|"
        r"soy (un |una )?(humano|humana|persona|terapeuta|médico|amigo|amiga)|te (quiero|amo)|"
        r"prométe\w*|me prometes|contrato|júra\w*)\b",
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


def talk_texts() -> Iterator[tuple[Tongue, str, str]]:
    """Language, place and text of everything that the companion itself can say; what stands on buttons people say."""
    for tongue in TONGUES:
        read = script(tongue)
        for flow_name, flow in read.flows.items():
            for node_name, node in flow.nodes.items():
                yield from ((tongue, f"{flow_name}.{node_name}", line) for line in node.say)
        yield from ((tongue, name, line) for name, lines in read.lines.items() for line in lines)


# A reminder says that one may come, and nothing of when one did not.
NEVER_REMINDED = {
    "en": re.compile(
        r"\b(streaks?|absen\w*|away|yesterday|since|miss\w*|skipp\w*|forg[eo]t\w*|waits?)\b", re.IGNORECASE
    ),
    "es": re.compile(r"\b(rachas?|ausen\w*|ayer|desde|falt\w*|olvid\w*|sin ti|esper\w*)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(séries?|absen\w*|hier|depuis|manqu\w*|oubli\w*|sans vous|attend\w*)\b", re.IGNORECASE),
}


def reminding(settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Language, place and text of everything that reminds: on the screen of a device, in a mail, in Grove."""
    for language in NEVER_REMINDED:
        letter = render(settings, "growth_reminder", language, {"path": "/grove", "ending": "x"})
        yield language, "mail", f"{letter.subject}\n{letter.text}"
        yield language, "push", sentence("growth_reminder", None, locale=language)
        for name in ("notices", "growing"):
            words = texts(json.loads((LOCALES / f"{name}.{language}.json").read_text(encoding="utf-8")))
            yield from (
                (language, at, text) for at, text in words if "reminder." in f"{at}." and ".why.reminder" not in at
            )


def in_letters() -> Iterator[tuple[str, str, str]]:
    """Language, place and text of what stands around somebody's own words in the letter of a week."""
    for at, text in texts(letter_words().model_dump(mode="json", exclude={"left_out"})):
        yield at.rpartition(".")[2], f"letter.yaml: {at}", text


def authored() -> Iterator[tuple[str, str, str]]:
    """Language, place and text of everything that the private side says by itself."""
    yield from in_letters()
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


def test_reminders_and_letters_say_nothing_of_being_away(settings: Settings) -> None:
    said = [*reminding(settings), *in_letters()]
    found = [
        f"{where}: “{hit.group()}” in “{text}”"
        for language, where, text in said
        for never in (NEVER, NEVER_REMINDED)
        for hit in never[language].finditer(text)
    ]
    assert found == [], "\n".join(found)
    assert len(said) > 150


def test_the_companion_blames_diagnoses_and_pretends_nothing() -> None:
    said = list(talk_texts())
    found = [
        f"{where}: “{hit.group()}” in “{text}”"
        for language, where, text in said
        for hit in NEVER_SAID[language].finditer(text.replace("\u2019", "'"))
    ]
    assert found == [], "\n".join(found)
    assert all(sum(language == it for it, _, _ in said) > 150 for language in NEVER_SAID)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You failed again."),
        ("en", "It is your own fault."),
        ("en", "You have depression."),
        ("en", "Somebody is watching over this."),
        ("en", "I have alerted your family."),
        ("en", "I am a person, too."),
        ("en", "Promise me that you will stay alive."),
        ("fr", "C'est votre faute."),
        ("fr", "Je suis une personne."),
        ("fr", "J'ai prévenu les secours."),
        ("fr", "Promettez-moi de rester en vie."),
        ("es", "Es culpa tuya."),
        ("es", "Soy una persona."),
        ("es", "He avisado a tu familia."),
        ("es", "Prométeme que seguirás con vida."),
    ],
)
def test_the_list_of_what_is_never_said_finds_it(language: str, text: str) -> None:
    assert NEVER_SAID[language].search(text)


def test_the_list_finds_what_it_is_for() -> None:
    for language, text in (
        ("en", "You missed a day!"),
        ("en", "Your pet is hungry"),
        ("en", "Your streak is broken"),
        ("fr", "Vous avez manqué un jour"),
        ("fr", "N'oubliez pas votre compagnon"),
        ("es", "Tu racha está rota: has fallado un día"),
    ):
        assert NEVER[language].search(text), text


def test_all_languages_say_the_same_things() -> None:
    for part in ("growth", "grove", "growing"):
        said = [
            {at for at, _ in texts(json.loads((LOCALES / f"{part}.{language}.json").read_text(encoding="utf-8")))}
            for language in NEVER
        ]
        assert all(it == said[0] for it in said)
    assert sum(1 for _ in authored()) > 400
