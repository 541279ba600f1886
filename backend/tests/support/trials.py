"""How often a race or a refusal is tried: a few times in the suite, hundreds of times when `GROVE_TRIALS` says so."""

import os


def trials(usual: int, *, share: float = 1.0) -> range:
    """So many rounds: `usual`, or of `GROVE_TRIALS` the share that falls to this test."""
    wanted = os.environ.get("GROVE_TRIALS")
    return range(usual if wanted is None else max(usual, round(int(wanted) * share)))
