"""Recorded days of boards: what followers try themselves on is what Grove says today, and says everything."""

import json
from typing import Any

import jsonschema
import pytest
from fastapi import FastAPI

from app.kernel.events import REGISTRY
from tests.contract.recording import FOLDER, record, text_of
from tests.contract.tours import TOURS
from tests.support.replica import Replica

SCHEMA = json.loads((FOLDER.parent / "events.schema.json").read_text(encoding="utf-8"))
# The first event of a log; a follower gets it only in the snapshot.
BEFORE_ANY_PICTURE = {"board.created"}


def fixtures() -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


@pytest.mark.parametrize("name", TOURS)
async def test_a_fixture_is_what_grove_says_today(app: FastAPI, name: str) -> None:
    """Recorded anew it is the same, letter for letter."""
    present = (FOLDER / f"{name}.json").read_text(encoding="utf-8")

    assert text_of(await record(app, name)) == present, "the fixtures are stale: run `make contract`"


@pytest.mark.parametrize("name", fixtures())
def test_the_events_lead_from_the_first_picture_to_the_last(name: str) -> None:
    """Promise 3, without a server."""
    fixture = fixtures()[name]
    replica = Replica(fixture["before"])
    for item in fixture["events"]:
        replica.apply(item["seq"], item["tag"], item["event"])

    assert replica.picture() == fixture["after"] | {
        "cards": sorted(fixture["after"]["cards"], key=lambda it: (it["list_id"], it["position"]))
    }


def test_every_event_of_a_board_is_in_one_and_fits_its_schema() -> None:
    """A type that is missing belongs into `tests/contract/tours.py`."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    seen = set()
    for fixture in fixtures().values():
        for item in fixture["events"]:
            validator.validate(item["event"])
            seen.add(item["event"]["type"])

    assert {kind for kind, it in REGISTRY.items() if it.room == "board"} - BEFORE_ANY_PICTURE == seen


def test_no_fixture_is_left_of_a_tour_that_is_gone() -> None:
    assert set(fixtures()) == set(TOURS)
