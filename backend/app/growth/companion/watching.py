"""What a language model says is looked at, sentence by sentence, before anybody sees it. Pure."""

import re
from collections.abc import Iterator

from app.growth.safety.levels import Level
from app.growth.safety.screening import screen

_LONGEST = 240
_END = re.compile(r"[.!?\u2026]+[\"\u201d\u2019)]*(?=\s)|\n")
# Methods and doses, diagnoses, claims to be a person or to have told somebody, dependency, and making little of it.
_NEVER = re.compile(
    r"\b(?:"
    + "|".join(
        (
            r"\d+\s?(?:mg|milligrams?|grams?|pills|tablets)|lethal|overdos\w+|noose|suicide|kill (?:your|my)self",
            r"how to (?:die|hang|cut)|end (?:it all|your life)|better off (?:dead|without you)",
            r"(?:hurt|cut)(?:t?ing)? yourself|schizo\w+",
            r"diagnos\w+|you (?:have|suffer from|are|seem) (?:clinical |a |an )?(?:depress\w+|bipolar|borderline)",
            r"you (?:have|suffer from) (?:a |an )?(?:ptsd|adhd|autis\w+|anorexi\w+|bulimi\w+|\w+ disorder|psychosis)",
            r"(?:stop|start|skip|double|increase|reduce) (?:taking )?your (?:medication|meds|pills|dose)|prescri\w+",
            r"i(?:'m| am) (?:an? )?(?:real |trained )?(?:human|person|therapist|doctor|psychologist|nurse)",
            r"not (?:an? )?(?:ai|bot|machine|software|program)|as a (?:human|person|therapist|doctor)",
            r"i love you|i need you|(?:only|just) need me|always be (?:here|there) for you|without me",
            r"don'?t (?:tell|talk to) (?:anyone|anybody|them|others)|(?:our|a) secret|between us",
            r"i(?:'ve| have) (?:called|alerted|notified|informed|contacted|told)|help is on (?:the|its) way",
            r"someone is watching|i promise|not (?:that|so) bad|get over it|others have it worse|cheer up|snap out",
            r"overreact\w*|man up|toughen up|just be positive|all in your head|worthless|pathetic|your (?:own )?fault",
            r"https?://|www\.",
            # The same in French,
            r"\d+\s?(?:comprim[ée]s|cachets)|mortelle|suicide[rz]?|(?:te|vous) tuer|mettre fin [àa] (?:tes|vos) jours",
            r"(?:tu as|vous avez|souffre[sz] de|faite?s une) (?:une? )?(?:d[ée]pression|bipol\w+|troubles? \w+)",
            r"(?:arr[êe]te|augmente|r[ée]dui)\w* (?:de prendre )?(?:ton|votre|[tv]\w+s) (?:traitement|m[ée]dic\w+)",
            r"je suis (?:une? )?(?:vraie? )?(?:humaine?|personne|th[ée]rapeute|m[ée]decin|psychologue|infirmi[èe]re?)",
            r"je ne suis pas (?:une? )?(?:ia|robot|machine|logiciel|programme)|je (?:t'|vous )aime|besoin que de moi",
            r"n'en parle[rz]? [àa] personne|notre secret|entre nous|j'ai (?:appel[ée]|alert[ée]|pr[ée]venu|inform[ée])",
            r"les secours arrivent|je (?:te|vous) (?:le )?promets|pas si grave|d'autres ont pire|tu exag[èe]res",
            r"(?<!pas )(?:ta|votre) faute",
            # and in Spanish.
            r"\d+\s?(?:pastillas|comprimidos)|mortal|suicid\w+|matar(?:te|se|me)|quitar(?:te|se) la vida|sobredosis",
            r"(?:tienes|padeces|sufres(?: de)?) (?:una? )?(?:depresi[óo]n|bipolar\w*|trastorno\w*|esquizo\w+|anorexia)",
            r"(?:deja|dejes|sube|baja|aumenta|reduce|duplica) (?:de tomar )?(?:tu|la)s? (?:medica\w+|dosis|pastillas)",
            r"soy (?:una? )?(?:persona|human[oa]|terapeuta|m[ée]dic[oa]|psic[óo]log[oa]|enfermer[oa])",
            r"no soy (?:una? )?(?:ia|robot|m[áa]quina|programa)|te (?:amo|necesito)|solo me necesitas",
            r"no se lo (?:digas|cuentes) a nadie|nuestro secreto|entre nosotros|he (?:avisado|llamado|alertado)",
            r"la ayuda (?:viene|est[áa]) en camino|te lo prometo|no es para tanto|otros est[áa]n peor|exageras",
            r"(?<!no es )culpa tuya",
        )
    )
    + r")",
    re.IGNORECASE,
)


def may_be_shown(sentence: str) -> bool:
    """Whether a sentence of a model may reach a person."""
    return _NEVER.search(sentence) is None and screen(sentence).level < Level.CONCERN


class Sentences:
    """Cuts a stream into sentences; what has no end is cut at 240 characters."""

    def __init__(self) -> None:
        self._waiting = ""

    def add(self, piece: str) -> Iterator[str]:
        """Take a piece; the sentences that are whole now."""
        self._waiting += piece
        while True:
            end = _END.search(self._waiting)
            if end is not None and end.end() <= _LONGEST:
                cut = end.end()
            elif len(self._waiting) >= _LONGEST:
                cut = _LONGEST
            else:
                return
            yield self._waiting[:cut]
            self._waiting = self._waiting[cut:]

    def rest(self) -> str:
        """What is left when the stream has ended."""
        left, self._waiting = self._waiting, ""
        return left
