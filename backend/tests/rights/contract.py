"""The operations of the written contract."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCUMENT: dict[str, Any] = json.loads((Path(__file__).parents[3] / "frontend-contract" / "openapi.json").read_text())


@dataclass(frozen=True)
class Operation:
    """One operation: how it is called, and what its body may hold."""

    name: str
    method: str
    path: str
    schema: dict[str, Any] | None
    scope: str | None

    @property
    def writes(self) -> bool:
        """Whether it may change something."""
        return self.method != "get"


def _operations() -> Iterator[Operation]:
    for path, methods in DOCUMENT["paths"].items():
        for method, it in methods.items():
            body = it.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            yield Operation(it["operationId"], method, path, body, it.get("x-scope"))


OPERATIONS = {it.name: it for it in _operations()}


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema behind its reference."""
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    found: dict[str, Any] = DOCUMENT["components"]["schemas"][name] if name else schema
    return found


def branches(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The shapes that a value of this schema may have."""
    whole = resolved(schema)
    choices = [*whole.get("anyOf", []), *whole.get("oneOf", [])]
    if not choices:
        yield whole
    for choice in choices:
        yield from branches(choice)


Way = tuple[str, ...]


def objects_of(schema: dict[str, Any], way: Way = ()) -> Iterator[tuple[Way, dict[str, Any]]]:
    """Every object in a body of this shape, with the names that lead to it."""
    for shape in branches(schema):
        if "properties" in shape:
            yield way, shape
        for name, inner in shape.get("properties", {}).items():
            yield from objects_of(inner, (*way, name))
        if "items" in shape:
            yield from objects_of(shape["items"], way)


def ids_of(schema: dict[str, Any], way: Way = ()) -> Iterator[Way]:
    """Where a body of this shape names things."""
    for shape in branches(schema):
        if shape.get("format") == "uuid":
            yield way
        for name, inner in shape.get("properties", {}).items():
            yield from ids_of(inner, (*way, name))
        if "items" in shape:
            yield from ids_of(shape["items"], way)
