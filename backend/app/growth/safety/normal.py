"""One way of writing for many: look-alike letters, numbers for letters, stretched and spaced words. Pure."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
# Letters of other alphabets that look like ours, as found in texts that want to get past a filter.
_LOOK_ALIKE = str.maketrans("аеорсухіѕкԁɡιορνκтмнв\u2018\u2019\u02bc`\u00b4", "aeopcyxiskdgiopvktmhb'''''")
_LEET = str.maketrans("013457@$!|", "oieastasil")
_MIXED = re.compile(r"\S+")
_SPELLED = re.compile(r"(?<![a-z])(?:[a-z][ .\-_*]{1,3}){3,}[a-z](?![a-z])")
# Three letters are spelled out too often to be read as a word, but for this one.
_DIE = re.compile(r"(?<![a-z])d[ .\-_*]{1,2}i[ .\-_*]{1,2}e(?![a-z])")
_STRETCHED = re.compile(r"([a-z])\1+")
_TWO = re.compile(r"\b(want|need|going|ready|have|too?|wan)\s+2\s+(?=[a-z])")
# A way that was run, not what the same letters stand for.
_KILOMETRES = re.compile(r"(?<=\d)( ?)kms\b")
_FOUR = re.compile(r"\b4\b")
_TONIGHT = re.compile(r"\b2(night|morrow|day|nite)\b")


def in_small_letters(text: str) -> str:
    """The text in small Latin letters without accents, as far as letters look like those; invisible ones are gone."""
    plain = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text)).casefold().translate(_LOOK_ALIKE)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def normal(text: str) -> str:
    """The text in small plain letters, doubled letters single, its sentences and apostrophes kept.

    Linear in the length of the text.
    """
    plain = in_small_letters(text)
    plain = _KILOMETRES.sub(r"\1km", plain)
    plain = _TONIGHT.sub(r"to\1", plain)
    plain = _TWO.sub(r"\1 to ", plain)
    plain = _FOUR.sub("for", plain)
    plain = _MIXED.sub(lambda word: _letters(word[0]), plain)
    plain = _SPELLED.sub(lambda run: re.sub(r"[^a-z]", "", run[0]), plain)
    plain = _DIE.sub("die", plain)
    return single(re.sub(r"[ \t]+", " ", plain))


def single(text: str) -> str:
    """Doubled letters single: texts and signs are compared in this form, so that stretching a word changes nothing."""
    return _STRETCHED.sub(r"\1", text)


def _letters(word: str) -> str:
    """A word with its numbers and signs read as letters, where it has both; times and amounts stay."""
    core = word.strip(".,!?;:()\"'")
    if (
        not any("a" <= letter <= "z" for letter in core)
        or core.isalpha()
        or not any(mark in core for mark in "013457@$!|")
        or re.fullmatch(r"\d+[a-z]{1,3}", core)
    ):
        return word
    return word.replace(core, core.translate(_LEET)) if core else word
