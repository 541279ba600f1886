"""What typed words come to: a button, a number, a talk that was named."""

import re

from app.growth.companion.engine.script import Node, Script

_NUMBER = re.compile(r"(?<![\d.,/])(10|\d)(?![\d/]|[.,]\d)")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS_FR = ("zéro", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_NUMBERS_ES = ("cero", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")
_LONGEST = 400
# Longer than this it is a story, and a word in it that is also on a button is not a choice.
_MOST_WORDS = 6
# Where there is one way on, these mean it.
_ONWARD = {
    "oui",
    "d'accord",
    "suivant",
    "passer",
    "continuer",
    "fait",
    "prêt",
    "prête",
    "sí",
    "si",
    "vale",
    "dale",
    "de acuerdo",
    "siguiente",
    "saltar",
    "seguir",
    "hecho",
    "listo",
    "lista",
    "yes",
    "ok",
    "okay",
    "yes please",
    "sure",
    "next",
    "skip",
    "go on",
    "continue",
    "done",
    "ready",
    "y",
}
_EVERYWHERE = {
    "back": ("back", "go back", "previous", "retour", "revenir", "atrás", "atras", "volver"),
    "stop": (
        "stop",
        "quit",
        "exit",
        "enough",
        "end",
        "leave it",
        "that's enough",
        "stop here",
        "arrêter",
        "s'arrêter ici",
        "assez",
        "ça suffit",
        "parar",
        "parar aquí",
        "parar aqui",
        "basta",
        "suficiente",
    ),
    "other": (
        "that is not it",
        "that's not it",
        "thats not it",
        "not it",
        "something else",
        "other",
        "ce n'est pas cela",
        "ce n'est pas ça",
        "c'est pas ça",
        "autre chose",
        "no es eso",
        "no era eso",
        "otra cosa",
    ),
}


def plain(text: str) -> str:
    """Small letters, plain apostrophes, no marks at the ends."""
    return " ".join(text[:_LONGEST].casefold().replace("\u2019", "'").split()).strip(" .,!?")


def chosen(script: Script, node: Node, text: str) -> str | None:
    """The button that typed words mean, or the talk that they name (`flow_...`), if they do."""
    words = plain(text)
    same = _same(node, words)
    if same is not None or node.ask != "choice" or len(words.split()) > _MOST_WORDS:
        return same
    named = flow_meant(script, text)
    if named is not None:
        return f"flow_{named}"
    close = [way.key for way in node.ways if any(_holds(words, plain(it)) for it in way.means)]
    return close[0] if len(close) == 1 else None


def _same(node: Node, words: str) -> str | None:
    """The button that says just this."""
    if not words:
        return None
    for way in node.ways:
        if words in {way.key.replace("_", " "), plain(way.label), *map(plain, way.means)}:
            return way.key
    if len(node.ways) == 1 and words in _ONWARD and node.ask == "choice":
        return node.ways[0].key
    return next((key for key, same in _EVERYWHERE.items() if words in same), None)


def flow_meant(script: Script, text: str) -> str | None:
    """The talk that words name; none where they name several."""
    words = plain(text)
    found = [
        name for name, flow in script.flows.items() if any(_holds(words, plain(it)) for it in (flow.label, *flow.means))
    ]
    return found[0] if len(found) == 1 else None


def rating(text: str) -> int | None:
    """A whole number from 0 to 10 in words or digits, where there is exactly one."""
    words = plain(text)
    found = {int(it) for it in _NUMBER.findall(words)}
    for names in (_NUMBERS, _NUMBERS_FR, _NUMBERS_ES):
        found |= {number for number, name in enumerate(names) if name and _holds(words, name)}
    return found.pop() if len(found) == 1 else None


def _holds(text: str, words: str) -> bool:
    return f" {words} " in f" {text} "
