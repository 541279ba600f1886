"""Public links: who has one sees the board, read only, and nothing of its people; then it ends."""

from datetime import timedelta
from typing import Any

import httpx2
import pytest
from sqlalchemy import select, update

from app.boards.links.models import BoardLink
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.tools import Tools
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    """A board of ann's."""
    return await world.board(ann)


async def link(board: BoardBuilder, **fields: Any) -> dict[str, Any]:
    made: dict[str, Any] = await board.owner.ok("POST", f"/boards/{board.id}/links", fields)
    return made


async def by_link(board: BoardBuilder, made: dict[str, Any], rest: str = "", **headers: str) -> httpx2.Response:
    return await Caller(board.owner.http).call("GET", f"/public/boards/{made['token']}{rest}", **headers)


async def test_who_has_the_link_sees_the_open_board_and_nobody_s_address(board: BoardBuilder) -> None:
    todo, away, gone = await board.list("To do"), await board.list("Archived"), await board.list("Gone")
    card = await board.card(todo["id"], "Sow", description="Deep.")
    hidden = [await board.card(place["id"], "Hidden") for place in (away, gone)]
    archived = await board.card(todo["id"], "Old")
    await board.owner.ok("PATCH", f"/cards/{archived['id']}", {"archived": True})
    await board.owner.ok("PATCH", f"/lists/{away['id']}", {"archived": True})
    await board.owner.ok("DELETE", f"/lists/{gone['id']}")
    made = await link(board, name="Neighbours")

    answer = await by_link(board, made)

    assert answer.status_code == 200
    assert (answer.headers["Cache-Control"], answer.headers["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")
    seen = answer.json()
    assert [it["title"] for it in seen["lists"]] == ["To do"]
    assert [it["title"] for it in seen["cards"]] == ["Sow"]
    for secret in (board.owner.user["email"], board.owner.user["username"], board.owner.id, board.id):
        assert secret not in answer.text
    assert (await by_link(board, made, f"/cards/{card['id']}")).json()["description"] == "Deep."
    for other in (*hidden, archived):
        assert (await by_link(board, made, f"/cards/{other['id']}")).status_code == 404
    again = await by_link(board, made, If_None_Match=answer.headers["ETag"])
    assert again.status_code == 304


async def test_a_link_opens_its_own_board_only_and_nothing_else(world: World, ann: Caller, board: BoardBuilder) -> None:
    other = await world.board(ann)
    card = await other.card((await other.list())["id"])
    made = await link(board)

    assert (await by_link(board, made, f"/cards/{card['id']}")).status_code == 404
    by_token = Caller(board.owner.http, token=made["token"])
    assert await by_token.refused("GET", f"/boards/{board.id}") == (401, "not_authenticated")


async def test_a_link_ends_when_it_is_revoked_expires_or_its_board_goes(tools: Tools, board: BoardBuilder) -> None:
    soon = rfc3339(clock.now() + timedelta(days=1))
    revoked, expired, left = await link(board), await link(board, expires_at=soon), await link(board)
    for _ in range(2):
        assert (await board.owner.call("DELETE", f"/links/{revoked['id']}")).status_code == 204
    async with tools.uow() as uow:
        past = clock.now() - timedelta(seconds=1)
        await uow.session.execute(update(BoardLink).where(BoardLink.expires_at.is_not(None)).values(expires_at=past))
        await uow.commit()

    assert [(await by_link(board, it)).status_code for it in (revoked, expired, left)] == [404, 404, 200]
    await board.owner.ok("DELETE", f"/boards/{board.id}")
    assert (await by_link(board, left)).status_code == 404


async def test_the_token_is_shown_once_and_not_kept(tools: Tools, board: BoardBuilder) -> None:
    path = f"/boards/{board.id}/links"
    made = await board.owner.ok("POST", path, {}, key="once")
    again = await board.owner.ok("POST", path, {}, key="once")
    listed = (await board.owner.ok("GET", path))["items"]

    assert made["url"].endswith(f"/p/{made['token']}")
    assert (again["id"], again["token"], again["url"]) == (made["id"], None, None)
    assert [(it["id"], it["token"]) for it in listed] == [(made["id"], None)]
    async with tools.database.reading() as session:
        kept = (await session.scalars(select(BoardLink))).one()
    assert made["token"].encode() not in kept.digest


async def test_bad_links_are_refused(board: BoardBuilder) -> None:
    path = f"/boards/{board.id}/links"
    assert await board.owner.refused("POST", path, {"expires_at": "2001-01-01T00:00:00Z"}) == (422, "already_expired")
    for body in ({"name": "x" * 81}, {"expires_at": "soon"}, {"token": "mine"}):
        assert await board.owner.refused("POST", path, body) == (422, "validation_failed")
    for _ in range(50):
        await link(board)
    assert await board.owner.refused("POST", path, {}) == (409, "too_many_links")
    nobody = Caller(board.owner.http)
    assert await nobody.refused("GET", "/public/boards/no-such-token") == (404, "not_found")


async def test_only_admins_revoke(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, editor=bob)
    made = await link(board)
    assert await bob.refused("DELETE", f"/links/{made['id']}") == (403, "forbidden")
    stranger = await world.person("stranger")
    assert await stranger.refused("DELETE", f"/links/{made['id']}") == (404, "not_found")


async def test_a_guest_sees_the_boards_they_are_on_and_no_other(world: World, ann: Caller, bob: Caller) -> None:
    workspace = await world.workspace(ann, guest=bob)
    theirs, other = await world.board(ann, workspace), await world.board(ann, workspace)
    await ann.ok("PUT", f"/boards/{theirs.id}/members/{bob.id}", {"role": "viewer"})
    todo = await other.list()
    card = await other.card(todo["id"])

    listed = (await bob.ok("GET", f"/workspaces/{workspace['id']}/boards"))["items"]
    assert [it["id"] for it in listed] == [theirs.id]
    assert (await bob.ok("GET", f"/boards/{theirs.id}"))["board"]["id"] == theirs.id
    paths = [
        f"/boards/{other.id}{part}" for part in ("", "/lists", "/cards", "/members", "/events", "/trash", "/links")
    ]
    for path in (*paths, f"/boards/{other.id}/webhooks", f"/lists/{todo['id']}", f"/cards/{card['id']}"):
        assert await bob.refused("GET", path) == (404, "not_found")
    assert await bob.refused("POST", f"/workspaces/{workspace['id']}/boards", {"title": "x"}) == (403, "forbidden")
