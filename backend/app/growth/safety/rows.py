"""Reads the words of a clause by concept (`content/concepts*.yaml`): who is meant, and whether it is denied. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from app.growth.safety.levels import Branch, Level, Seen
from app.growth.safety.patterns import Book, Found, book
from app.growth.safety.sounds import sound
from app.kernel.tongues import Tongue

_REACH = 5
# Where somebody begins anew within a clause; only Spanish has it told apart.
_ANEW = ";"
# How far back it is looked for who is meant, and whether it is over: further, another sentence has begun.
_SENTENCE = 60


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language names the speaker and others, denies, and says that something is over."""

    own: frozenset[str]
    speaker: frozenset[str]
    # What is said of others, as if they said it of themselves.
    as_own: dict[str, str]
    # Of these one cannot tell whose they are: things stop "themselves", too.
    reflexive: frozenset[str]
    others: frozenset[str]
    denials: frozenset[str]
    # After a denial these turn nothing round: "I cannot stop thinking of it".
    keeps: frozenset[str]
    skipped: frozenset[str]
    over: frozenset[str]
    ago: frozenset[str]
    long: frozenset[str]


def _heard(words: str) -> frozenset[str]:
    """Spanish words as they sound."""
    return frozenset(map(sound, words.split()))


# What is said by nobody but of themselves, also where accents are left out: `tomo` could be anybody's.
_SPEAKER_ES = _heard(
    "yo me quiero quise pienso voy estoy estuve tengo tuve puedo pude soy he siento prefiero decidi trague escribi "
    "hice hago creo veo merezco doy existo digo vivo"
)
_GRAMMARS: dict[Tongue, _Grammar] = {
    "en": _Grammar(
        own=frozenset({"i", "me", "myself", "my"}),
        speaker=frozenset({"i", "myself"}),
        as_own={
            "himself": "myself", "herself": "myself", "themselves": "myself", "themself": "myself",
            "his": "my", "her": "my", "their": "my", "he": "i", "she": "i", "they": "i",
        },
        reflexive=frozenset(),
        others=frozenset({"he", "she", "they", "people", "who"}),
        denials=frozenset({"not", "never", "without", "nor", "neither", "no"}),
        keeps=frozenset(
            {"stop", "help", "shake", "resist", "escape", "avoid", "know", "sure", "only", "fight", "lie", "care",
             "mind", "just", "ignore", "control", "deny", "longer", "get", "wait", "matter", "one", "trust", "point",
             "reason", "use", "promise"}
        ),
        skipped=frozenset({"even", "realy", "ever"}),
        over=frozenset({"used", "stopped", "stoped", "quit", "asked", "asks", "clean", "longer"}),
        ago=frozenset({"ago"}),
        long=frozenset({"year", "years", "month", "months", "decade", "decades"}),
    ),
    "fr": _Grammar(
        own=frozenset({"je", "j", "me", "m", "moi", "mon", "ma", "mes"}),
        speaker=frozenset({"je", "j", "me", "m"}),
        as_own={
            "il": "je", "ils": "je", "ele": "je", "eles": "je", "se": "me", "s": "me",
            "sa": "ma", "ses": "mes", "son": "mon",
        },
        reflexive=frozenset({"se", "s"}),
        others=frozenset({"il", "ele", "ils", "eles", "qui"}),
        denials=frozenset({"ne", "n", "pas", "jamais", "sans", "aucune", "aucun"}),
        keeps=frozenset(
            {"arete", "cese", "empecher", "que", "qu", "peux", "arive", "sais", "arivais", "aretais", "suporte", "sors",
             "resister"}
        ),
        skipped=frozenset({"m", "me", "plus", "j", "en", "y"}),
        over=frozenset({"avant", "autrefois", "demande"}),
        ago=frozenset({"a"}),
        long=frozenset({"ans", "anes", "mois"}),
    ),
    "es": _Grammar(
        own=_SPEAKER_ES | _heard("mi mis conmigo mia mio sueno aguanto"),
        speaker=_SPEAKER_ES,
        as_own={
            sound(others): sound(own)
            for others, own in {
                "se": "me", "su": "mi", "sus": "mis", "quiere": "quiero", "quieren": "quiero", "piensa": "pienso",
                "piensan": "pienso", "prefiere": "prefiero", "quiso": "quise", "escribio": "escribi", "trago": "trague",
                "decidio": "decidi",
            }.items()
        },
        reflexive=frozenset(),
        others=_heard("ella ellos ellas quien usted alguien"),
        denials=_heard("no nunca jamas sin ni tampoco"),
        keeps=_heard(
            "puedo podia dejo paro aguanto consigo logro dejar parar evitar sabia soporto quito pude deja saco doy "
            "importa solo miento queda hay seyo"
        ),
        skipped=_heard("lo la me te ya mas que le"),
        over=_heard("solia pregunto preguntaron pregunta preguntan preguntas supere"),
        ago=_heard("hace"),
        long=_heard("ano anos decada decadas"),
    ),
}  # fmt: skip


def read_words(words: list[str], *, is_quoted: bool, tongue: Tongue = "en") -> Seen:
    """What the words of one clause say."""
    return _Reader(book(tongue), _GRAMMARS[tongue]).read(words, is_quoted=is_quoted)


@dataclass(frozen=True, slots=True)
class _Reader:
    book: Book
    grammar: _Grammar

    def read(self, words: list[str], *, is_quoted: bool) -> Seen:
        """By the level of the gravest sign that stands and is the writer's own."""
        if self._is_told(words):
            return Seen(Level.NONE)
        own, as_written = self._masked(self._first_person(words)), self._masked(words)
        seen = Seen(Level.NONE, branches=self._branches(as_written) if not is_quoted else frozenset())
        for found in self._signs(own):
            if found.rule.level == 0:
                continue
            if found.rule.can_be_denied and self._is_denied(own, found):
                seen |= Seen(Level.NONE, is_taken_back=True)
            elif is_quoted or self._is_of_other(words, own, found):
                seen |= Seen(Level.NONE, is_about_other=True, is_taken_back=True)
            else:
                branches = frozenset({cast("Branch", found.rule.branch)} if found.rule.branch else ())
                seen |= Seen(Level(found.rule.level), branches=branches)
        return seen

    def _branches(self, words: list[str]) -> frozenset[Branch]:
        """Other dangers that are named."""
        return frozenset(
            cast("Branch", it.rule.branch)
            for it in self._signs(words)
            if it.rule.level == 0 and not (it.rule.can_be_denied and self._is_denied(words, it))
        )

    def _masked(self, words: list[str]) -> list[str]:
        """The words without what only looks like a sign."""
        masked = list(words)
        for idiom in self.book.idioms_in(words):
            masked[idiom.start : idiom.end] = ["~"] * (idiom.end - idiom.start)
        return masked

    def _signs(self, words: list[str]) -> Iterator[Found]:
        """Signs, but for those whose words mean something else in this company."""
        present = frozenset(words)
        return (found for found in self.book.signs_in(words) if found.rule.not_with.isdisjoint(present))

    def _first_person(self, words: list[str]) -> list[str]:
        """As if everybody spoke of themselves: one set of signs then finds them in others, too."""
        return [self.grammar.as_own.get(word, word) for word in words]

    def _is_denied(self, words: list[str], found: Found) -> bool:
        """Whether a `not` takes a sign back, or it is long over, or only asked; "I cannot stop" is none."""
        said = self.grammar
        before, around = (
            words[max(0, found.at - _SENTENCE) : found.at],
            words[max(0, found.at - _SENTENCE) : found.at + _SENTENCE],
        )
        is_past = not said.ago.isdisjoint(around) and not said.long.isdisjoint(around)
        if is_past or not said.over.isdisjoint(before):
            return True
        end = found.start if found.rule.says_not else found.end
        start = max(0, found.start - _REACH)
        anew = max((place for place in range(start, found.start) if words[place] == _ANEW), default=start)
        return any(
            words[place] in said.denials and not self._turns_nothing(words[place + 1 : place + 4])
            for place in range(anew, end)
        )

    def _turns_nothing(self, following: list[str]) -> bool:
        """Whether a `not` with these words after it denies nothing."""
        while following and following[0] in self.grammar.skipped:
            following = following[1:]
        return bool(self.grammar.keeps.intersection(following[:1]))

    def _is_of_other(self, words: list[str], masked: list[str], found: Found) -> bool:
        """Whether a sign is said of somebody else: by its own words, else by whoever was named last before."""
        said, span = self.grammar, range(found.start, found.end)
        if found.rule.speaks_of_me and not said.own.isdisjoint(
            words[max(0, found.at - _SENTENCE) : found.at + _SENTENCE]
        ):
            return False
        theirs = [
            place for place in span if words[place] in said.as_own.keys() - said.reflexive and masked[place] != "~"
        ]
        if theirs and not found.rule.in_any_order:
            return said.speaker.isdisjoint(words[theirs[-1] + 1 : found.end])
        own = said.own if found.rule.says_me else said.speaker
        if not found.rule.in_any_order and any(words[place] in own for place in span):
            return False
        named = self.book.concepts["PERSON"] | self.book.concepts["FICTION"] | said.others
        for place in range(found.at - 1, max(-1, found.at - _SENTENCE), -1):
            if words[place] in said.own:
                return False
            if words[place] in named:
                return True
        return any(words[place] in named for place in span) and said.own.isdisjoint(words[: 2 * _SENTENCE])

    def _is_told(self, words: list[str]) -> bool:
        """Whether a clause is about a book, a film or the news rather than about anybody near."""
        concepts = self.book.concepts
        return self.grammar.own.isdisjoint(words) and not (concepts["FICTION"] | concepts["NEWS"]).isdisjoint(words)
