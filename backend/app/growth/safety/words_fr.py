"""French words in plain form: elisions apart, what is written as it is spoken written out, and who is meant. Pure."""

import re

from app.growth.safety.normal import single

_WORD = re.compile(r"~|[a-z0-9]+(?:-[a-z]+)*")
_SPOKEN = {
    single(word): tuple(meant.split())
    for word, meant in {
        "jveux": "je veux", "jvais": "je vais", "jpeux": "je peux", "jsuis": "je suis", "chuis": "je suis",
        "chui": "je suis", "jai": "j ai", "jme": "je me", "jpense": "je pense", "jen": "j en",
        "jaimerais": "j aimerais", "jvoudrais": "je voudrais", "jarrive": "j arrive", "nai": "n ai", "cest": "c est",
        "menvie": "envie", "pu": "plus", "tt": "tout", "tlm": "tout le monde", "mtn": "maintenant",
        "ojd": "aujourd hui", "vivr": "vivre", "pr": "pour", "ya": "il y a", "veu": "veux", "peu": "peux",
        "sui": "suis", "envi": "envie", "mouri": "mourir", "suicid": "suicide", "jms": "jamais", "kan": "quand",
        "koi": "quoi", "pk": "pourquoi", "pq": "pourquoi", "toujour": "toujours", "ps": "pas", "pa": "pas",
        "meutuer": "me tuer", "metuer": "me tuer", "jteste": "je deteste", "jm": "je me", "oubien": "ou bien",
        "qd": "quand", "moi-meme": "moi meme",
    }.items()
}  # fmt: skip
# Words that hardly stand in an English sentence; one that only French has, or two of them, tell the language.
_FRENCH = frozenset(
    map(
        single,
        [
            "je",
            "j",
            "suis",
            "ai",
            "veux",
            "ne",
            "n",
            "pas",
            "que",
            "qu",
            "mon",
            "ma",
            "mes",
            "les",
            "des",
            "du",
            "est",
            "une",
            "il",
            "elle",
            "et",
            "pour",
            "dans",
            "sans",
            "avec",
            "plus",
            "moi",
            "tout",
            "ce",
            "c",
            "ca",
            "jamais",
            "quand",
            "vivre",
            "mourir",
            "envie",
            "adieu",
            "de",
            "la",
            "le",
            "en",
            "un",
            "cette",
            "vais",
            "au",
            "sur",
            "ils",
            "nous",
            "vous",
            "toutes",
            "tous",
            "voix",
            "soir",
            "vie",
            "mort",
            "tuer",
            "etre",
            "demain",
            "corde",
            "trop",
            "toujours",
            "jveux",
            "jpense",
            "jsuis",
        ],
    )
)
# Also English once doubled letters are single (less, pass, mess, ill), or often met in English.
_SHARED = frozenset(
    {
        "les",
        "pas",
        "mes",
        "il",
        "ils",
        "est",
        "et",
        "une",
        "dans",
        "plus",
        "pour",
        "ma",
        "c",
        "n",
        "de",
        "la",
        "le",
        "en",
        "un",
        "au",
        "sur",
        "tout",
        "ca",
        "sans",
        "ai",
    }
)


def french_words_of(clause: str) -> list[str]:
    """The words of a French clause, in order."""
    found: list[str] = []
    for word in _WORD.findall(clause.replace("'", " ")):
        found += _SPOKEN.get(word, (word,))
    return found


def is_french(words: list[str]) -> bool:
    """Whether the words are of a French sentence."""
    french = _FRENCH.intersection(words)
    return bool(french - _SHARED) or len(french) > 2
