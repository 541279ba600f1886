"""Hints that are late, early, doubled, lost or empty become one sequence without a hole."""

import random

from hypothesis import given
from hypothesis import strategies as st

from app.kernel.eventlog import LoggedEvent, Position
from app.live.ordering import Order


def event(seq: int) -> LoggedEvent:
    return LoggedEvent("board:x", seq, f"{seq:06x}", "{}")


@given(start=st.integers(0, 5), heard=st.lists(st.integers(1, 40), max_size=120))
def test_whatever_is_heard_what_comes_out_has_no_hole(start: int, heard: list[int]) -> None:
    order = Order(Position(start, "tag", 1))

    out = [ripe.seq for seq in heard for ripe in order.take(event(seq))]

    assert out == list(range(start + 1, start + 1 + len(out)))
    assert order.seq == start + len(out)
    known = {seq for seq in heard if seq > start}
    assert order.has_hole == any(seq > order.seq for seq in known)
    assert order.seq + 1 not in known


@given(
    total=st.integers(1, 60),
    lost=st.sets(st.integers(1, 60)),
    dice=st.randoms(use_true_random=False),
    fills=st.lists(st.integers(0, 120), max_size=4),
)
def test_with_the_log_behind_it_everything_comes_out(
    total: int, lost: set[int], dice: random.Random, fills: list[int]
) -> None:
    """Some hints are lost, the rest overtake and repeat each other; now and then the log is read, and at the end."""
    order = Order(Position(0, None, 1))
    hints = [seq for seq in range(1, total + 1) if seq not in lost] * 2
    dice.shuffle(hints)
    out: list[int] = []
    for number, seq in enumerate(hints):
        out += [ripe.seq for ripe in order.take(event(seq))]
        if number in fills:
            written = max(order.furthest, order.seq)
            for read in range(order.seq + 1, written + 1):
                out += [ripe.seq for ripe in order.take(event(read))]
    for read in range(order.seq + 1, total + 1):
        out += [ripe.seq for ripe in order.take(event(read))]

    assert out == list(range(1, total + 1))
    assert not order.has_hole


def test_what_is_early_takes_bounded_memory() -> None:
    order = Order(Position(0, None, 1))

    for seq in range(2, 5_000):
        order.take(event(seq))

    ripe = order.take(event(1))
    assert 1 < len(ripe) < 1_000
    assert order.has_hole
