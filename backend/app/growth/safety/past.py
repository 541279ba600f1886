"""Whether a sentence tells of a danger that its writer came out of: long ago, and well today. Pure.

The sentence itself has to speak of the past and of nothing present, the text of being well, and none of it of "still"
or "again": whoever says that it comes back is not out of it.
"""

import re

from app.growth.safety.normal import single


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{single('|'.join(parts))})(?![a-z])")


_LONG_AGO = _any(
    "(?:years?|decades?|months) ago", "(?:years?|decades?) (?:old|since|later)", "years", "used to", "when i was",
    "as a (?:teen|teenager|child|kid|student|young)", "back (?:then|at|in)", "in my (?:teens|twenties|thirties)",
    r"in (?:19|20)\d\d", "in those days", "once", "last (?:year|winter|summer|spring|autumn|fall)", "after my divorce",
    "at (?:fifteen|sixteen|seventeen|eighteen|nineteen|twenty)", "il y a", "autrefois", "a (?:quinze|seize|vingt) ans",
    "no (?:current |more )?(?:urges?|wish)", "haven'?t felt the urge", "survived",
    "hace (?:[a-z0-9]+ )?(?:anos?|decadas?|mucho)", "de (?:adolescente|joven|nina|nino)", "cuando era",
)  # fmt: skip
_PRESENT = _any(
    "i (?:want|don'?t|do not|can'?t|can not|cannot|will|need|keep|hope|feel|might|could|should)",
    "i(?:'ll|'d| would| am going| am about| am ready)", "i'm (?:going|about|ready|planning|not)", "today", "now",
    "je (?:veux|vais|pense|ne)", "(?:quiero|voy a|pienso en|estoy pensando|quisiera)",
)  # fmt: skip
_WELL = _any(
    "glad", "grateful", "thankful", "(?:i'm|i am|and|so|now) (?:(?!not )[a-z]+ )?happy", "love my life",
    "a life (?:i|that i) (?:like|love)", "got help", "getting help", "have (?:help|support)",
    "i(?:'?m| am) (?:(?!not )[a-z]+ )?(?:well|safe|okay|ok|better|fine|alive)", "they stopped", "behind me",
    "(?:is|are|they're|has|have|that feeling is) (?:gone|stopped|behind me)", "i no longer", "changed that",
    "haven'?t(?: felt| had| done| thought)?(?: it| the urge| that)? (?:since|for|in)", "recovered",
    "at peace with (?:it|them|that)", "now i (?:see|have|run|love|live)", "today i (?:have|am|see|love|live)",
    "suis heureuse?", "je vais (?:bien|mieux)", "estoy (?:muy )?(?:bien|mejor|agradecid[oa]|feliz|contenta?o?|a salvo)",
    "agradezco", "me alegro de (?:seguir|estar|vivir)", "hoy (?:tengo|soy|nado|vivo)", "ahora (?:nado|soy|vivo|quiero)",
    "(?:ya )?lo supere",
)  # fmt: skip
_STILL = _any(
    "still", "again", "lately", "coming back", "comes? back", "came back", "back now", "tonight", "tomorrow", "wish",
    "next time", "failed", "regret", "worse", "nothing'?s? (?:is )?different", "no better", "now i want",
    "every day now", "always", "encore", "toujours", "todavia", "aun", "sigo pensando", "otra vez", "de nuevo",
    "vuelve", "volvio", "volvieron", "siguen", "arrepiento", "esta noche",
)  # fmt: skip
# Who counts the years keeps a feast.
_ANNIVERSARY = _any("it(?:'?s| is| has) been [a-z0-9 ]{1,14} (?:years|decades)(?: today| now)? since (?:i|my)")
_WAS = _any("used to [a-z' ]{0,40}every day", "was going to", "no (?:current |more )?wish")


def is_well(text: str) -> bool:
    """Whether a normal text says that its writer is well, and nothing of what is not over."""
    return (_WELL.search(text) or _ANNIVERSARY.search(text)) is not None and _STILL.search(_WAS.sub(" ", text)) is None


def is_past(sentence: str) -> bool:
    """Whether a normal sentence is about long ago, and about nothing else."""
    spoken = _WELL.sub(" ", _ANNIVERSARY.sub(" ", sentence))
    return _LONG_AGO.search(sentence) is not None and _PRESENT.search(spoken) is None
