"""What a source is, and what of its answer is an exercise: pure."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import jmespath
from jmespath.exceptions import JMESPathError
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from app.growth.content.shelf import Kind
from app.growth.sources.breaths import breaths_in

MOST_ITEMS = 500
FAILURES_BEFORE_REST = 3
_LONGEST_ID, _LONGEST_TITLE, _LONGEST_TEXT, _MOST_STEPS = 200, 120, 2000, 30
_LONGEST_STEP_SECONDS, _MOST_MINUTES = 600, 30
_TAG, _BREAK, _SPACE = re.compile(r"<[^>]*>"), re.compile(r"[\x00-\x1f\x7f]+"), re.compile(r"\s+")


def _compiles(expression: str) -> str:
    if expression:
        try:
            jmespath.compile(expression)
        except JMESPathError as error:
            raise ValueError("not a JMESPath expression") from error
    return expression


Expression = Annotated[str, StringConstraints(max_length=400), AfterValidator(_compiles)]


class Source(BaseModel):
    """A service to ask, or a file to read, as `GROVE_MINDFULNESS_SOURCES` names it.

    `items` and `fields` are JMESPath expressions into its JSON; a `breath_file` is read as patterns of breath.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    form: Literal["http_json", "breath_file"] = "http_json"
    url: str = Field(default="", max_length=2000)
    path: Path | None = None
    items: Expression = ""
    fields: dict[str, Expression] = Field(default_factory=dict)
    auth_header: str = Field(default="Authorization", pattern=r"^[A-Za-z0-9-]{1,60}$")
    api_key_env: str | None = Field(default=None, pattern=r"^[A-Z][A-Z0-9_]{0,80}$")
    kind: Kind = "rest"
    locale: str = Field(default="en", pattern=r"^[a-z]{2}$")
    minutes: int = Field(default=5, ge=1, le=_MOST_MINUTES)
    licence: str = Field(min_length=1, max_length=200)
    attribution: str = Field(default="", max_length=200)

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if bool(self.url) == (self.path is not None):
            raise ValueError("a source has either a url or a path")
        return self

    @property
    def credit(self) -> str:
        """Whose words these are, and under which licence."""
        return " · ".join(part for part in (self.attribution or self.name, self.licence) if part)


@dataclass(frozen=True, slots=True)
class Found:
    """An exercise in a source's answer."""

    external_id: str
    title: str
    about: str
    minutes: int
    steps: tuple[dict[str, Any], ...]
    breath: dict[str, int] | None = None


def rest_after(failures: int) -> timedelta | None:
    """How long a source that failed so often is left alone."""
    if failures < FAILURES_BEFORE_REST:
        return None
    return timedelta(days=min(2 ** (failures - FAILURES_BEFORE_REST), 16))


def found_in(source: Source, document: Any) -> Iterator[Found]:
    """The exercises in an answer; what is no exercise is left out, an answer of another shape has none."""
    items = _at(document, source.items)
    if source.form == "breath_file":
        items = breaths_in(items)
    for item in items[:MOST_ITEMS] if isinstance(items, list) else ():
        found = _found(source, item)
        if found is not None:
            yield found


def _found(source: Source, item: Any) -> Found | None:
    if not isinstance(item, dict):
        return None
    told = {name: _at(item, path) for name, path in _paths(source).items()}
    title, key = _words(told["title"], _LONGEST_TITLE), str(told["id"] if told["id"] is not None else "")
    steps = tuple(_steps(told["steps"])) or tuple(_steps([told["text"]]))
    if not title or not key or len(key) > _LONGEST_ID or not steps:
        return None
    minutes = told["minutes"] if isinstance(told["minutes"], int) else source.minutes
    minutes = max(1, min(minutes, _MOST_MINUTES))
    breath = item["breath"] if source.form == "breath_file" else None
    if breath is not None:
        steps = tuple(step | {"seconds": 60 * minutes, "breathes": True} for step in steps)
    return Found(key, title, _words(told["about"], _LONGEST_TEXT), minutes, steps, breath)


def _paths(source: Source) -> Mapping[str, str]:
    usual = {name: name for name in ("id", "title", "about", "text", "steps", "minutes")}
    return usual | {name: path for name, path in source.fields.items() if name in usual}


def _at(document: Any, path: str) -> Any:
    """What an expression finds; nothing, where it does not fit what is there."""
    if not path:
        return document
    try:
        return jmespath.search(path, document)
    except JMESPathError:
        return None


def _steps(told: Any) -> Iterator[dict[str, Any]]:
    for step in told[:_MOST_STEPS] if isinstance(told, list) else ():
        text = _words(step.get("text") if isinstance(step, dict) else step, _LONGEST_TEXT)
        seconds = step.get("seconds", 0) if isinstance(step, dict) else 0
        if text:
            whole = seconds if isinstance(seconds, int) else 0
            yield {"text": text, "seconds": max(0, min(whole, _LONGEST_STEP_SECONDS))}


def _words(told: Any, longest: int) -> str:
    """Plain words: no tags, no control characters, not longer than asked for."""
    if not isinstance(told, str):
        return ""
    plain = _BREAK.sub(" ", html.unescape(_TAG.sub(" ", told))).encode("utf-8", "ignore").decode()
    return _SPACE.sub(" ", plain).strip()[:longest].strip()
