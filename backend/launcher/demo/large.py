"""A large board for the demo: brought in as an import, which a worker does after the start, so that nobody waits."""

import json
from typing import Any

from launcher.caller import Caller

_PLANTS = (
    "Apple", "Bean", "Beetroot", "Broccoli", "Carrot", "Chard", "Courgette", "Cucumber", "Fennel", "Garlic", "Kale",
    "Leek", "Lettuce", "Onion", "Parsnip", "Pea", "Pepper", "Plum", "Potato", "Pumpkin", "Radish", "Spinach",
    "Strawberry", "Tomato",
)  # fmt: skip
_BEDS = 50
_STEPS = ("Sow or plant", "Water in", "Mulch", "Pick")
_LABELS = (("Early", "green"), ("Late", "orange"), ("Old variety", "purple"), ("For children", "sky"))


def order_large_board(owner: Caller, workspace_id: str) -> None:
    """Hand in a board of 1,200 cards in 24 lists; it is there some seconds later."""
    content = json.dumps(large_board()).encode()
    owner.upload(f"/workspaces/{workspace_id}/imports", "every-bed.json", content, kind="trello", dry_run="false")


def large_board() -> dict[str, Any]:
    """The board as Trello would export it."""
    places = [(nth, plant, bed) for nth, plant in enumerate(_PLANTS) for bed in range(1, _BEDS + 1)]
    return {
        "id": "every-bed",
        "name": "Every bed",
        "desc": "What grows where, all of it: 24 plants, 50 beds.",
        "labels": [{"id": name, "name": name, "color": color} for name, color in _LABELS],
        "lists": [{"id": plant, "name": plant, "pos": nth} for nth, plant in enumerate(_PLANTS)],
        "cards": [
            {
                "id": f"{plant}-{bed}",
                "idList": plant,
                "name": f"{plant}, bed {bed}",
                "desc": f"Row {bed % 5 + 1} of bed {bed}." if bed % 3 == 0 else "",
                "pos": bed,
                "idLabels": [_LABELS[(bed + nth) % len(_LABELS)][0]] if (bed + nth) % 3 == 0 else [],
                "dueComplete": (bed + nth) % 11 == 0,
            }
            for nth, plant, bed in places
        ],
        "checklists": [
            {
                "id": f"steps-{plant}-{bed}",
                "idCard": f"{plant}-{bed}",
                "name": "Through the year",
                "checkItems": [
                    {"id": f"{plant}-{bed}-{at}", "name": step, "pos": at, "state": "complete" if at < bed % 4 else ""}
                    for at, step in enumerate(_STEPS)
                ],
            }
            for _, plant, bed in places
            if bed % 10 == 0
        ],
    }
