"""Scripted days on a board: together they say every event of a board's topic once at least.

A new event type belongs into one of them (or into a tour of its own in `TOURS`); `make contract` then records it into
`frontend-contract/fixtures`, where the web client and every other follower try themselves.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import text

from app.boards.jobs import MakePreview, RebalanceBoard, RebalanceList
from app.kernel.jobs import RUNNERS, Job
from tests.support.blockers import counted
from tests.support.world import BoardBuilder, Caller, World, pixel


@dataclass
class Day:
    """What a tour has at hand: two people, and a board of the first with two lists and three cards."""

    app: FastAPI
    world: World
    ann: Caller
    bob: Caller
    board: BoardBuilder
    lists: list[str]
    cards: list[str]

    async def run(self, job: Job) -> None:
        """Carry background work out now."""
        await RUNNERS[job.name](job, self.app.state.tools)

    async def sql(self, statement: str, **values: str) -> None:
        """Change what no request can change."""
        async with self.app.state.tools.database.engine.begin() as connection:
            await connection.execute(text(statement), values)


Tour = Callable[[Day], Awaitable[None]]


async def cards(day: Day) -> None:
    """A card is edited, done, reopened, archived, moved, deleted, restored, and goes to another board and back."""
    ann, (one, two), path = day.ann, day.lists, f"/cards/{day.cards[0]}"
    await day.board.card(two, "Water the beds", position="top")
    for patch in (
        {"title": "Prune the apple tree", "description": "After the frost", "due_at": "2027-01-01T00:00:00Z"},
        {"completed": True},
        {"completed": False},
        {"archived": True},
        {"archived": False},
    ):
        await ann.ok("PATCH", path, patch)
    await ann.ok("POST", f"{path}/move", {"list_id": two, "before_id": day.cards[2]})
    tie = await ann.ok("POST", f"{path}/ties", {"to_id": day.cards[1], "kind": "blocks"})
    for is_done in (True, False):
        await ann.ok("PATCH", path, {"completed": is_done})
        await counted(day.app.state.tools)
    await ann.ok("DELETE", f"/ties/{tie['id']}")
    await ann.ok("DELETE", path)
    await ann.ok("POST", f"/trash/{day.cards[0]}/restore")
    elsewhere = await ann.ok("POST", f"/workspaces/{day.board.workspace_id}/boards", {"title": "Other"})
    there = await ann.ok("POST", f"/boards/{elsewhere['id']}/lists", {"title": "There"})
    await ann.ok("POST", f"{path}/move", {"list_id": there["id"]})
    await ann.ok("POST", f"{path}/move", {"list_id": one, "position": "top"})


async def lists(day: Day) -> None:
    """Lists are made, renamed, archived, moved, deleted with their cards and restored; positions get short again."""
    ann, (one, two) = day.ann, day.lists
    three = await day.board.list("Later")
    await ann.ok("PATCH", f"/lists/{one}", {"title": "Soon"})
    await ann.ok("PATCH", f"/lists/{three['id']}", {"archived": True})
    await ann.ok("POST", f"/lists/{one}/move", {"after_id": two})
    await ann.ok("DELETE", f"/lists/{two}")
    await ann.ok("POST", f"/trash/{two}/restore")
    await day.sql("UPDATE card SET position = position || repeat('V', 60) WHERE list_id = :list", list=one)
    await day.run(RebalanceList(list_id=UUID(one)))
    elsewhere = await ann.ok("POST", f"/workspaces/{day.board.workspace_id}/boards", {"title": "Other"})
    await ann.ok("POST", f"/lists/{two}/move", {"board_id": elsewhere["id"]})
    await ann.ok("POST", f"/lists/{two}/move", {"board_id": day.board.id})
    await day.sql("UPDATE board_list SET position = position || repeat('V', 60) WHERE board_id = :id", id=day.board.id)
    await day.run(RebalanceBoard(board_id=UUID(day.board.id)))


async def board(day: Day) -> None:
    """The board itself changes, goes to the trash and comes back."""
    await day.ann.ok("PATCH", f"/boards/{day.board.id}", {"title": "Orchard", "status": "ongoing"})
    await day.ann.ok("DELETE", f"/boards/{day.board.id}")
    await day.ann.ok("POST", f"/trash/{day.board.id}/restore")


async def members(day: Day) -> None:
    """People come, change their roles and names, and go."""
    place = f"/boards/{day.board.id}/members/{day.bob.id}"
    await day.ann.ok("PUT", place, {"role": "viewer"})
    await day.ann.ok("PUT", place, {"role": "editor"})
    await day.bob.ok("PATCH", "/me", {"display_name": "Robert"})
    await day.ann.ok("DELETE", place)
    await day.ann.ok("PUT", place, {"role": "commenter"})


async def comments(day: Day) -> None:
    """Two people talk about a card: they name each other, change and take back what they said, and put signs."""
    await day.ann.ok("PUT", f"/boards/{day.board.id}/members/{day.bob.id}", {"role": "commenter"})
    path, name = f"/cards/{day.cards[0]}/comments", day.bob.user["username"]
    first = await day.ann.ok("POST", path, {"body": f"@{name} The beans are up."})
    second = await day.bob.ok("POST", path, {"body": "All of them?"})
    sign = f"/comments/{first['id']}/reactions/sprout"
    await day.bob.ok("PUT", sign)
    await day.ann.ok("PATCH", f"/comments/{first['id']}", {"body": f"@{name} The beans are up, all twelve."})
    await day.bob.ok("DELETE", sign)
    await day.bob.ok("DELETE", f"/comments/{second['id']}")


async def attachments(day: Day) -> None:
    """A picture and a link are put on a card, the picture becomes its cover, and both are taken away again."""
    path = f"/cards/{day.cards[0]}/attachments"
    made = (await day.ann.upload(path, "bean.png", pixel())).json()
    await day.run(MakePreview(attachment_id=UUID(made["id"])))
    cover = {"attachment_id": made["id"]}
    await day.ann.ok("PUT", f"/cards/{day.cards[0]}/cover", cover)
    link = await day.ann.ok("POST", f"{path}/links", {"url": "https://example.org/beans"})
    await day.ann.ok("DELETE", f"/attachments/{link['id']}")
    await day.ann.ok("DELETE", f"/cards/{day.cards[0]}/cover")
    await day.ann.ok("PUT", f"/cards/{day.cards[0]}/cover", cover)
    await day.ann.ok("DELETE", f"/attachments/{made['id']}")


async def labels(day: Day) -> None:
    """Labels are made, put on cards and taken off, renamed, and taken from the board with all that carry them."""
    path = f"/boards/{day.board.id}/labels"
    urgent = await day.ann.ok("POST", path, {"name": "Urgent", "color": "clay"})
    calm = await day.ann.ok("POST", path, {"name": "Calm", "color": "sky"})
    for card, label in ((0, urgent), (0, calm), (1, urgent)):
        await day.ann.ok("PUT", f"/cards/{day.cards[card]}/labels/{label['id']}")
    await day.ann.ok("DELETE", f"/cards/{day.cards[0]}/labels/{calm['id']}")
    await day.ann.ok("PATCH", f"/labels/{calm['id']}", {"name": "Quiet", "color": "moss"})
    await day.ann.ok("DELETE", f"/labels/{urgent['id']}")


async def fields(day: Day) -> None:
    """Fields of every kind are made, filled, changed, and taken from the board with what is in them."""
    path = f"/boards/{day.board.id}/fields"
    made = [await day.ann.ok("POST", path, {"name": kind, "kind": kind}) for kind in ("text", "number", "person")]
    options = [{"name": "High", "color": "clay"}, {"name": "Low"}]
    choice = await day.ann.ok("POST", path, {"name": "Priority", "kind": "select", "options": options})
    values: list[object] = ["By the fence", 2.5, day.ann.id, choice["options"][0]["id"]]
    for field, value in zip([*made, choice], values, strict=True):
        await day.ann.ok("PUT", f"/cards/{day.cards[0]}/fields/{field['id']}", {"value": value})
    await day.ann.ok("DELETE", f"/cards/{day.cards[0]}/fields/{made[0]['id']}")
    await day.ann.ok("PATCH", f"/fields/{choice['id']}", {"options": choice["options"][:1], "on_card": False})
    await day.ann.ok("DELETE", f"/fields/{made[1]['id']}")


async def assignees(day: Day) -> None:
    """A card is given to two people; one of them leaves the board, and with it the card."""
    await day.ann.ok("PUT", f"/boards/{day.board.id}/members/{day.bob.id}", {"role": "editor"})
    path = f"/cards/{day.cards[0]}/assignees"
    await day.ann.ok("PUT", f"{path}/{day.ann.id}")
    await day.ann.ok("PUT", f"{path}/{day.bob.id}")
    await day.bob.ok("DELETE", f"{path}/{day.ann.id}")
    await day.ann.ok("DELETE", f"/boards/{day.board.id}/members/{day.bob.id}")


async def checklists(day: Day) -> None:
    """Steps are written down, ticked, moved and taken away, and one of the lists with all it holds."""
    path = f"/cards/{day.cards[0]}/checklists"
    one = await day.ann.ok("POST", path, {"title": "Before the frost"})
    two = await day.ann.ok("POST", path, {"title": "After it", "position": "top"})
    items = [
        await day.ann.ok("POST", f"/checklists/{one['id']}/items", {"text": text})
        for text in ("Mulch", "Cover", "Lift")
    ]
    await day.ann.ok("PATCH", f"/checklist-items/{items[0]['id']}", {"done": True, "assignee_id": day.ann.id})
    await day.ann.ok("POST", f"/checklist-items/{items[1]['id']}/move", {"checklist_id": two["id"]})
    await day.ann.ok("DELETE", f"/checklist-items/{items[2]['id']}")
    await day.ann.ok("PATCH", f"/checklists/{one['id']}", {"title": "Before the first frost"})
    await day.ann.ok("DELETE", f"/checklists/{one['id']}")


TOURS: dict[str, Tour] = {
    "assignees": assignees,
    "attachments": attachments,
    "board": board,
    "cards": cards,
    "checklists": checklists,
    "comments": comments,
    "fields": fields,
    "labels": labels,
    "lists": lists,
    "members": members,
}


async def begin(app: FastAPI, world: World) -> Day:
    """A new day for a tour."""
    ann, bob = await world.person("ann"), await world.person("bob")
    place = await world.workspace(ann, member=bob)
    made = await world.board(ann, place)
    one, two = (await made.list("To do"))["id"], (await made.list("Done"))["id"]
    ids = [(await made.card(list_id, title))["id"] for list_id, title in ((one, "Sow"), (one, "Dig"), (two, "Rest"))]
    return Day(app, world, ann, bob, made, [one, two], ids)
