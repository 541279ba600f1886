"""The languages that Grove speaks: the one list, which mails, pushes, authored words and the web client are held to."""

from typing import Literal, get_args

Tongue = Literal["en", "fr", "es"]
TONGUES: tuple[Tongue, ...] = get_args(Tongue)


def tongue_of(locale: str) -> Tongue:
    """The language that `fr-CA` and its like ask for; English where it is none of ours."""
    wanted = locale.partition("-")[0].lower()
    return next((tongue for tongue in TONGUES if tongue == wanted), "en")
