"""Three clients at random work on a board, with cuts and resumes, against a model of what must be.

After every step the model, a fresh picture and every replica that is connected are equal; orders are permutations.
"""

import asyncio
import json
from collections.abc import Coroutine
from typing import Any, TypeVar

import httpx2
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from tests.boards.dressing_rules import PICK, DressingRules
from tests.support.replica import Replica
from tests.support.world import World

T = TypeVar("T")
_PLACES = st.sampled_from(["top", "bottom", "before", "after"])


class BoardMachine(DressingRules):
    """The model: lists of titles by list, and what lies in the archive and the trash."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: dict[str, str] = {}
        self.archived: dict[str, str] = {}
        self.trash: dict[str, tuple[str, list[str]]] = {}
        self.replicas: list[Replica | None] = []
        self.cut: list[Replica] = []
        self.values: dict[str, int] = {}

    @initialize()
    def begin(self) -> None:
        """A board of one person, who works from three places."""
        self.world = World(
            httpx2.AsyncClient(transport=httpx2.ASGITransport(app=self.app), base_url="http://grove.test")
        )
        self.ann = self.do(self.world.person("ann"))
        self.board = self.do(self.world.board(self.ann))
        for title in ("one", "two"):
            self.columns[self.do(self.board.list(title))["id"]] = []
        field = {"name": "field", "kind": "number"}
        self.field = str(self.do(self.ann.ok("POST", f"/boards/{self.board.id}/fields", field))["id"])
        label = {"name": "label", "color": "moss"}
        self.label = str(self.do(self.ann.ok("POST", f"/boards/{self.board.id}/labels", label))["id"])
        other = self.do(self.ann.ok("POST", f"/workspaces/{self.board.workspace_id}/boards", {"title": "Other"}))
        self.other = str(other["id"])
        self.elsewhere = str(self.do(self.ann.ok("POST", f"/boards/{self.other}/lists", {"title": "There"}))["id"])
        snapshot = self.do(self.ann.picture(self.board.id))
        self.replicas = [Replica(snapshot) for _ in range(3)]

    def teardown(self) -> None:
        """Close the connections of this run."""
        if hasattr(self, "world"):
            self.do(self.world.http.aclose())

    def place(self, kind: str, number: int, column: list[str]) -> tuple[dict[str, str], int]:
        """A place as a request says it, and as an index in the column without the moved card."""
        anchor = self.pick(number, column)
        if kind in {"top", "bottom"} or anchor is None:
            position = kind if kind in {"top", "bottom"} else "bottom"
            return {"position": position}, 0 if position == "top" else len(column)
        return {f"{kind}_id": anchor}, column.index(anchor) + (kind == "after")

    @rule(number=PICK, kind=_PLACES)
    def create(self, number: int, kind: str) -> None:
        """Put a new card somewhere, and send the request twice."""
        list_id = self.pick(number, list(self.columns))
        if list_id is None:
            return
        self.count += 1
        column = self.columns[list_id]
        place, index = self.place(kind, number, column)
        body = {"title": f"card {self.count}", **place}
        made = [self.do(self.ann.ok("POST", f"/lists/{list_id}/cards", body, key=f"c{self.count}")) for _ in range(2)]
        assert made[0] == made[1]
        column.insert(index, made[0]["id"])
        self.titles[made[0]["id"]] = body["title"]

    @rule(number=PICK, to=PICK, near=PICK, kind=_PLACES)
    def move(self, number: int, to: int, near: int, kind: str) -> None:
        """Move a card somewhere."""
        card, list_id = self.pick(number, self.cards()), self.pick(to, list(self.columns))
        if card is None or list_id is None:
            return
        column = [it for it in self.columns[list_id] if it != card]
        place, index = self.place(kind, near, column)
        self.do(self.ann.ok("POST", f"/cards/{card}/move", {"list_id": list_id, **place}))
        for cards in self.columns.values():
            if card in cards:
                cards.remove(card)
        self.columns[list_id].insert(index, card)

    @rule(number=PICK)
    def rename(self, number: int) -> None:
        """Give a card another title."""
        card = self.pick(number, self.cards())
        if card is not None:
            self.count += 1
            self.titles[card] = f"name {self.count}"
            is_done = number % 2 == 0
            self.do(self.ann.ok("PATCH", f"/cards/{card}", {"title": self.titles[card], "completed": is_done}))
            self.done = self.done | {card} if is_done else self.done - {card}

    @rule(number=PICK)
    def archive(self, number: int) -> None:
        """Put a card into the archive."""
        card = self.pick(number, self.cards())
        if card is not None:
            self.do(self.ann.ok("PATCH", f"/cards/{card}", {"archived": True}))
            list_id = next(it for it, column in self.columns.items() if card in column)
            self.columns[list_id].remove(card)
            self.archived[card] = list_id

    @rule(number=PICK)
    def unarchive(self, number: int) -> None:
        """Take one back: it stands where it stood, among cards that may have moved since."""
        card = self.pick(number, [it for it, list_id in self.archived.items() if list_id in self.columns])
        if card is not None:
            self.do(self.ann.ok("PATCH", f"/cards/{card}", {"archived": False}))
            self._take_order_of(self.archived.pop(card))

    @rule(number=PICK)
    def delete_card(self, number: int) -> None:
        """Put a card into the trash."""
        card = self.pick(number, self.cards())
        if card is not None:
            self.do(self.ann.ok("DELETE", f"/cards/{card}"))
            list_id = next(it for it, column in self.columns.items() if card in column)
            self.columns[list_id].remove(card)
            self.trash[card] = (list_id, [])

    @rule(number=PICK)
    def delete_list(self, number: int) -> None:
        """Put a list with its cards into the trash."""
        list_id = self.pick(number, list(self.columns))
        if list_id is not None:
            self.do(self.ann.ok("DELETE", f"/lists/{list_id}"))
            self.trash[list_id] = ("", self.columns.pop(list_id))

    @rule(number=PICK)
    def restore(self, number: int) -> None:
        """Take something out of the trash, if what holds it is not in there itself."""
        item = self.pick(number, [it for it, (parent, _) in self.trash.items() if not parent or parent in self.columns])
        if item is None:
            return
        self.do(self.ann.ok("POST", f"/trash/{item}/restore"))
        parent, cards = self.trash.pop(item)
        if parent:
            self._take_order_of(parent)
        else:
            self.columns[item] = cards

    @rule(number=PICK)
    def add_list(self, number: int) -> None:
        """Put a new list on the board, and move it to the front."""
        if len(self.columns) < 5:
            made = self.do(self.board.list(f"list {number}"))
            self.columns[made["id"]] = []
            self.do(self.ann.ok("POST", f"/lists/{made['id']}/move", {"position": "top"}))

    @rule(number=PICK, to=PICK)
    def move_and_undo(self, number: int, to: int) -> None:
        """Move a card, undo that, and now and then do it again and take that back: it stands where it stood."""
        card, list_id = self.pick(number, self.cards()), self.pick(to, list(self.columns))
        if card is None or list_id is None:
            return
        before = self.seq()
        self.do(self.ann.ok("POST", f"/cards/{card}/move", {"list_id": list_id, "position": "top"}))
        if self.seq() == before:
            return
        for _ in range(1 if number % 2 else 3):
            self.do(self.ann.ok("POST", f"/boards/{self.board.id}/undo", {"seq": self.seq()}))

    @rule(number=PICK)
    def delete_and_undo(self, number: int) -> None:
        """Delete a card or a list, and undo that: everything is as it was."""
        item = self.pick(number, self.cards() + list(self.columns))
        if item is not None:
            kind = "lists" if item in self.columns else "cards"
            self.do(self.ann.ok("DELETE", f"/{kind}/{item}"))
            self.do(self.ann.ok("POST", f"/boards/{self.board.id}/undo", {"seq": self.seq()}))

    @rule(number=PICK, to=PICK, is_undone=st.booleans())
    def move_many(self, number: int, to: int, is_undone: bool) -> None:
        """Move some cards at once, and now and then bring all of them back."""
        list_id = self.pick(to, list(self.columns))
        cards = self.cards()[number % 3 :: 2]
        if list_id is None or not cards:
            return
        wanted = {"card_ids": cards, "change": {"move": {"list_id": list_id, "position": "top"}}}
        self.count += 1
        self.do(self.ann.ok("POST", f"/boards/{self.board.id}/cards/bulk", wanted, key=f"m{self.count}"))
        if is_undone:
            seq = {"seq": self.seq()}
            self.do(self.ann.ok("POST", f"/boards/{self.board.id}/undo", seq, key=f"u{self.count}"))
            return
        for it, column in self.columns.items():
            self.columns[it] = [card for card in column if card not in cards]
        self.columns[list_id] = cards + self.columns[list_id]

    @rule(number=PICK, value=st.integers(-3, 3), is_undone=st.booleans())
    def fill_field(self, number: int, value: int, is_undone: bool) -> None:
        """Write a number into a field of a card (0 empties it), and now and then take that back."""
        card = self.pick(number, self.cards())
        if card is None:
            return
        path = f"/cards/{card}/fields/{self.field}"
        before = self.seq()
        self.do(self.ann.ok("PUT", path, {"value": value}) if value else self.ann.ok("DELETE", path))
        if is_undone and self.seq() > before:
            self.undo()
        elif value:
            self.values[card] = value
        else:
            self.values.pop(card, None)

    @rule(is_undone=st.booleans())
    def change_field(self, is_undone: bool) -> None:
        """Rename the field; or delete it with all that is in it, and bring all of it back."""
        self.count += 1
        if is_undone:
            self.do(self.ann.ok("DELETE", f"/fields/{self.field}"))
            self.undo()
        else:
            self.do(self.ann.ok("PATCH", f"/fields/{self.field}", {"name": f"field {self.count}"}))

    @rule(number=PICK, is_undone=st.booleans())
    def copy_card(self, number: int, is_undone: bool) -> None:
        """Copy a card: the copy stands right behind it with what is in its field; and now and then undo that."""
        card = self.pick(number, self.cards())
        if card is None:
            return
        made = self.do(self.ann.ok("POST", f"/cards/{card}/duplicate", {}))["id"]
        if is_undone:
            self.undo()
            self.trash[made] = (next(it for it, column in self.columns.items() if card in column), [])
        else:
            column = next(column for column in self.columns.values() if card in column)
            column.insert(column.index(card) + 1, made)
        self._wear(made, card)

    @rule(number=PICK)
    def copy_list_and_undo(self, number: int) -> None:
        """Copy a list with its cards, and undo that as one."""
        list_id = self.pick(number, list(self.columns))
        if list_id is None:
            return
        self.count += 1
        path = f"/lists/{list_id}/duplicate"
        made = self.do(self.ann.ok("POST", path, {}, key=f"l{self.count}"))["id"]
        copies = [it["id"] for it in self.do(self.ann.ok("GET", f"/lists/{made}/cards?limit=200"))["items"]]
        for source, copy in zip(self.columns[list_id], copies, strict=True):
            self._wear(copy, source)
            self.trash[copy] = (made, [])
        self.do(self.ann.ok("POST", f"/boards/{self.board.id}/undo", {"seq": self.seq()}, key=f"v{self.count}"))
        self.trash[made] = ("", [])

    @rule(number=PICK, is_list=st.booleans(), times=st.sampled_from([1, 3]))
    def cross_and_undo(self, number: int, is_list: bool, times: int) -> None:
        """Send a card or a list to another board, and bring it back, once or twice: all is as it was."""
        item = self.pick(number, list(self.columns) if is_list else self.cards())
        if item is None:
            return
        target = {"board_id": self.other} if is_list else {"list_id": self.elsewhere}
        self.do(self.ann.ok("POST", f"/{'lists' if is_list else 'cards'}/{item}/move", target))
        self.undo(again=times)

    @rule(number=PICK)
    def fill_up(self, number: int) -> None:
        """Limit a list to what is in it: it takes nothing more, until the limit is gone again."""
        list_id = self.pick(number, [it for it, cards in self.columns.items() if cards])
        if list_id is None:
            return
        limit = {"wip_limit": len(self.columns[list_id])}
        self.do(self.ann.ok("PATCH", f"/lists/{list_id}", limit))
        refused = self.do(self.ann.refused("POST", f"/lists/{list_id}/cards", {"title": "too much"}))
        assert refused == (409, "list_is_full")
        self.do(self.ann.ok("PATCH", f"/lists/{list_id}", {"wip_limit": None}))

    def _wear(self, copy: str, source: str) -> None:
        """A copy is like its original, but for its ties."""
        self.titles[copy] = self.titles[source]
        if source in self.values:
            self.values[copy] = self.values[source]
        for worn in (self.done, self.labelled, self.covered):
            if source in worn:
                worn.add(copy)

    def _take_order_of(self, list_id: str) -> None:
        """What comes back stands at its old position; which neighbours that means is the server's to say."""
        picture = self.do(self.ann.picture(self.board.id))
        here = sorted((it for it in picture["cards"] if it["list_id"] == list_id), key=lambda it: it["position"])
        before = self.columns[list_id]
        self.columns[list_id] = [it["id"] for it in here]
        assert [it for it in self.columns[list_id] if it in before] == before

    @rule(who=st.integers(min_value=0, max_value=2))
    def cut_one(self, who: int) -> None:
        """One client loses its connection."""
        replica = self.replicas[who]
        if replica is not None:
            self.replicas[who] = None
            self.cut.append(replica)

    @rule()
    def resume_all(self) -> None:
        """Everybody comes back from where they stood."""
        for who, replica in enumerate(self.replicas):
            if replica is None and self.cut:
                self.replicas[who] = self.cut.pop()

    @invariant()
    def all_agree(self) -> None:
        """The model, a fresh picture and every connected replica say the same."""
        if not self.replicas:
            return
        fresh = self.do(self.ann.picture(self.board.id))
        fresh["cards"].sort(key=lambda it: (it["list_id"], it["position"]))
        columns: dict[str, list[str]] = {it["id"]: [] for it in fresh["lists"]}
        for card in fresh["cards"]:
            columns[card["list_id"]].append(card["id"])
        assert columns == self.columns
        assert all(card["title"] == self.titles[card["id"]] for card in fresh["cards"])
        filled = {card["id"]: card["fields"][self.field] for card in fresh["cards"] if card["fields"]}
        assert filled == {card: it for card, it in self.values.items() if card in self.cards()}
        for name, worn in (("cover_id", self.covered), ("label_ids", self.labelled), ("completed_at", self.done)):
            assert {card["id"] for card in fresh["cards"] if card[name]} == worn & set(self.cards())
        for replica in filter(None, self.replicas):
            for item in self.do(self.board.events(after=replica.seq)):
                replica.apply(item["seq"], item["tag"], item["event"])
            assert json.dumps(replica.picture(), sort_keys=True) == json.dumps(fresh, sort_keys=True)


@pytest.fixture
def machine(app: FastAPI) -> type[BoardMachine]:
    """The machine on the running application."""
    return type("Machine", (BoardMachine,), {"app": app})


async def test_whatever_three_clients_do_everybody_agrees(machine: type[BoardMachine], app: FastAPI) -> None:
    """Hypothesis is synchronous: it runs in a thread and sends its requests back to this loop."""
    loop = asyncio.get_running_loop()

    def do(_: BoardMachine, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, loop).result(30)

    machine.do = do  # type: ignore[method-assign]
    limits = settings(max_examples=18, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
    await asyncio.to_thread(run_state_machine_as_test, machine, settings=limits)
