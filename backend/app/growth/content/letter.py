"""The authored words of the weekly letter as typed values, checked when they are read."""

import re
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.growth.content.shelf import Words
from app.kernel.tongues import TONGUES, Tongue

_FILE = Path(__file__).with_name("letter.yaml")
_BLANK = re.compile(r"\{(\w+)\}")
PieceKind = Literal["answer", "page", "grateful", "well", "good_things", "note", "step", "done", "small", "eased"]
# The blanks that a line of a kind may have besides the day; those of `eased` it must have.
_BLANKS: dict[PieceKind, set[str]] = {
    "answer": {"question"},
    "good_things": {"exercise"},
    "eased": {"exercise", "before", "after"},
}
_NEEDED: set[PieceKind] = {"answer", "eased"}


class LetterWords(BaseModel):
    """What stands around a person's own words, in each language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    days: tuple[Words, ...] = Field(min_length=7, max_length=7)
    same_day: Words
    openings: tuple[Words, ...] = Field(min_length=2)
    lines: dict[PieceKind, tuple[Words, ...]]
    closings: tuple[Words, ...] = Field(min_length=2)
    empty: tuple[Words, ...] = Field(min_length=2)
    unwanted: Words
    by_software: Words
    left_out: dict[Tongue, frozenset[str]]

    @model_validator(mode="after")
    def _has_its_blanks(self) -> "LetterWords":
        """Every kind can be said, and no line has a blank that nothing fills or lacks one that it is for."""
        for kind in get_args(PieceKind):
            for line in self.lines[kind]:
                for said in (line.said_in(tongue) for tongue in TONGUES):
                    blanks = set(_BLANK.findall(said)) - {"day"}
                    whole = _BLANKS.get(kind, set())
                    if not said.startswith("{day}") or not blanks <= whole or (kind in _NEEDED and blanks != whole):
                        raise ValueError(f"{kind}: the blanks of “{said}” are not its own")
        return self


@cache
def letter_words() -> LetterWords:
    """Everything that was authored for the letter, read and checked once."""
    return LetterWords.model_validate(yaml.safe_load(_FILE.read_text(encoding="utf-8")))
