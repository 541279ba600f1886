"""An example for every body in the contract, made from its schema, so that none is missing and none can rot."""

from typing import Any

_BY_FORMAT = {
    "uuid": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
    "date-time": "2027-03-14T09:26:53.589793Z",
    "email": "ada@example.org",
    "password": "correct horse battery staple",
}
_BY_NAME = {
    "archived": False,
    "at": "2027-03-14T09:26:53.589793Z",
    "description": "Two rows of beans, one of peas.",
    "display_name": "Ada",
    "email": "ada@example.org",
    "locale": "en",
    "next_cursor": None,
    "password": "correct horse battery staple",
    "position": "a0Xk2",
    "role": "editor",
    "status": "ongoing",
    "tag": "9f3a01",
    "time_zone": "Europe/Paris",
    "title": "Order seeds for spring",
    "username": "ada",
    "version": 3,
}
_BY_PATTERN = {"^password$": "password"}
_BY_TYPE: dict[str, Any] = {"string": "text", "integer": 1, "number": 1.0, "boolean": True, "null": None}


def add_examples(document: dict[str, Any]) -> None:
    """Give each request and response body of an OpenAPI document an example."""
    schemas = document["components"]["schemas"]
    for methods in document["paths"].values():
        for operation in methods.values():
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for status, body in zip([None, *operation["responses"]], bodies, strict=True):
                _add_to(body, schemas, status)


def _add_to(body: dict[str, Any], schemas: dict[str, Any], status: str | None) -> None:
    for media_type, content in body.get("content", {}).items():
        if "schema" not in content or "example" in content:
            continue
        example = example_of(content["schema"], schemas)
        if media_type == "application/problem+json" and isinstance(example, dict) and status is not None:
            example = {
                **example,
                "status": int(status),
                "errors": None if status != "422" else example["errors"],
            }
        content["example"] = example


def example_of(schema: dict[str, Any], schemas: dict[str, Any], name: str = "") -> Any:
    """A value that fits a JSON schema."""
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rsplit("/", 1)[1]], schemas, name)
    if "const" in schema:
        return schema["const"]
    if schema.get("examples"):
        return schema["examples"][0]
    if "enum" in schema:
        return _BY_NAME[name] if _BY_NAME.get(name) in schema["enum"] else schema["enum"][0]
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            return example_of(schema[key][0], schemas, name)
    return _plain(schema, schemas, name)


def _plain(schema: dict[str, Any], schemas: dict[str, Any], name: str) -> Any:
    kind = schema.get("type")
    if kind == "object" or "properties" in schema:
        properties = schema.get("properties", {})
        return {key: example_of(value, schemas, key) for key, value in properties.items()}
    if kind == "array":
        return [example_of(schema.get("items", {}), schemas, name)]
    if schema.get("format") in _BY_FORMAT:
        return _BY_FORMAT[schema["format"]]
    if "pattern" in schema and schema["pattern"] in _BY_PATTERN:
        return _BY_PATTERN[schema["pattern"]]
    usual = _BY_TYPE.get(kind or "string", "text")
    if kind in {"integer", "number"}:
        usual = max(usual, type(usual)(schema.get("minimum", usual)))
    named = _BY_NAME.get(name, usual)
    return named if isinstance(named, type(usual)) else usual
