"""Some wording with its words in each language: read once, when they are asked for, and handed on. Pure."""

from dataclasses import dataclass
from functools import cached_property

from app.growth.safety.words import words_of
from app.growth.safety.words_es import is_spanish, may_be_spanish, spanish_words_of, speaks_english
from app.growth.safety.words_fr import french_words_of, is_french
from app.kernel.tongues import Tongue

_WORDS_OF = {"en": words_of, "fr": french_words_of, "es": spanish_words_of}


def words_in(tongue: Tongue, text: str) -> list[str]:
    """The words of a normal text in a language, in order."""
    return _WORDS_OF[tongue](text)


@dataclass(frozen=True)
class Wording:
    """A sentence, or a part of one, in its normal form."""

    text: str

    @cached_property
    def english(self) -> list[str]:
        """Its words, if it were English."""
        return words_of(self.text)

    @cached_property
    def french(self) -> list[str]:
        """Its words, if it were French."""
        return french_words_of(self.text)

    @cached_property
    def spanish(self) -> list[str]:
        """Its words, if it were Spanish: as they sound."""
        return spanish_words_of(self.text)

    @cached_property
    def is_partly_spanish(self) -> bool:
        """Whether some of it is Spanish, or may be."""
        return may_be_spanish(self.spanish)

    @cached_property
    def is_spanish(self) -> bool:
        """Whether it is Spanish, and says nothing in English."""
        return self.is_partly_spanish and is_spanish(self.spanish) and not speaks_english(self.text)

    @cached_property
    def is_french(self) -> bool:
        """Whether it is French for the most part."""
        return is_french(self.french)

    @property
    def told_in(self) -> tuple[Tongue, list[str]]:
        """Its language, and its words in that."""
        if self.is_spanish:
            return "es", self.spanish
        return ("fr", self.french) if self.is_french else ("en", self.english)
