"""Comments: who may say what, who is named, what followers hear, and that counts are right."""

import asyncio
from typing import Any

import pytest

from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    """A board of ann's, where bob may comment."""
    return await world.board(ann, commenter=bob)


@pytest.fixture
async def card(board: BoardBuilder) -> dict[str, Any]:
    """A card on it."""
    return await board.card((await board.list())["id"])


async def say(person: Caller, card: dict[str, Any], body: str, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = await person.ok("POST", f"/cards/{card['id']}/comments", {"body": body}, **more)
    return made


async def bodies(person: Caller, card: dict[str, Any]) -> list[str]:
    return [it["body"] for it in (await person.ok("GET", f"/cards/{card['id']}/comments"))["items"]]


async def follows(board: BoardBuilder, replica: Replica) -> None:
    """Applying what was said gives the picture as it is now."""
    for it in await board.events(after=replica.seq):
        replica.apply(it["seq"], it["tag"], it["event"])
    assert replica.picture()["cards"] == (await board.owner.picture(board.id))["cards"]


async def test_a_comment_is_shown_counted_and_said_once(board: BoardBuilder, bob: Caller, card: dict[str, Any]) -> None:
    replica = Replica(await board.owner.picture(board.id))

    made = [await say(bob, card, "The **beans** are up.", key="once") for _ in range(2)]

    assert made[0] == made[1]
    assert (made[0]["author"]["username"], made[0]["edited_at"]) == (bob.user["username"], None)
    assert await bodies(board.owner, card) == ["The **beans** are up."]
    assert (await board.owner.ok("GET", f"/cards/{card['id']}"))["comment_count"] == 1
    assert await board.types(after=replica.seq) == ["comment.created"]
    await follows(board, replica)


async def test_pages_come_newest_first(board: BoardBuilder, card: dict[str, Any]) -> None:
    for number in range(5):
        await say(board.owner, card, f"{number}")
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = await board.owner.ok("GET", f"/cards/{card['id']}/comments?limit=2{cursor and f'&cursor={cursor}'}")
        seen += [it["body"] for it in page["items"]]
        cursor = page["next_cursor"]
    assert seen == ["4", "3", "2", "1", "0"]


async def test_names_become_people_who_see_the_board(world: World, board: BoardBuilder, card: dict[str, Any]) -> None:
    stranger, bob_sees = await world.person("stranger"), (await board.owner.ok("GET", f"/boards/{board.id}/members"))
    bob = next(it for it in bob_sees["items"] if it["role"] == "commenter")
    name = bob["username"]
    text = f"@{name.upper()}, ask @{stranger.user['username']}. Mail x@{name}, `@{name}`"

    made = await say(board.owner, card, text)

    assert [it["user_id"] for it in made["mentions"]] == [bob["user_id"]]
    assert made["body"] == text.replace(name.upper(), name)
    said = (await board.events())[-1]["event"]["data"]
    assert said["mentions"] == [bob["user_id"]]


async def test_an_edit_names_only_who_is_new_and_is_marked(
    world: World, board: BoardBuilder, bob: Caller, card: dict[str, Any]
) -> None:
    name = bob.user["username"]
    made = await say(board.owner, card, f"@{name} hello")
    path = f"/comments/{made['id']}"

    edited = await board.owner.ok("PATCH", path, {"body": f"@{name} and @{board.owner.user['username']} hello"})
    before = len(await board.events())
    await board.owner.ok("PATCH", path, {"body": edited["body"]})

    assert edited["edited_at"] is not None
    assert (await board.events())[-1]["event"]["data"]["mentions"] == [board.owner.id]
    assert len(await board.events()) == before
    assert await board.owner.refused("PATCH", path, {"body": "x"}, If_Match='"v1"') == (412, "stale_version")


async def test_only_authors_change_and_only_they_and_admins_delete(
    world: World, board: BoardBuilder, bob: Caller, card: dict[str, Any]
) -> None:
    other = await world.person("other")
    await board.owner.ok(
        "POST", f"/workspaces/{board.workspace_id}/members", {"username": other.user["username"], "role": "member"}
    )
    mine = await say(bob, card, "mine")
    path = f"/comments/{mine['id']}"
    sign = f"{path}/reactions/heart"
    for method, place, body in (("PATCH", path, {"body": "x"}), ("DELETE", path, None), ("PUT", sign, None)):
        assert await other.refused(method, place, body) == (404, "not_found")
    await board.owner.ok("PUT", f"/boards/{board.id}/members/{other.id}", {"role": "viewer"})
    for method, place in (("DELETE", path), ("PUT", sign), ("DELETE", sign)):
        assert await other.refused(method, place) == (403, "forbidden")
    await board.owner.ok("PUT", f"/boards/{board.id}/members/{other.id}", {"role": "editor"})
    assert await other.refused("DELETE", path) == (403, "forbidden")
    assert await board.owner.refused("PATCH", path, {"body": "x"}) == (403, "not_your_comment")

    await bob.ok("PATCH", path, {"body": "still mine"})
    for _ in range(2):
        assert (await board.owner.call("DELETE", path)).status_code == 204

    assert await bodies(bob, card) == []
    assert (await bob.ok("GET", f"/cards/{card['id']}"))["comment_count"] == 0
    assert await bob.refused("PATCH", path, {"body": "x"}) == (404, "not_found")


async def test_signs_are_put_once_and_taken_away(board: BoardBuilder, bob: Caller, card: dict[str, Any]) -> None:
    made = await say(board.owner, card, "up")
    before = (await board.events())[-1]["seq"]
    path = f"/comments/{made['id']}/reactions"
    for person in (bob, board.owner, bob):
        await person.ok("PUT", f"{path}/sprout")
    shown = (await bob.ok("GET", f"/cards/{card['id']}/comments"))["items"][0]["reactions"]
    for _ in range(2):
        await bob.ok("DELETE", f"{path}/sprout")

    assert shown == [{"emoji": "sprout", "user_ids": [bob.id, board.owner.id]}]
    assert await board.types(after=before) == ["comment.reaction_added"] * 2 + ["comment.reaction_removed"]
    assert await bob.refused("PUT", f"{path}/skull") == (422, "validation_failed")


async def test_bad_comments_are_refused(board: BoardBuilder, bob: Caller, card: dict[str, Any]) -> None:
    path = f"/cards/{card['id']}/comments"
    for body in ({}, {"body": " \n"}, {"body": "x" * 20_001}, {"body": "x", "author_id": bob.id}, {"body": "\x00"}):
        assert await bob.refused("POST", path, body) == (422, "validation_failed")
    made = await say(bob, card, "x")
    assert await bob.refused("POST", path, {"body": "x", "id": made["id"]}) == (409, "id_taken")
    await board.owner.ok("DELETE", f"/cards/{card['id']}")
    assert await bob.refused("POST", path, {"body": "x"}) == (404, "not_found")
    assert await bob.refused("GET", path) == (404, "not_found")


async def test_eight_people_at_once_are_counted_right(world: World, board: BoardBuilder, card: dict[str, Any]) -> None:
    people = [await world.person(f"p{number}") for number in range(8)]
    for person in people:
        body = {"username": person.user["username"], "role": "member"}
        await board.owner.ok("POST", f"/workspaces/{board.workspace_id}/members", body)
        await board.owner.ok("PUT", f"/boards/{board.id}/members/{person.id}", {"role": "editor"})
    replica = Replica(await board.owner.picture(board.id))
    path = f"/cards/{card['id']}"

    async def talk(person: Caller) -> None:
        for number in range(4):
            made = await say(person, card, f"{number}")
            await person.ok("PATCH", path, {"archived": number % 2 == 0})
            if number == 3:
                await person.ok("DELETE", f"/comments/{made['id']}")

    await asyncio.gather(*(talk(person) for person in people))

    await board.owner.ok("PATCH", path, {"archived": False})
    assert (await board.owner.ok("GET", path))["comment_count"] == len(await bodies(board.owner, card)) == 24
    await follows(board, replica)
