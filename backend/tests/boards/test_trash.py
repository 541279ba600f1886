"""Deleting for good what lies in the trash."""

import pytest

from tests.support.world import BoardBuilder, Caller, World

ABSENT = (404, "not_found")


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def trash(board: BoardBuilder) -> list[str]:
    """Ids of what lies there."""
    return [item["item_id"] for item in (await board.owner.ok("GET", f"/boards/{board.id}/trash"))["items"]]


async def test_a_card_and_a_list_with_its_cards_go_for_good(board: BoardBuilder) -> None:
    todo = await board.list()
    card, held = await board.card(todo["id"]), await board.card(todo["id"])
    for path in (f"/cards/{card['id']}", f"/lists/{todo['id']}"):
        await board.owner.ok("DELETE", path)
    seq = (await board.owner.picture(board.id))["board"]["seq"]

    for item in (card, todo):
        for _ in range(2):
            await board.owner.ok("DELETE", f"/trash/{item['id']}", key=item["id"])
        assert await board.owner.refused("DELETE", f"/trash/{item['id']}") == ABSENT
        assert await board.owner.refused("POST", f"/trash/{item['id']}/restore") == ABSENT

    assert await trash(board) == []
    assert await board.owner.refused("GET", f"/cards/{held['id']}") == ABSENT
    assert await board.owner.refused("POST", f"/boards/{board.id}/undo", {"seq": seq}) == (409, "cannot_undo")


async def test_only_what_lies_in_the_trash_goes(board: BoardBuilder) -> None:
    todo = await board.list()
    card = await board.card(todo["id"])

    for item in (card["id"], todo["id"], board.id):
        assert await board.owner.refused("DELETE", f"/trash/{item}") == ABSENT
    assert len((await board.owner.picture(board.id))["cards"]) == 1
