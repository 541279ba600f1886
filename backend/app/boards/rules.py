"""Pure rules of boards: where things stand in an order.

Positions are the order keys of fractional indexing (base 62, compared as bytes): between any two there is
another, so that a move writes one row.
"""

import random
from collections.abc import Sequence

from fractional_indexing import generate_key_between, generate_n_keys_between

LONGEST_POSITION = 40
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ENDINGS = _ALPHABET[1:]


def position_between(low: str | None, high: str | None) -> str:
    """A position after `low` and before `high`; None means the end on that side.

    A few random letters are added, so that people who aim at one gap at the same moment get different keys.
    """
    key: str = generate_key_between(low, high)
    spread = key + "".join(random.choices(_ALPHABET, k=2)) + random.choice(_ENDINGS)  # noqa: S311 - no secret
    return spread if high is None or spread < high else key


def positions_between(low: str | None, high: str | None, count: int) -> Sequence[str]:
    """`count` positions in order, after `low` and before `high`; None means the end on that side."""
    keys: list[str] = generate_n_keys_between(low, high, count)
    return keys


def is_between(position: str, low: str | None, high: str | None) -> bool:
    """Whether a position already lies where it is asked to be."""
    return (low is None or low < position) and (high is None or position < high)


def even_positions(count: int) -> Sequence[str]:
    """`count` short positions in order, for a list whose keys have grown long."""
    return positions_between(None, None, count)
