"""What hangs on cards, for the stateful model: labels, ties, covers, stars, templates, and many cards at once."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from fastapi import FastAPI
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from app.kernel.tools import Tools
from tests.support.blockers import counted
from tests.support.world import BoardBuilder, Caller, pixel

T = TypeVar("T")
PICK = st.integers(min_value=0, max_value=10_000)


class DressingRules(RuleBasedStateMachine):
    """The part of the model that knows what cards wear and what they wait for."""

    loop: asyncio.AbstractEventLoop
    app: FastAPI
    ann: Caller
    board: BoardBuilder

    def __init__(self) -> None:
        super().__init__()
        self.columns: dict[str, list[str]] = {}
        self.done: set[str] = set()
        self.labelled: set[str] = set()
        self.covered: set[str] = set()
        self.files: dict[str, str] = {}
        self.ties: dict[str, tuple[str, str, str]] = {}
        self.label = ""
        self.count = 0

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a request on the test's own loop."""
        return self.loop.run_until_complete(work)

    def pick(self, number: int, ids: list[str]) -> str | None:
        """One of the ids, if there is any."""
        return ids[number % len(ids)] if ids else None

    def cards(self) -> list[str]:
        """Ids of all cards in the picture."""
        return [card for column in self.columns.values() for card in column]

    def undo(self, *, again: int = 1) -> None:
        """Take back what was done last; then that, and so on."""
        for _ in range(again):
            self.do(self.ann.ok("POST", f"/boards/{self.board.id}/undo", {"seq": self.seq()}))

    def seq(self) -> int:
        """Number of the board's last event."""
        return int(self.do(self.ann.picture(self.board.id))["board"]["seq"])

    @rule(number=PICK, to=PICK, kind=st.sampled_from(["blocks", "relates"]), is_undone=st.booleans())
    def tie(self, number: int, to: int, kind: str, is_undone: bool) -> None:
        """Tie two cards, once; and now and then take that back."""
        one, other = self.pick(number, self.cards()), self.pick(to, self.cards())
        if one is None or other is None or one == other:
            return
        new = {"to_id": other, "kind": kind}
        if any({one, other} == {start, end} for start, end, _ in self.ties.values()):
            refused = self.do(self.ann.refused("POST", f"/cards/{one}/ties", new))
            assert refused == (409, "already_tied")
            return
        made = self.do(self.ann.ok("POST", f"/cards/{one}/ties", new))["id"]
        if is_undone:
            self.undo()
        else:
            self.ties[made] = (one, other, kind)

    @rule(number=PICK, is_undone=st.booleans())
    def untie(self, number: int, is_undone: bool) -> None:
        """End a tie of two cards that are there, and now and then tie them again."""
        here = self.cards()
        made = self.pick(number, [it for it, (one, other, _) in self.ties.items() if one in here and other in here])
        if made is None:
            return
        self.do(self.ann.ok("DELETE", f"/ties/{made}"))
        if is_undone:
            self.undo()
        else:
            del self.ties[made]

    @rule()
    def count_again(self) -> None:
        """Who listens for blockers hears of them: each card says for how many it waits."""
        tools: Tools = self.app.state.tools
        self.do(counted(tools))
        here = self.cards()
        for card in self.do(self.ann.picture(self.board.id))["cards"]:
            blockers = [one for one, other, kind in self.ties.values() if other == card["id"] and kind == "blocks"]
            assert card["waiting_count"] == sum(it in here and it not in self.done for it in blockers)

    @rule(number=PICK, is_undone=st.booleans())
    def cover(self, number: int, is_undone: bool) -> None:
        """Show a picture on a card's front, or no more; and now and then take that back."""
        card = self.pick(number, self.cards())
        if card is None:
            return
        if card in self.covered:
            self.do(self.ann.ok("DELETE", f"/cards/{card}/cover"))
        else:
            if card not in self.files:
                answer = self.do(self.ann.upload(f"/cards/{card}/attachments", "bean.png", pixel()))
                self.files[card] = answer.json()["id"]
            self.do(self.ann.ok("PUT", f"/cards/{card}/cover", {"attachment_id": self.files[card]}))
        if is_undone:
            self.undo()
        else:
            self.covered ^= {card}

    @rule(number=PICK, is_undone=st.booleans())
    def dress_many(self, number: int, is_undone: bool) -> None:
        """Label some cards at once, or take the label off; and now and then undo that as one."""
        cards, is_on = self.cards()[number % 3 :: 2], number % 2 == 0
        changed = [it for it in cards if (it in self.labelled) != is_on]
        if not cards:
            return
        self._change_many(cards, {"labels": {"add" if is_on else "remove": [self.label]}})
        if not is_undone:
            self.labelled = self.labelled | set(cards) if is_on else self.labelled - set(cards)
        elif changed:
            self.undo()

    @rule(number=PICK, change=st.sampled_from([{"delete": True}, {"patch": {"archived": True}}]))
    def remove_many_and_undo(self, number: int, change: dict[str, Any]) -> None:
        """Put some cards into the trash or the archive at once, and bring all of them back: all is as it was."""
        cards = self.cards()[number % 3 :: 2]
        if cards:
            self._change_many(cards, change)
            self.undo()

    @rule(is_undone=st.booleans())
    def serve_as_template(self, is_undone: bool) -> None:
        """Let the board be what new ones are made after, and no more, told or undone; a star is nobody else's."""
        path = f"/boards/{self.board.id}"
        before = self.seq()
        self.do(self.ann.ok("PUT", f"{path}/star"))
        assert (self.do(self.ann.ok("GET", "/me/boards"))["starred"], self.seq()) == ([self.board.id], before)
        self.do(self.ann.ok("DELETE", f"{path}/star"))
        self.do(self.ann.ok("PATCH", path, {"is_template": True}))
        found = self.do(self.ann.ok("GET", f"/workspaces/{self.board.workspace_id}/templates"))["items"]
        assert [it["id"] for it in found] == [self.board.id]
        if is_undone:
            self.undo()
        else:
            self.do(self.ann.ok("PATCH", path, {"is_template": False}))

    def _change_many(self, cards: list[str], change: dict[str, Any]) -> None:
        self.count += 1
        wanted = {"card_ids": cards, "change": change}
        self.do(self.ann.ok("POST", f"/boards/{self.board.id}/cards/bulk", wanted, key=f"n{self.count}"))
