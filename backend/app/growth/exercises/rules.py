"""What helps: relief held near nothing until there is enough to say."""

from collections.abc import Sequence

PRIOR_SESSIONS = 3


def relief(ratings: Sequence[tuple[int, int]]) -> float:
    """The mean of before minus after, as if three sessions without any effect had come first."""
    return round(sum(before - after for before, after in ratings) / (len(ratings) + PRIOR_SESSIONS), 2)
