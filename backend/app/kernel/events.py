"""Events: facts in the past tense, typed, each with one name on the wire."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

import orjson
from pydantic import BaseModel, ConfigDict

from app.kernel.clock import rfc3339

REGISTRY: dict[str, type["Event"]] = {}


class Event(BaseModel):
    """A fact about a topic. A subclass names its wire type: `class CardMoved(Event, type="card.moved")`.

    Declaring a type twice fails at import. The model's fields are the `data` of the envelope.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    type: ClassVar[str] = ""
    room: ClassVar[str] = "board"

    def __init_subclass__(cls, *, type: str, room: str = "board", **kwargs: Any) -> None:  # noqa: A002
        super().__init_subclass__(**kwargs)
        if type in REGISTRY:
            raise TypeError(f"event type {type!r} is declared twice")
        cls.type, cls.room = type, room
        REGISTRY[type] = cls


class EventEnvelope(BaseModel):
    """What surrounds an event's data on the wire and in the log."""

    type: str
    actor_id: UUID | None
    at: datetime
    mutation_id: str | None
    data: dict[str, Any]


def envelope(event: Event, *, actor_id: UUID | None, at: datetime, mutation_id: str | None) -> str:
    """The envelope of an event as JSON text, made once and then sent and stored as it is."""
    head = orjson.dumps(
        {
            "type": event.type,
            "actor_id": None if actor_id is None else str(actor_id),
            "at": rfc3339(at),
            "mutation_id": mutation_id,
        }
    )
    return f'{head[:-1].decode()},"data":{event.model_dump_json(exclude_unset=True)}}}'
