"""The JSON Schema (2020-12) of live events, from the typed event models."""

from typing import Any

from pydantic.json_schema import models_json_schema

from app.kernel.events import REGISTRY

_ID = "https://grove.example/events.schema.json"


def build() -> dict[str, Any]:
    """One schema that an event's envelope fits exactly when Grove could have sent it."""
    events = dict(sorted(REGISTRY.items()))
    references, definitions = models_json_schema(
        [(event, "serialization") for event in events.values()], ref_template="#/$defs/{model}"
    )
    del references
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "Event",
        "description": "The envelope of an event of a topic, as in an `event` frame and in the log.",
        "oneOf": [{"$ref": f"#/$defs/{event.__name__}Envelope"} for event in events.values()],
        "$defs": {
            **definitions["$defs"],
            **{
                f"{event.__name__}Envelope": _envelope(kind, event.__name__, event.room)
                for kind, event in events.items()
            },
        },
    }


def _envelope(kind: str, model: str, room: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": f"`{kind}` on a topic `{room}:<id>`.",
        "properties": {
            "type": {"const": kind},
            "actor_id": {"type": ["string", "null"], "format": "uuid"},
            "at": {"type": "string", "format": "date-time"},
            "mutation_id": {"type": ["string", "null"]},
            "data": {"$ref": f"#/$defs/{model}"},
        },
        "required": ["type", "actor_id", "at", "mutation_id", "data"],
        "additionalProperties": False,
    }
