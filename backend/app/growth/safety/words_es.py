"""Spanish words in plain form: as they sound, pronouns apart from their verbs, slips mended. Pure."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from app.growth.safety.normal import single
from app.growth.safety.patterns import book
from app.growth.safety.sounds import apart, authored, sound
from app.growth.safety.words import is_one_slip

_FILE = Path(__file__).parents[1] / "content" / "words_es.toml"
_WORD = re.compile(r"~|;|[a-z0-9]+")
_SPOKEN = {
    single(word): tuple(meant.split())
    for word, meant in {
        "q": "que", "k": "que", "qe": "que", "ke": "que", "xq": "porque", "pq": "porque", "xk": "porque",
        "porq": "porque", "porke": "porque", "x": "por", "d": "de", "m": "me", "t": "te", "toy": "estoy",
        "stoy": "estoy", "mestoi": "me estoy", "mestoy": "me estoy", "pa": "para",
        "xa": "para", "xfa": "por favor", "mn": "manana", "mna": "manana", "mnana": "manana", "nd": "nada",
        "tng": "tengo", "kro": "quiero", "kero": "quiero", "dsd": "desde", "n": "en", "s": "es", "iwal": "igual",
        "aci": "asi", "boy": "voy", "boi": "voy", "ai": "hay", "ay": "hay", "acer": "hacer", "100pre": "siempre",
        "nse": "no se", "quiro": "quiero", "quieor": "quiero", "querro": "quiero", "nomas": "solo",
        "kiera": "quisiera", "qro": "quiero", "kiro": "quiero", "qiro": "quiero", "kieo": "quiero",
        "vvir": "vivir", "mtar": "matar", "dspertar": "despertar", "vda": "vida", "bda": "vida",
        "gnas": "ganas", "ago": "hago", "vdd": "verdad", "morri": "morir", "tds": "todos",
        "tdo": "todo", "aser": "hacer", "sta": "esta", "bn": "bien", "mjr": "mejor", "vivr": "vivir", "mrir": "morir",
    }.items()
}  # fmt: skip
# Words that matter so much that one slip in them is mended.
_WEIGHTY = tuple(
    sound(it)
    for it in (
        "quiero", "suicidio", "suicidar", "suicida", "pastilas", "despertar", "desaparecer", "mejor", "muerta",
        "muerto", "cortando", "siempre", "todos", "brazos", "venas", "vivir", "sentido", "existir", "carga", "munecas",
        "desvivir", "puente", "noche", "manana", "ganas", "acabar", "terminar", "despierto", "morir", "matar",
    )
)  # fmt: skip
_WEIGHTY_WITH = ("suicidarme", "matarme", "morirme", "cortarme", "quitarme", "lastimarme", "ahorcarme")
# No slips of those: "kill me", "cut me".
_ORDERS = frozenset(word.replace("r", "", 1) for word in _WEIGHTY_WITH)
_JOINED = frozenset(
    map(
        sound,
        ("suicidio", "suicidar", "suicida", "suicidas", "suicido", "desaparecer", "pastilas", "despertar", "quiero",
         "desvivir"),
    )
)  # fmt: skip
_JOINABLE = frozenset(map(sound, ("quiero", "morir", "matar", "vivir", "suicidar", "suicidio", "despertar")))
# What stands before and after those when words are run together.
_SMALL = frozenset(map(sound, ("no", "me", "ya", "que", "mas", "ser", "yo", "mi", "el", "la", "nunca")))
_LONGEST_JOINED, _SHORTEST_JOINED = 24, 7
_REPORTS = re.compile(r"(?<![a-z])(?:dijo|dice|dicen|decia|escribio|contesto|grito|canta|cantaba|me conto)(?![a-z])")
_ENGLISH = re.compile(r"(?<![a-z])(?:i|i'm|im|the|want|to|my|is|and|just|of|it|don't|dont|be|not|kil|die)(?![a-z])")
# "No, I am" is not "I am not".
_ANSWER = re.compile(r"(?<![a-z])(?:no|si)(?: gracias)?,(?= )")
# Where somebody begins to speak of themselves anew: a denial does not reach over it.
_BEGINS = re.compile(
    r",(?= (?:me|yo|quiero|kiero|qiero|quisiera|voy|ya no|estoy|pienso|tengo|solo quiero|mejor|ojala) )"
)
_KNOWING = (["no"], ["ya"], ["nunka"], ["solo"])
_ASKED = frozenset(
    map(
        sound,
        ("si", "que", "como", "cuando", "quien", "cuanto", "donde", "nada", "a", "por", "porque", "parar", "y"),
    )
)  # fmt: skip
_YEARS = frozenset(map(sound, ("ano", "anos", "mes", "meses")))
_SINCE_REACH = 4
_SHORT_WORD = 4


@cache
def _words(kind: str) -> frozenset[str]:
    """Words of a kind, as they sound; read when the first text is."""
    return frozenset(map(authored, tomllib.loads(_FILE.read_text(encoding="utf-8"))[kind].split()))


def spanish_words_of(clause: str) -> list[str]:
    """The words of a Spanish clause, in order, as they sound."""
    found: list[str] = []
    for word in _WORD.findall(_BEGINS.sub(" ; ", _ANSWER.sub(" ~ ", clause)).replace("'", " ")):
        found += _parts(word)
    return _since(_told_apart(_whole(found)))


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[str, ...]:
    """One written word as the words that it stands for."""
    heard = sound(word)
    if word in _SPOKEN:
        return tuple(map(sound, _SPOKEN[word]))
    parts = apart(word)
    if len(parts) > 1:
        return (_mended(sound(parts[0])), *map(sound, parts[1:]))
    if heard in book("es").vocabulary or not word.isalpha():
        return (heard,)
    if _SHORTEST_JOINED <= len(word) <= _LONGEST_JOINED and (pieces := _pieces(word)):
        return pieces
    return _slipped(word) or (_mended(heard),)


def _slipped(word: str) -> tuple[str, ...]:
    """A word with one slip in it as it was meant: the commonest of all, or a grave one with a pronoun on it."""
    if word[-1] == "o" and word != "quieto" and is_one_slip(word, "quiero"):
        return (sound("quiero"),)
    if word[-2:] != "me" or word in _ORDERS:
        return ()
    whole = next((it for it in _WEIGHTY_WITH if it[0] == word[0] and is_one_slip(word, it)), None)
    return () if whole is None else tuple(map(sound, apart(whole)))


def _mended(heard: str) -> str:
    if len(heard) < 5 or heard in _words("no_slips") or heard in book("es").vocabulary:
        return heard
    return next((it for it in _WEIGHTY if it[0] == heard[0] and is_one_slip(heard, it)), heard)


def _pieces(word: str) -> tuple[str, ...]:
    """Two or three words that were written as one, if one of them matters."""
    known = _JOINABLE | _SMALL
    for first in range(2, len(word) - 1):
        one, rest = sound(word[:first]), word[first:]
        if one not in known:
            continue
        for second in range(2, len(rest) + 1):
            parts = (one, *map(sound, apart(rest[:second])), *filter(None, (sound(rest[second:]),)))
            if known.issuperset(parts) and not _JOINABLE.isdisjoint(parts):
                return parts
    return ()


def _whole(words: list[str]) -> list[str]:
    """Words that were split, whole again."""
    found: list[str] = []
    for word in words:
        if found and found[-1] + word in _JOINED and len(word) > 1:
            found[-1] += word
        else:
            found.append(word)
    return found


def _told_apart(words: list[str]) -> list[str]:
    """`Se` as what it is: nothing where things end themselves, `seyo` where it is "I know", else somebody else."""
    found: list[str] = []
    for place, word in enumerate(words):
        following = words[place + 1 : place + 2]
        if word != "se":
            found.append(word)
        elif words[max(0, place - 1) : place] in _KNOWING and _ASKED.issuperset(following):
            found.append("seyo")
        elif book("es").concepts["END"].isdisjoint(following):
            found.append(word)
    return found


def _since(words: list[str]) -> list[str]:
    """What has lasted for years is not over: `hace años que`, `desde hace años`."""
    for place, word in enumerate(words):
        following = words[place + 1 : place + 1 + _SINCE_REACH]
        if word == "ase" and not _YEARS.isdisjoint(following):
            years = next(n for n, it in enumerate(following) if it in _YEARS)
            if "ke" in following[years + 1 : years + 2] or "desde" in words[max(0, place - 1) : place]:
                words[place] = "desde"
    return words


def speaks_english(clause: str) -> bool:
    """Whether a normal clause that is Spanish for the most part says something in English, too."""
    return len(_ENGLISH.findall(clause)) > 1


def reports(clause: str) -> bool:
    """Whether a normal clause says in Spanish that somebody else said what follows."""
    return _REPORTS.search(clause) is not None


@cache
def _sure() -> frozenset[str]:
    """Words of hardly any English or French sentence: the commonest, and the longer ones of our own content."""
    longer = {it for it in book("es").vocabulary if len(it) > _SHORT_WORD}
    return (_words("spanish") | longer) - _words("shared") - _words("elsewhere")


@cache
def _known() -> frozenset[str]:
    return _words("spanish") | book("es").vocabulary


@cache
def _commonest() -> frozenset[str]:
    return _words("spanish") | _words("shared") | _sure()


def may_be_spanish(words: Sequence[str]) -> bool:
    """Whether some of the words are Spanish: a part of a mixed sentence, or a short clause."""
    sure = sum(word in _sure() for word in words)
    perhaps = sum(word in _words("shared") for word in words)
    if sure > 1 or (sure == 1 and (perhaps > 0 or len(words) < 4)):
        return True
    return perhaps > 0 and _known().issuperset(words) and any(len(word) >= _SHORT_WORD for word in words)


def is_spanish(words: Sequence[str]) -> bool:
    """Whether the words are of a sentence that is Spanish for the most part."""
    return may_be_spanish(words) and sum(word in _commonest() for word in words) * 2 >= len(words)
