"""What is given to a person, on all boards."""

from datetime import timedelta
from typing import Any

from app.kernel import clock
from tests.support.world import BoardBuilder, Caller, World


async def _given(board: BoardBuilder, to: Caller, title: str, **fields: Any) -> dict[str, Any]:
    card = await board.card((await board.list())["id"], title, **fields)
    await board.owner.ok("PUT", f"/cards/{card['id']}/assignees/{to.id}")
    return card


async def test_my_cards_come_from_all_boards_the_next_due_first(world: World, ann: Caller, bob: Caller) -> None:
    one, two = await world.board(ann, editor=bob), await world.board(ann, editor=bob)
    now = clock.now()
    due = [(now + timedelta(days=days)).isoformat() for days in (-1, 3, 40)]
    await _given(one, bob, "never due")
    await _given(two, bob, "later", due_at=due[2])
    await _given(one, bob, "soon", due_at=due[1])
    await _given(two, bob, "overdue", due_at=due[0])
    await _given(two, ann, "not mine", due_at=due[0])
    done = await _given(one, bob, "done")
    await bob.ok("PATCH", f"/cards/{done['id']}", {"completed": True})
    archived = await _given(one, bob, "archived")
    await bob.ok("PATCH", f"/cards/{archived['id']}", {"archived": True})

    titles, cursor = [], ""
    while True:
        page = await bob.ok("GET", f"/me/cards?limit=2{cursor}")
        titles += [it["title"] for it in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"

    assert titles == ["overdue", "soon", "later", "never due"]
    assert (page["items"][-1]["board_title"], page["items"][-1]["list_title"]) == ("Garden", "To do")
    before = (now + timedelta(days=7)).isoformat().replace("+", "%2B")
    assert [it["title"] for it in (await bob.ok("GET", f"/me/cards?due_before={before}"))["items"]] == [
        "overdue",
        "soon",
    ]
    assert [it["title"] for it in (await bob.ok("GET", "/me/cards?completed=true"))["items"]] == ["done"]
    assert await bob.refused("GET", "/me/cards?cursor=WyJ4IiwieSJd") == (422, "invalid_cursor")


async def test_who_leaves_a_board_has_nothing_to_do_there(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, editor=bob)
    await _given(board, bob, "mine")

    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")

    assert (await bob.ok("GET", "/me/cards"))["items"] == []
