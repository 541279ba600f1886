"""Pure rules of notices: who is told of what. One table says it all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Kind = Literal[
    "mentioned",
    "assigned",
    "commented",
    "completed",
    "moved",
    "shared",
    "invited",
    "due_soon",
    "overdue",
    "reminder",
    "new_sign_in",
    "password_changed",
    "email_changed",
    "mail_bounced",
    "digest",
    "growth_reminder",  # new ones at the end: links in mails name kinds by their place
]
Level = Literal["all", "mentions", "muted"]

# Which kinds are said to a person directly; the others are said to whoever follows a card.
DIRECT: frozenset[Kind] = frozenset({"mentioned", "assigned", "shared", "invited", "reminder"})


@dataclass(frozen=True, slots=True)
class Audience:
    """Who has to do with a card, and what they chose to hear: by card, by list, by board, the nearest first."""

    participants: frozenset[UUID]
    choices: Sequence[Mapping[UUID, Level]]

    def level_of(self, user_id: UUID) -> Level | None:
        """What a person chose, at the nearest place where they chose; None where they never did."""
        return next((level[user_id] for level in self.choices if user_id in level), None)

    def followers(self) -> frozenset[UUID]:
        """Everybody who might follow the card: participants, and who chose to hear all."""
        chosen = (user_id for level in self.choices for user_id in level)
        return self.participants.union(chosen)


def wants(kind: Kind, level: Level | None, *, takes_part: bool) -> bool:
    """Whether a person is told.

    Muted: nothing, not even one's own name. Mentions: what is said to one directly. All: everything. No choice: what
    is said directly, and what happens to cards in which one takes part.
    """
    if level == "muted":
        return False
    if kind in DIRECT:
        return True
    return level == "all" or (level is None and takes_part)


def told(kind: Kind, audience: Audience, *, named: Iterable[UUID] = (), actor_id: UUID | None) -> list[UUID]:
    """Who is told: `named` for a direct kind, followers else; never who did it. Sorted, so that locks have an order."""
    candidates = set(named) if kind in DIRECT else set(audience.followers())
    candidates.discard(actor_id)
    return sorted(
        user_id
        for user_id in candidates
        if wants(kind, audience.level_of(user_id), takes_part=user_id in audience.participants)
    )


_BROWSERS = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)
_LONGEST_DEVICE = 80


def device_name(user_agent: str) -> str:
    """What a browser says of itself, as a person would say it; its own words where it is none that is known."""
    found = [next((name for mark, name in marks if mark in user_agent), "") for marks in (_BROWSERS, _SYSTEMS)]
    return " · ".join(name for name in found if name) or user_agent[:_LONGEST_DEVICE]
