"""What helps: how much lighter exercises leave somebody, held near nothing until there is enough to say.

One rule for the shelf, for what a person is shown of themselves, for suggestions and for the companion.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Literal

Tendency = Literal["lighter", "heavier", "open"]

# What is taken for granted before there is anything to go by: three sessions that did nothing, two points apart.
PRIOR_SESSIONS = 3
_PRIOR_SPREAD = 2.0
_Z = NormalDist().inv_cdf(0.95)
_MOST = 10


@dataclass(frozen=True, slots=True)
class Relief:
    """How much lighter on the average, and between what it lies nine times of ten."""

    mean: float
    low: float
    high: float
    sessions: int

    @property
    def tendency(self) -> Tendency:
        """What can be said of it: nothing as long as it may as well be the other way round."""
        return "lighter" if self.low > 0 else "heavier" if self.high < 0 else "open"


def relief(ratings: Sequence[tuple[int, int]]) -> float:
    """The mean of before minus after, as if three sessions without any effect had come first."""
    return round(sum(before - after for before, after in ratings) / (len(ratings) + PRIOR_SESSIONS), 2)


def relief_within(ratings: Sequence[tuple[int, int]]) -> Relief:
    """The same with its uncertainty: a normal mean and spread that are both unknown, under the same three sessions."""
    felt = [before - after for before, after in ratings]
    worth, mean = len(felt) + PRIOR_SESSIONS, relief(ratings)
    own = sum(felt) / len(felt) if felt else 0.0
    apart = PRIOR_SESSIONS * _PRIOR_SPREAD**2 + sum((it - own) ** 2 for it in felt)
    apart += PRIOR_SESSIONS * len(felt) * own**2 / worth
    reach = _students(worth) * sqrt(apart) / worth
    return Relief(mean, round(max(mean - reach, -_MOST), 2), round(min(mean + reach, _MOST), 2), len(felt))


def _students(freedom: int) -> float:
    """Where Student's distribution leaves a twentieth above: a series in its degrees of freedom, good from three on."""
    first = (_Z**3 + _Z) / (4 * freedom)
    second = (5 * _Z**5 + 16 * _Z**3 + 3 * _Z) / (96 * freedom**2)
    third = (3 * _Z**7 + 19 * _Z**5 + 17 * _Z**3 - 15 * _Z) / (384 * freedom**3)
    return _Z + first + second + third
