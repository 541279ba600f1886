"""What stands on a device's screen: who did what, never what was written."""

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "mentioned": "{name} mentioned you",
        "assigned": "{name} gave you this card",
        "commented": "{name} commented",
        "completed": "{name} marked it as done",
        "shared": "{name} put you on this board",
        "due_soon": "Due within a day",
        "overdue": "Overdue",
        "reminder": "Due soon, as you wanted to know",
        "somebody": "Somebody",
    },
    "fr": {
        "mentioned": "{name} vous a mentionné",
        "assigned": "{name} vous a confié cette carte",
        "commented": "{name} a commenté",
        "completed": "{name} l'a terminée",
        "shared": "{name} vous a ajouté à ce tableau",
        "due_soon": "À rendre d'ici un jour",
        "overdue": "En retard",
        "reminder": "À rendre bientôt, comme demandé",
        "somebody": "Quelqu'un",
    },
}


def sentence(kind: str, name: str | None, *, locale: str) -> str:
    """What happened, in the person's language, or in English where it is not spoken."""
    words = _WORDS.get(locale.partition("-")[0].lower(), _WORDS["en"])
    return words[kind].format(name=name or words["somebody"])
