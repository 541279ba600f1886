"""Cards over REST: what works, what is refused, what is said."""

import asyncio
import json

import pytest

from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def order(board: BoardBuilder) -> list[str]:
    """Titles of the board's cards as its picture shows them, list by list."""
    picture = await board.owner.picture(board.id)
    lists = {it["id"]: number for number, it in enumerate(picture["lists"])}
    cards = sorted(picture["cards"], key=lambda card: (lists[card["list_id"]], card["position"]))
    return [card["title"] for card in cards]


async def test_a_new_card_comes_whole_with_its_place_and_tag(board: BoardBuilder) -> None:
    todo = await board.list()

    answer = await board.owner.call(
        "POST", f"/lists/{todo['id']}/cards", {"title": "  Sow beans ", "description": "Two rows"}
    )

    card = answer.json()
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/api/v1/cards/{card['id']}"
    assert answer.headers["ETag"] == '"v1"'
    assert (card["title"], card["has_description"], card["version"]) == ("Sow beans", True, 1)
    assert await board.owner.ok("GET", f"/cards/{card['id']}") == card


async def test_places_are_relative_to_neighbours(board: BoardBuilder) -> None:
    todo = await board.list()
    first = await board.card(todo["id"], "first")
    await board.card(todo["id"], "last")
    await board.card(todo["id"], "top", position="top")
    await board.card(todo["id"], "after first", after_id=first["id"])
    await board.card(todo["id"], "before first", before_id=first["id"])

    assert await order(board) == ["top", "before first", "first", "after first", "last"]


async def test_a_client_may_make_the_id(board: BoardBuilder) -> None:
    todo = await board.list()
    wanted = "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"

    assert (await board.card(todo["id"], id=wanted))["id"] == wanted
    assert await board.owner.refused("POST", f"/lists/{todo['id']}/cards", {"title": "x", "id": wanted}) == (
        409,
        "id_taken",
    )


async def test_moves_within_across_and_to_the_own_place(board: BoardBuilder) -> None:
    todo, done = await board.list("To do"), await board.list("Done")
    one, two = await board.card(todo["id"], "one"), await board.card(todo["id"], "two")
    before = len(await board.events())

    await board.owner.ok("POST", f"/cards/{two['id']}/move", {"list_id": todo["id"], "before_id": one["id"]})
    assert await order(board) == ["two", "one"]
    await board.owner.ok("POST", f"/cards/{two['id']}/move", {"list_id": todo["id"], "position": "top"})
    await board.owner.ok("POST", f"/cards/{one['id']}/move", {"list_id": done["id"]})

    assert await order(board) == ["two", "one"]
    assert await board.types(after=before) == ["card.moved", "card.moved"]


async def test_a_neighbour_must_be_in_the_target_list(board: BoardBuilder) -> None:
    todo, done = await board.list("To do"), await board.list("Done")
    one, two = await board.card(todo["id"]), await board.card(done["id"])

    for place in ({"before_id": two["id"]}, {"after_id": one["id"]}):
        refused = await board.owner.refused("POST", f"/cards/{one['id']}/move", {"list_id": todo["id"], **place})
        assert refused == (422, "unknown_neighbour")
    two_places = {"list_id": todo["id"], "before_id": one["id"], "position": "top"}
    assert await board.owner.refused("POST", f"/cards/{two['id']}/move", two_places) == (422, "validation_failed")


async def test_a_move_to_another_board_is_told_to_both(world: World, board: BoardBuilder) -> None:
    other = BoardBuilder(
        board.owner,
        (await board.owner.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "B"}))["id"],
        board.workspace_id,
    )
    here, there = await board.list(), await other.list()
    card = await board.card(here["id"], "Wanderer")

    for _ in range(2):
        moved = await board.owner.ok("POST", f"/cards/{card['id']}/move", {"list_id": there["id"]}, key="wander")
        assert moved["board_id"] == other.id

    assert (await board.types())[-1] == "card.moved_out"
    assert (await other.types())[-1] == "card.moved_in"
    assert await order(board) == []
    assert await order(other) == ["Wanderer"]


async def test_a_patch_touches_only_what_was_sent(board: BoardBuilder) -> None:
    todo = await board.list()
    card = await board.card(todo["id"], description="stays", due_at="2027-03-14T09:00:00Z")

    patched = await board.owner.ok("PATCH", f"/cards/{card['id']}", {"title": "New"})
    assert (patched["title"], patched["description"], patched["due_at"]) == ("New", "stays", card["due_at"])
    cleared = await board.owner.ok("PATCH", f"/cards/{card['id']}", {"due_at": None})
    assert cleared["due_at"] is None
    assert (await board.events())[-1]["event"]["data"]["changes"] == {"due_at": None}


async def test_a_patch_that_changes_nothing_says_nothing(board: BoardBuilder) -> None:
    card = await board.card((await board.list())["id"], "same")
    before = len(await board.events())

    same = await board.owner.ok(
        "PATCH", f"/cards/{card['id']}", {"title": "same", "archived": False, "completed": False}
    )

    assert same["version"] == 1
    assert len(await board.events()) == before


async def test_done_archive_and_back_each_say_their_fact(board: BoardBuilder) -> None:
    card = await board.card((await board.list())["id"])
    before = len(await board.events())
    path = f"/cards/{card['id']}"

    done = await board.owner.ok("PATCH", path, {"completed": True, "archived": True, "title": "New"})
    assert done["completed_at"] is not None
    assert done["archived"] is True
    assert await order(board) == []
    await board.owner.ok("PATCH", path, {"completed": False, "archived": False})

    assert await order(board) == ["New"]
    expected = ["card.updated", "card.completed", "card.archived", "card.reopened", "card.unarchived"]
    assert await board.types(after=before) == expected


async def test_deleting_twice_is_once_and_the_trash_gives_back(board: BoardBuilder) -> None:
    card = await board.card((await board.list())["id"], "Compost")
    path = f"/cards/{card['id']}"

    assert (await board.owner.call("DELETE", path)).status_code == 204
    assert (await board.owner.call("DELETE", path)).status_code == 204
    assert (await board.types()).count("card.deleted") == 1
    assert await board.owner.refused("GET", path) == (404, "not_found")
    trash = (await board.owner.ok("GET", f"/boards/{board.id}/trash"))["items"]
    assert [(it["kind"], it["title"]) for it in trash] == [("card", "Compost")]

    await board.owner.ok("POST", f"/trash/{card['id']}/restore")
    assert await order(board) == ["Compost"]


async def test_the_same_key_twice_is_once(board: BoardBuilder) -> None:
    todo = await board.list()
    path, body = f"/lists/{todo['id']}/cards", {"title": "Once"}

    first = await board.owner.call("POST", path, body, key="k-1")
    again = await board.owner.call("POST", path, body, key="k-1")

    assert again.json() == first.json()
    assert again.status_code == 201
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["ETag"] == first.headers["ETag"]
    assert await order(board) == ["Once"]
    assert await board.owner.refused("POST", path, {"title": "Other"}, key="k-1") == (422, "idempotency_key_reused")
    assert await board.owner.refused("POST", path, body, key="x" * 201) == (422, "invalid_idempotency_key")


async def test_many_with_the_same_key_at_once_are_one(board: BoardBuilder) -> None:
    todo = await board.list()

    answers = await asyncio.gather(
        *(board.owner.call("POST", f"/lists/{todo['id']}/cards", {"title": "Once"}, key="race") for _ in range(12))
    )

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert await order(board) == ["Once"]


async def test_a_kept_answer_wins_over_a_stale_version(board: BoardBuilder) -> None:
    card = await board.card((await board.list())["id"])
    patch = {"title": "New"}

    first = await board.owner.call("PATCH", f"/cards/{card['id']}", patch, key="k", If_Match='"v1"')
    again = await board.owner.call("PATCH", f"/cards/{card['id']}", patch, key="k", If_Match='"v1"')

    assert again.json() == first.json()
    for tag in ('"v1"', '"nonsense"', "v2"):
        assert await board.owner.refused("PATCH", f"/cards/{card['id']}", {"title": "X"}, If_Match=tag) == (
            412,
            "stale_version",
        )


async def test_writers_at_the_same_card_and_list_all_succeed(board: BoardBuilder) -> None:
    """Each holds a guard on what it read; whoever was slower reads again, nobody is refused."""
    todo = await board.list()
    cards = [await board.card(todo["id"], f"c{n}") for n in range(4)]

    moves = [
        board.owner.call(
            "POST", f"/cards/{cards[n % 4]['id']}/move", {"list_id": todo["id"], "position": ("top", "bottom")[n % 2]}
        )
        for n in range(24)
    ]
    renames = [board.owner.call("PATCH", f"/cards/{cards[0]['id']}", {"title": f"t{n}"}) for n in range(6)]
    answers = await asyncio.gather(*moves, *renames)

    assert {answer.status_code for answer in answers} == {200}
    assert len(await order(board)) == 4
    assert [item["seq"] for item in await board.events()] == list(range(1, len(await board.events()) + 1))


async def test_lists_of_cards_page_and_filter(board: BoardBuilder) -> None:
    todo, done = await board.list("To do"), await board.list("Done")
    for number in range(7):
        await board.card(todo["id"], f"bean {number}", due_at=f"2027-01-0{number + 1}T00:00:00Z")
    await board.card(done["id"], "pea")

    seen: list[str] = []
    cursor = ""
    while True:
        page = await board.owner.ok("GET", f"/lists/{todo['id']}/cards?limit=3{cursor}")
        seen += [card["title"] for card in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == [f"bean {number}" for number in range(7)]

    async def titles(query: str) -> list[str]:
        page = await board.owner.ok("GET", f"/boards/{board.id}/cards?{query}")
        return [card["title"] for card in page["items"]]

    assert await titles("q=PEA") == ["pea"]
    assert await titles(f"list_id={done['id']}") == ["pea"]
    assert await titles("due_before=2027-01-03T00:00:00Z") == ["bean 0", "bean 1"]
    assert await titles("due_after=2027-01-06T00:00:00Z") == ["bean 6"]
    assert await titles("archived=true") == []
    assert await board.owner.refused("GET", f"/boards/{board.id}/cards?cursor=nonsense") == (422, "invalid_cursor")


BAD_BODIES = [
    (b"{", "malformed_json"),
    (b"[" * 50_000, "malformed_json"),
    (b'{"title":""}', "validation_failed"),
    (b'{"title":"   "}', "validation_failed"),
    (b'{"title":7}', "validation_failed"),
    (b'{"title":"a\\u0000b"}', "validation_failed"),
    (b'{"title":"\\ud800"}', "validation_failed"),
    (b'{"title":"x","nope":1}', "validation_failed"),
    (b'{"title":"x","version":9}', "validation_failed"),
    (b'{"title":"x","due_at":"0001-01-01T00:00:00Z"}', "validation_failed"),
    (b'{"title":"x","due_at":"2027-01-01T00:00:00"}', "validation_failed"),
    (b'{"title":"' + b"x" * 501 + b'"}', "validation_failed"),
    (b'{"title":"' + b"x" * 2_000_000 + b'"}', "payload_too_large"),
    (b"null", "validation_failed"),
    (b"\xff\xfe", "malformed_json"),
]


@pytest.mark.parametrize(("body", "code"), BAD_BODIES, ids=[str(body[:24]) for body, _ in BAD_BODIES])
async def test_bad_input_is_a_clear_problem(board: BoardBuilder, body: bytes, code: str) -> None:
    todo = await board.list()
    headers = {"Authorization": f"Bearer {board.owner.token}", "Content-Type": "application/json"}

    answer = await board.owner.http.post(f"/api/v1/lists/{todo['id']}/cards", content=body, headers=headers)

    assert answer.headers["content-type"] == "application/problem+json"
    problem = json.loads(answer.content)
    assert problem["code"] == code or (code, problem["code"]) == ("malformed_json", "malformed_request")
    assert 400 <= answer.status_code < 500
    assert problem["request_id"] == answer.headers["x-request-id"]
    assert await order(board) == []


async def test_many_who_aim_at_one_gap_all_get_in(world: World, ann: Caller) -> None:
    """Two who compute the same place must not wait for each other until the database cuts one of them off."""
    board = await world.board(ann)
    todo, done = await board.list(), await board.list("Done")
    anchor = await board.card(done["id"], "Anchor")
    cards = [await board.card(todo["id"], f"c{n}") for n in range(24)]

    place = {"list_id": done["id"], "before_id": anchor["id"]}
    answers = await asyncio.gather(*(ann.call("POST", f"/cards/{card['id']}/move", place) for card in cards))

    assert {answer.status_code for answer in answers} == {200}
    there = [card["id"] for card in (await ann.picture(board.id))["cards"] if card["list_id"] == done["id"]]
    assert len(there) == len(cards) + 1
    assert there[-1] == anchor["id"]
