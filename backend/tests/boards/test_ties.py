"""Cards that block or concern each other."""

from typing import Any

import pytest

from app.kernel.tools import Tools
from tests.support.blockers import counted
from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    return await world.board(ann, editor=bob)


async def ties(caller: Caller, card: dict[str, Any]) -> list[tuple[str, str | None]]:
    """What a card is to which others, for somebody."""
    items = (await caller.ok("GET", f"/cards/{card['id']}/ties"))["items"]
    return [(it["kind"], it["card"] and it["card"]["title"]) for it in items]


async def test_a_tie_reads_from_both_cards_and_is_undone(board: BoardBuilder, ann: Caller) -> None:
    todo = await board.list()
    sow, dig, rest = [await board.card(todo["id"], title) for title in ("Sow", "Dig", "Rest")]
    path = f"/cards/{sow['id']}/ties"
    made = await ann.ok("POST", path, {"to_id": dig["id"], "kind": "blocked_by"}, key="one")
    assert await ann.ok("POST", path, {"to_id": dig["id"], "kind": "blocked_by"}, key="one") == made
    await ann.ok("POST", path, {"to_id": rest["id"]})

    assert await ties(ann, sow) == [("blocked_by", "Dig"), ("relates", "Rest")]
    assert (await ties(ann, dig), await ties(ann, rest)) == ([("blocks", "Sow")], [("relates", "Sow")])
    assert await ann.refused("POST", f"/cards/{dig['id']}/ties", {"to_id": sow["id"]}) == (409, "already_tied")
    assert await ann.refused("POST", path, {"to_id": sow["id"]}) == (422, "tied_to_itself")
    await ann.ok("DELETE", f"/ties/{made['id']}")
    assert await ties(ann, dig) == []
    for expected in ([("blocks", "Sow")], []):
        seq = (await ann.picture(board.id))["board"]["seq"]
        await ann.ok("POST", f"/boards/{board.id}/undo", {"seq": seq})
        assert await ties(ann, dig) == expected
    await ann.ok("DELETE", f"/cards/{rest['id']}")
    assert await ties(ann, sow) == []


async def test_a_tie_across_boards_says_only_what_each_may_see(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    card = await board.card((await board.list())["id"], "Here")
    other = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Other"})
    hidden = BoardBuilder(ann, other["id"], board.workspace_id)
    there = await hidden.card((await hidden.list())["id"], "Secret")
    new = {"to_id": there["id"], "kind": "blocks"}
    assert await bob.refused("POST", f"/cards/{card['id']}/ties", new) == (404, "not_found")

    made = await ann.ok("POST", f"/cards/{card['id']}/ties", new)

    assert (await ties(ann, card), await ties(bob, card)) == ([("blocks", "Secret")], [("blocks", None)])
    assert await bob.refused("GET", f"/cards/{there['id']}/ties") == (404, "not_found")
    for it in (board, hidden):
        last = (await it.events())[-1]["event"]
        assert (last["type"], last["data"]["tie"]["id"]) == ("tie.created", made["id"])
        assert "Secret" not in str(last)
    seq = (await ann.picture(hidden.id))["board"]["seq"]
    await ann.ok("POST", f"/boards/{hidden.id}/undo", {"seq": seq})
    assert await ties(ann, card) == []
    assert (await board.types())[-1] == "tie.deleted"


async def test_a_card_says_for_how_many_it_waits_wherever_they_are(
    tools: Tools, board: BoardBuilder, ann: Caller, bob: Caller
) -> None:
    """Whatever happens to blockers on other boards is told in the log of the card that waits, by numbers alone."""
    todo = await board.list()
    sow, dig = [await board.card(todo["id"], title) for title in ("Sow", "Dig")]
    other = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Other"})
    hidden = BoardBuilder(ann, other["id"], board.workspace_id)
    column = await hidden.list()
    there = await hidden.card(column["id"], "Secret")
    followed = Replica(await bob.picture(board.id))
    for blocker in (dig, there):
        await ann.ok("POST", f"/cards/{sow['id']}/ties", {"to_id": blocker["id"], "kind": "blocked_by"})

    async def waits() -> int:
        await counted(tools)
        for item in await board.events(after=followed.seq):
            assert "Secret" not in str(item)
            followed.apply(item["seq"], item["tag"], item["event"])
        fresh = await bob.picture(board.id)
        assert followed.picture()["cards"] == sorted(fresh["cards"], key=lambda it: (it["list_id"], it["position"]))
        return int((await bob.ok("GET", f"/cards/{sow['id']}"))["waiting_count"])

    assert await waits() == 2
    place, away = f"/cards/{there['id']}", f"/lists/{column['id']}"
    for method, path, body, count in (
        ("PATCH", f"/cards/{dig['id']}", {"completed": True}, 1), ("PATCH", place, {"completed": True}, 0),
        ("PATCH", place, {"completed": False}, 1), ("PATCH", place, {"archived": True}, 0),
        ("PATCH", place, {"archived": False}, 1), ("DELETE", place, None, 0),
        ("POST", f"/trash/{there['id']}/restore", None, 1), ("DELETE", away, None, 0),
        ("POST", f"/trash/{column['id']}/restore", None, 1), ("DELETE", f"/boards/{hidden.id}", None, 0),
        ("POST", f"/trash/{hidden.id}/restore", None, 1),
    ):  # fmt: skip
        await ann.ok(method, path, body)
        assert await waits() == count, (method, path, body)
    link = await ann.ok("POST", f"/boards/{board.id}/links", {"name": "all"})
    shown = await ann.ok("GET", "/public/boards/" + link["url"].rsplit("/", 1)[1])
    assert {it["title"]: it["waiting_count"] for it in shown["cards"]} == {"Sow": 1, "Dig": 0}
    assert (await board.types())[-1] == "card.waiting"


async def test_copies_are_tied_as_their_originals(board: BoardBuilder, ann: Caller) -> None:
    todo, doing = await board.list("To do"), await board.list("Doing")
    sow, dig = await board.card(todo["id"], "Sow"), await board.card(todo["id"], "Dig")
    eat = await board.card(doing["id"], "Eat")
    await ann.ok("POST", f"/cards/{sow['id']}/ties", {"to_id": dig["id"], "kind": "blocked_by"})
    await ann.ok("POST", f"/cards/{eat['id']}/ties", {"to_id": sow["id"]})

    async def tied(board_id: str, list_id: str | None = None) -> dict[str, list[tuple[str, str | None]]]:
        cards = [it for it in (await ann.picture(board_id))["cards"] if list_id in {None, it["list_id"]}]
        return {it["title"]: sorted(await ties(ann, it)) for it in cards}

    whole = {
        "Sow": [("blocked_by", "Dig"), ("relates", "Eat")],
        "Dig": [("blocks", "Sow")],
        "Eat": [("relates", "Sow")],
    }
    copy = await ann.ok("POST", f"/boards/{board.id}/duplicate", {"title": "Next year"})
    assert await tied(copy["id"]) == whole
    again = await ann.ok("POST", f"/lists/{todo['id']}/duplicate", {})
    assert await tied(board.id, again["id"]) == {"Sow": [("blocked_by", "Dig")], "Dig": [("blocks", "Sow")]}
    assert await tied(board.id, todo["id"]) | await tied(board.id, doing["id"]) == whole
