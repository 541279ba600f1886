"""Positions: between any two there is another, whatever is asked in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from app.boards.rules import even_positions, is_between, position_between


@given(st.lists(st.integers(min_value=0, max_value=10_000), max_size=120))
def test_inserting_anywhere_keeps_the_order(places: list[int]) -> None:
    order: list[str] = []
    for place in places:
        at = place % (len(order) + 1)
        low = order[at - 1] if at > 0 else None
        high = order[at] if at < len(order) else None
        made = position_between(low, high)
        assert is_between(made, low, high)
        order.insert(at, made)
    assert order == sorted(set(order))


def test_adding_at_an_end_stays_short() -> None:
    position = None
    for _ in range(1_000):
        position = position_between(position, None)
    assert position is not None
    assert len(position) <= 7


def test_even_positions_are_short_and_in_order() -> None:
    made = even_positions(5_000)
    assert list(made) == sorted(set(made))
    assert max(map(len, made)) <= 4
