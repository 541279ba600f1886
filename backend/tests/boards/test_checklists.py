"""Checklists of cards."""

import asyncio
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    return await world.board(ann, editor=bob)


@pytest.fixture
async def card(board: BoardBuilder) -> str:
    """A card; its id."""
    return str((await board.card((await board.list())["id"]))["id"])


async def steps(ann: Caller, card: str, *texts: str) -> tuple[str, list[str]]:
    """A checklist with steps; the ids of both."""
    made = await ann.ok("POST", f"/cards/{card}/checklists", {"title": "Steps"})
    items = [await ann.ok("POST", f"/checklists/{made['id']}/items", {"text": text}) for text in texts]
    return str(made["id"]), [str(it["id"]) for it in items]


async def shown(ann: Caller, card: str) -> list[tuple[str, list[str]]]:
    """The checklists of a card with their texts, in order."""
    found = (await ann.ok("GET", f"/cards/{card}/checklists"))["items"]
    return [(it["title"], [step["text"] for step in it["items"]]) for it in found]


async def counts(ann: Caller, board: BoardBuilder) -> tuple[int, int]:
    """How many steps are done on the board's first card, and how many there are."""
    first = (await ann.picture(board.id))["cards"][0]
    return first["checklist_done"], first["checklist_total"]


async def test_steps_are_counted_on_the_card(board: BoardBuilder, card: str, ann: Caller, bob: Caller) -> None:
    steps_id, (one, two) = await steps(ann, card, "Mulch", "Cover")
    version = (await ann.ok("GET", f"/cards/{card}"))["version"]

    done = await bob.ok("PATCH", f"/checklist-items/{one}", {"done": True, "due_at": "2027-01-01T08:00:00Z"})
    again = await bob.ok("PATCH", f"/checklist-items/{one}", {"done": True})
    assert done == again
    assert (done["done_at"] is not None, done["due_at"], done["version"]) == (True, "2027-01-01T08:00:00.000000Z", 2)
    assert await counts(ann, board) == (1, 2)
    await ann.ok("PATCH", f"/checklist-items/{two}", {"assignee_id": bob.id, "text": "Cover the roses"})
    for _ in range(2):
        await ann.ok("DELETE", f"/checklist-items/{one}")
    assert (await counts(ann, board), await shown(ann, card)) == ((0, 1), [("Steps", ["Cover the roses"])])
    for _ in range(2):
        await ann.ok("DELETE", f"/checklists/{steps_id}")
    assert (await counts(ann, board), await shown(ann, card)) == ((0, 0), [])
    assert (await ann.ok("GET", f"/cards/{card}"))["version"] == version, "a step is no edit of the card"


async def test_steps_and_lists_are_put_in_order(board: BoardBuilder, card: str, ann: Caller) -> None:
    first, (a, b, c) = await steps(ann, card, "a", "b", "c")
    second, (d,) = await steps(ann, card, "d")

    await ann.ok("POST", f"/checklist-items/{c}/move", {"checklist_id": first, "before_id": a})
    await ann.ok("POST", f"/checklist-items/{b}/move", {"checklist_id": second, "after_id": d})
    await ann.ok("POST", f"/checklists/{second}/move", {"before_id": first})

    assert await shown(ann, card) == [("Steps", ["d", "b"]), ("Steps", ["c", "a"])]
    stranger = {"checklist_id": first, "before_id": b}
    assert await ann.refused("POST", f"/checklist-items/{a}/move", stranger) == (422, "unknown_neighbour")
    other = await board.card((await board.list())["id"])
    elsewhere, _ = await steps(ann, other["id"])
    assert await ann.refused("POST", f"/checklist-items/{a}/move", {"checklist_id": elsewhere}) == (404, "not_found")


async def test_what_does_not_fit_is_refused(
    world: World, board: BoardBuilder, card: str, ann: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, (one,) = await steps(ann, card, "one")
    stranger = await world.person("stranger")
    path = f"/checklists/{made}/items"
    for body in ({"text": " "}, {"text": "x" * 1001}, {"text": "x", "nobody": 1}, {"text": "x", "due_at": "soon"}):
        assert (await ann.refused("POST", path, body))[0] == 422
    assert await ann.refused("POST", path, {"text": "x", "assignee_id": stranger.id}) == (422, "not_a_board_member")
    assert await ann.refused("POST", path, {"text": "x", "id": one}) == (409, "id_taken")
    assert await stranger.refused("PATCH", f"/checklist-items/{one}", {"done": True}) == (404, "not_found")
    monkeypatch.setattr("app.boards.checklists.commands.MOST_ITEMS", 1)
    monkeypatch.setattr("app.boards.checklists.commands.MOST_CHECKLISTS", 1)
    assert await ann.refused("POST", path, {"text": "x"}) == (409, "too_many_steps")
    assert await ann.refused("POST", f"/cards/{card}/checklists", {"title": "x"}) == (409, "too_many_steps")


async def test_the_same_key_twice_is_one_step(card: str, ann: Caller) -> None:
    made, _ = await steps(ann, card)
    path = f"/checklists/{made}/items"
    first, again = [await ann.ok("POST", path, {"text": "once"}, key="one") for _ in range(2)]

    assert first == again
    assert await shown(ann, card) == [("Steps", ["once"])]


async def test_two_who_tick_at_once_count_right(board: BoardBuilder, card: str, ann: Caller, bob: Caller) -> None:
    _, items = await steps(ann, card, *(f"s{n}" for n in range(8)))
    title = ann.call("PATCH", f"/cards/{card}", {"title": "Meanwhile"})

    ticks = [person.call("PATCH", f"/checklist-items/{it}", {"done": True}) for it in items for person in (ann, bob)]
    answers = await asyncio.gather(title, *ticks)

    assert {it.status_code for it in answers} == {200}
    assert await counts(ann, board) == (8, 8)


async def test_an_undo_of_a_deletion_is_refused_when_the_card_is_full(
    board: BoardBuilder, card: str, ann: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, (one, _) = await steps(ann, card, "one", "two")
    await ann.ok("DELETE", f"/checklist-items/{one}")
    seq = (await ann.picture(board.id))["board"]["seq"]
    monkeypatch.setattr("app.boards.checklists.inverses.MOST_ITEMS", 1)

    assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": seq}) == (409, "cannot_undo")


_DOING = st.lists(
    st.tuples(st.sampled_from(["add", "tick", "untick", "drop", "drop_list", "undo"]), st.integers(0, 9)), max_size=12
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(doing=_DOING)
async def test_the_counts_are_always_those_of_the_steps(ann: Caller, board: BoardBuilder, doing: Any) -> None:
    """Whatever is done and undone, in whatever order."""
    card = str((await board.card((await board.list())["id"], position="top"))["id"])
    await steps(ann, card, "one", "two")
    for what, pick in doing:
        lists = (await ann.ok("GET", f"/cards/{card}/checklists"))["items"]
        items = [step for it in lists for step in it["items"]]
        if what == "undo":
            seq = (await ann.picture(board.id))["board"]["seq"]
            await ann.call("POST", f"/boards/{board.id}/undo", {"seq": seq})
        elif what == "add" and lists:
            await ann.ok("POST", f"/checklists/{lists[pick % len(lists)]['id']}/items", {"text": "more"})
        elif what == "drop_list" and lists:
            await ann.ok("DELETE", f"/checklists/{lists[pick % len(lists)]['id']}")
        elif items and what in {"tick", "untick"}:
            await ann.ok("PATCH", f"/checklist-items/{items[pick % len(items)]['id']}", {"done": what == "tick"})
        elif items and what == "drop":
            await ann.ok("DELETE", f"/checklist-items/{items[pick % len(items)]['id']}")

    left = [step for it in (await ann.ok("GET", f"/cards/{card}/checklists"))["items"] for step in it["items"]]
    shown_now = await ann.ok("GET", f"/cards/{card}")
    assert (shown_now["checklist_done"], shown_now["checklist_total"]) == (
        sum(step["done_at"] is not None for step in left),
        len(left),
    )
