"""A follower's picture: a snapshot, and what each event makes of it. The twin of the web client's `picture.ts`."""

from typing import Any

Picture = dict[str, Any]
_IN = {"card.created", "card.unarchived", "card.restored", "card.moved_in"}
_COUNTS = ("comment_count", "attachment_count", "waiting_count", "checklist_done", "checklist_total")
_OUT = {"card.archived", "card.deleted", "card.moved_out"}


class Replica:
    """Applies events in order; `picture()` must equal a fresh snapshot at the same number."""

    def __init__(self, snapshot: Picture) -> None:
        self.board = dict(snapshot["board"])
        self.lists = {it["id"]: dict(it) for it in snapshot["lists"]}
        self.cards = {it["id"]: dict(it) for it in snapshot["cards"]}
        self.labels = {it["id"]: dict(it) for it in snapshot["labels"]}
        self.fields = {it["id"]: dict(it) for it in snapshot["fields"]}
        self.members = {it["user_id"]: dict(it) for it in snapshot["members"]}

    @property
    def seq(self) -> int:
        """Number of the last applied event."""
        return int(self.board["seq"])

    def apply(self, seq: int, tag: str, event: dict[str, Any]) -> None:
        """Apply the next event; a hole or a double fails the test."""
        assert seq == self.seq + 1, f"got {seq} after {self.seq}"
        self.board |= {"seq": seq, "tag": tag}
        kind, data = event["type"], event["data"]
        if kind.startswith(("attachment.", "checklist", "comment.")):
            self._count(data)
            return
        if kind.startswith("label."):
            self._label(kind, data)
            return
        if kind.startswith("tie."):
            self._count({"card_id": data["tie"]["to_id"], "waiting_count": data["waiting_count"]})
            return
        if kind.startswith("field."):
            self._field(kind, data)
            return
        if kind.startswith("assignee."):
            data = {name: value for name, value in data.items() if name != "user_id"}
        {"assignee": self._card, "card": self._card, "list": self._list, "board": self._board, "member": self._member}[
            kind.split(".")[0]
        ](kind, data)

    def _count(self, data: dict[str, Any]) -> None:
        card = self.cards.get(data["card_id"])
        if card is not None:
            card |= {name: data[name] for name in _COUNTS if name in data}
            if card["cover_id"] is not None and card["cover_id"] == data.get("attachment_id"):
                card["cover_id"] = None

    def _label(self, kind: str, data: dict[str, Any]) -> None:
        if kind == "label.created":
            self.labels[data["label"]["id"]] = dict(data["label"])
        elif kind == "label.updated":
            self.labels[data["label_id"]] |= {"version": data["version"], **data["changes"]}
        else:
            self.labels.pop(data["label_id"], None)
            for card in self.cards.values():
                card["label_ids"] = [it for it in card["label_ids"] if it != data["label_id"]]

    def _field(self, kind: str, data: dict[str, Any]) -> None:
        if kind == "field.created":
            self.fields[data["field"]["id"]] = dict(data["field"])
        elif kind == "field.updated":
            self.fields[data["field_id"]] |= {"version": data["version"], **data["changes"]}
        else:
            self.fields.pop(data["field_id"], None)
            for card in self.cards.values():
                card["fields"] = {key: it for key, it in card["fields"].items() if key != data["field_id"]}

    def _card(self, kind: str, data: dict[str, Any]) -> None:
        if kind in _IN:
            card = data["card"]
            if card["list_id"] in self.lists and not card["archived"]:
                self.cards[card["id"]] = dict(card)
            return
        if kind in _OUT:
            self.cards.pop(data["card_id"], None)
            return
        card = self.cards.get(data["card_id"])
        if card is None:
            return
        changes = {name: value for name, value in data.items() if name not in {"card_id", "changes"}}
        changes |= {name: value for name, value in data.get("changes", {}).items() if name != "description"}
        if kind == "card.reopened":
            changes["completed_at"] = None
        card |= changes
        if card["list_id"] not in self.lists:
            del self.cards[card["id"]]

    def _list(self, kind: str, data: dict[str, Any]) -> None:
        if kind in {"list.created", "list.restored", "list.moved_in"}:
            self.lists[data["list"]["id"]] = dict(data["list"])
            self.cards |= {card["id"]: dict(card) for card in data.get("cards", ())}
        elif kind in {"list.deleted", "list.moved_out"}:
            self.lists.pop(data["list_id"], None)
            self.cards = {key: card for key, card in self.cards.items() if card["list_id"] != data["list_id"]}
        elif kind == "list.rebalanced":
            for card_id, position in data["positions"].items():
                if card_id in self.cards:
                    self.cards[card_id]["position"] = position
        elif data["list_id"] in self.lists:
            changes = {name: value for name, value in data.items() if name not in {"list_id", "changes"}}
            self.lists[data["list_id"]] |= changes | data.get("changes", {})

    def _board(self, kind: str, data: dict[str, Any]) -> None:
        if kind == "board.updated":
            self.board |= {"version": data["version"], "updated_at": data["updated_at"], **data["changes"]}
        elif kind == "board.restored":
            self.board |= data["board"]
        elif kind == "board.rebalanced":
            for list_id, position in data["positions"].items():
                if list_id in self.lists:
                    self.lists[list_id]["position"] = position

    def _member(self, kind: str, data: dict[str, Any]) -> None:
        if kind == "member.added":
            self.members[data["member"]["user_id"]] = dict(data["member"])
        elif kind == "member.removed":
            self.members.pop(data["user_id"], None)
            for card in self.cards.values():
                card["assignee_ids"] = [it for it in card["assignee_ids"] if it != data["user_id"]]
        elif data["user_id"] in self.members:
            self.members[data["user_id"]] |= data["changes"]

    def picture(self) -> Picture:
        """The picture, in the order of a snapshot."""
        return {
            "board": self.board,
            "lists": sorted(self.lists.values(), key=lambda it: it["position"]),
            "cards": sorted(self.cards.values(), key=lambda it: (it["list_id"], it["position"])),
            "labels": sorted(self.labels.values(), key=lambda it: it["id"]),
            "fields": sorted(self.fields.values(), key=lambda it: it["id"]),
            "members": sorted(self.members.values(), key=lambda it: it["user_id"]),
        }
