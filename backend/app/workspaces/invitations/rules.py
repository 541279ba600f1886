"""How long an invitation is good, and how many there may be."""

from datetime import timedelta

GOOD_FOR = timedelta(days=7)
MOST_OPEN = 200
