"""The words of a clause in plain form: contractions apart, slips mended, split and joined words whole."""

import re
from functools import lru_cache

from app.growth.safety.normal import single
from app.growth.safety.patterns import book

_WORD = re.compile(r"~|[a-z0-9*]+(?:'[a-z]+)?")
_LONGEST_JOINED = 40
_SHORTEST_JOINED = 8

_WHOLE = {
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "wont": "will not",
    "shan't": "shall not", "dont": "do not", "dnt": "do not", "doesnt": "does not", "didnt": "did not",
    "isnt": "is not", "wasnt": "was not", "arent": "are not", "werent": "were not", "havent": "have not",
    "hasnt": "has not", "wouldnt": "would not", "couldnt": "could not", "shouldnt": "should not", "aint": "am not",
    "im": "i am", "ive": "i have", "ima": "i am going to", "imma": "i am going to", "whats": "what is",
    "theres": "there is", "thats": "that is", "its": "it is", "hes": "he is", "shes": "she is", "theyre": "they are",
    "wanna": "want to", "wana": "want to", "gonna": "going to", "gona": "going to", "gotta": "got to",
    "gota": "got to", "tryna": "trying to", "finna": "going to", "kms": "kill myself", "lemme": "let me",
    "dunno": "do not know", "idk": "i do not know", "rn": "now", "tho": "though", "u": "you", "ur": "your",
    "n": "and", "2": "to", "noone": "nobody", "everbody": "everybody", "everone": "everyone", "wnat": "want",
    "wamt": "want", "wan": "want", "wantt": "want", "whant": "want", "dieing": "dying", "dye": "die", "ded": "dead",
    "dea": "dead", "liv": "live", "lief": "life", "lfie": "life", "cnt": "can not", "abt": "about",
    "liveing": "living", "thinkin": "thinking", "hav": "have", "wat": "what", "evry": "every", "unaliv": "unalive",
    "wnt": "want", "exsist": "exist", "exsisting": "existing", "exist": "exist", "selfs": "self", "tierd": "tired",
    "aslep": "asleep", "diying": "dying", "alife": "alive", "nomor": "anymore", "lyfe": "life", "kil": "kil",
    "k*l": "kil", "k*ll": "kil", "s*icide": "suicide", "su*cide": "suicide", "d*e": "die", "d*ad": "dead",
    "meself": "myself", "mi": "my", "bcuz": "because", "cuz": "because", "nothin": "nothing", "livin": "living",
    "anymor": "anymore", "nomore": "anymore", "evrything": "everything", "evryone": "everyone", "tmrw": "tomorrow",
    "tmr": "tomorrow", "tonite": "tonight", "2nite": "tonight", "shud": "should", "cud": "could", "wud": "would",
    "wld": "would", "wen": "when", "nobodys": "nobody is", "mum's": "mum is", "nemore": "anymore", "b": "be",
    "kili": "kil", "woud": "would", "wuld": "would", "h8": "hate", "dnnt": "do not", "wona": "want to",
    "anymre": "anymore", "rly": "really", "realy": "really", "jst": "just", "fking": "fucking", "af": "so",
    "bout": "about", "selfhrm": "selfharm", "nthing": "nothing", "nuthin": "nothing", "nobdy": "nobody",
    "evrybody": "everybody", "thinkn": "thinking", "killin": "killing", "cuttin": "cutting", "dyin": "dying",
    "endin": "ending", "urself": "yourself", "hurtin": "hurting", "goin": "going", "doin": "doing",
    "feelin": "feeling", "thort": "thought", "thot": "thought", "sumone": "someone", "sum1": "someone",
    "every1": "everyone", "ne1": "anyone", "any1": "anyone", "no1": "nobody", "r": "are", "y": "why",
    "ppl": "people", "bc": "because", "cos": "because", "coz": "because", "w": "with", "wo": "without",
    "thru": "through", "gunna": "going to", "shoulda": "should have", "coulda": "could have", "woulda": "would have",
    "hafta": "have to", "outta": "out of",
}  # fmt: skip
_ENDINGS = {
    "n't": "not", "'m": "am", "'ve": "have", "'ll": "will", "'d": "would", "'re": "are", "'s": "is",
}  # fmt: skip
_CONTRACTED = {single(key): value for key, value in _WHOLE.items()}
# Words that matter so much that one slip in them is mended; and words that are no slip of those.
_WEIGHTY = tuple(
    single(word)
    for word in (
        "suicide", "suicidal", "myself", "anymore", "without", "tonight", "goodbye", "overdose", "disappear",
        "hopeless", "worthless", "burden", "everyone", "thinking", "killing", "cutting", "forever", "tomorrow",
        "unalive", "existing", "harming", "hurting", "better", "alive", "wrists", "tablets",
    )
)  # fmt: skip
_NO_SLIPS = frozenset(
    {"kiding", "kicking", "curing", "himself", "itself", "kiling", "living", "exiting", "hunting", "farming",
     "letter", "leter", "olive", "netter", "beter", "bitter", "biter", "batter", "bater", "butter", "buter", "twists",
     "charming", "arming", "warming", "cuting", "puting", "thinking", "linking", "thanking"}
)  # fmt: skip
# However it is spelt.
_SUICIDAL = re.compile(r"s[eou]+[eiu]*[csz]+[iy]+[scd]?[ie]*d[aei]*(?:l[iy]*)?")
_LETTERS = frozenset({"a", "i"})
_JOINED = frozenset((*_WEIGHTY, "selfharm", "somebody", "nobody", "everybody"))


_SPLIT = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(" ?".join(word) for word in map(single, ("suicide", "suicidal", "myself")))
    + r")(?![a-z])"
)


def rejoined(clause: str) -> str:
    """A clause with its gravest words whole, for readers of whole phrases."""
    return _SPLIT.sub(lambda found: found[0].replace(" ", ""), clause)


def words_of(clause: str) -> list[str]:
    """The words of a clause, in order."""
    found: list[str] = []
    for word in _WORD.findall(clause):
        found += _parts(word)
    return _joined(found)


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[str, ...]:
    """One written word as the words that it stands for."""
    known = _CONTRACTED.get(word)
    if known is not None:
        return tuple(single(known).split())
    for ending, meant in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (*_parts(word.removesuffix(ending)), meant)
    plain = word.replace("'", "")
    if plain in book().vocabulary or len(plain) > _LONGEST_JOINED:
        return (plain,)
    if _SUICIDAL.fullmatch(plain):
        return ("suicidal" if "l" in plain else "suicide",)
    apart = _apart(plain) if len(plain) >= _SHORTEST_JOINED else None
    return apart or (_mended(plain),)


def _mended(word: str) -> str:
    if len(word) < 5 or word in _NO_SLIPS:
        return word
    return next((it for it in _WEIGHTY if it[0] == word[0] and is_one_slip(word, it)), word)


def is_one_slip(word: str, meant: str) -> bool:
    """Whether one letter was left out, added, changed, or two neighbours were swapped."""
    if abs(len(word) - len(meant)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    rest, wanted = word[at:], meant[at:]
    return (
        rest[1:] == wanted
        or rest == wanted[1:]
        or rest[1:] == wanted[1:]
        or (rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:])
    )


def _apart(word: str) -> tuple[str, ...] | None:
    """Words that were written as one, if it is made of known words only; long ones first."""
    vocabulary = book().vocabulary
    best: list[tuple[str, ...] | None] = [(), *([None] * len(word))]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before, piece = best[start], word[start:end]
            if start and word[start - 1] + piece in vocabulary and piece not in vocabulary:
                piece = word[start - 1] + piece  # a doubled letter at the seam was made single
            is_word = piece in vocabulary and (len(piece) > 1 or piece == "i")
            if before is not None and is_word and (best[end] is None or len(before) + 1 < len(best[end] or ())):
                best[end] = (*before, piece)
    found = best[-1]
    return found if found is not None and 1 < len(found) <= 10 else None


def _joined(words: list[str]) -> list[str]:
    """Words that were split, whole again: where the parts are none and the whole is one."""
    vocabulary = book().vocabulary
    found: list[str] = []
    for word in words:
        whole = found[-1] + word if found else ""
        is_split = whole in vocabulary and not {found[-1], word} <= vocabulary | _LETTERS if found else False
        if found and (is_split or (whole in _JOINED and len(word) > 1)):
            found[-1] = whole
        else:
            found.append(word)
    return found
