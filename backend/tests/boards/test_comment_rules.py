"""Names in texts: who is meant, and that the text stays as it was written."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.boards.comments.rules import names_in, with_ids, with_names

ADA = UUID("0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@ada", ["ada"]),
        ("Ask @Ada. Or (@bob)!", ["ada.", "ada", "bob"]),
        ("ada@example.org, a/@ada, @@ada, @ab", []),
        ("`@ada` and\n```\n@ada\n```", []),
        ("```\n@ada never closed", []),
    ],
)
def test_names_are_found_where_people_mean_them(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@given(st.text(st.sampled_from("@ada .`\n<>x-"), max_size=60))
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    stored, ids = with_ids(text, {"ada": ADA})

    assert with_names(stored, {ADA: "ada"}) == text
    assert ids in ([], [ADA])
    assert bool(ids) == ("<@0" in stored)


def test_a_name_that_changed_is_shown_as_it_is_now() -> None:
    stored, _ = with_ids("@ada, see `@ada`", {"ada": ADA})

    assert with_names(stored, {ADA: "countess"}) == "@countess, see `@ada`"
    assert with_names(stored, {}) == f"<@{ADA}>, see `@ada`"
