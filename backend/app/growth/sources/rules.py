"""What a source is, and what of its answer is an exercise: pure."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from app.growth.content.shelf import Kind

MOST_ITEMS = 500
FAILURES_BEFORE_REST = 3
_LONGEST_ID, _LONGEST_TITLE, _LONGEST_TEXT, _MOST_STEPS = 200, 120, 2000, 30
_LONGEST_STEP_SECONDS, _MOST_MINUTES = 600, 30
_TAG, _BREAK, _SPACE = re.compile(r"<[^>]*>"), re.compile(r"[\x00-\x1f\x7f]+"), re.compile(r"\s+")


class Source(BaseModel):
    """A service to ask, as `GROVE_MINDFULNESS_SOURCES` names it. Paths lead into its JSON by dots."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    url: str = Field(max_length=2000)
    items: str = Field(default="", max_length=200)
    fields: dict[str, str] = Field(default_factory=dict)
    auth_header: str = Field(default="Authorization", pattern=r"^[A-Za-z0-9-]{1,60}$")
    api_key_env: str | None = Field(default=None, pattern=r"^[A-Z][A-Z0-9_]{0,80}$")
    kind: Kind = "rest"
    locale: str = Field(default="en", pattern=r"^[a-z]{2}$")
    minutes: int = Field(default=5, ge=1, le=_MOST_MINUTES)
    licence: str = Field(min_length=1, max_length=200)
    attribution: str = Field(default="", max_length=200)

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


def rest_after(failures: int) -> timedelta | None:
    """How long a source that failed so often is left alone."""
    if failures < FAILURES_BEFORE_REST:
        return None
    return timedelta(days=min(2 ** (failures - FAILURES_BEFORE_REST), 16))


def found_in(source: Source, document: Any) -> Iterator[Found]:
    """The exercises in an answer; what is no exercise is left out, an answer of another shape has none."""
    items = _at(document, source.items)
    for item in items[:MOST_ITEMS] if isinstance(items, list) else ():
        found = _found(source, item)
        if found is not None:
            yield found


def _found(source: Source, item: Any) -> Found | None:
    told = {name: _at(item, path) for name, path in _paths(source).items()}
    title, key = _words(told["title"], _LONGEST_TITLE), str(told["id"] if told["id"] is not None else "")
    steps = tuple(_steps(told["steps"])) or tuple(_steps([told["text"]]))
    if not title or not key or len(key) > _LONGEST_ID or not steps:
        return None
    minutes = told["minutes"] if isinstance(told["minutes"], int) else source.minutes
    return Found(key, title, _words(told["about"], _LONGEST_TEXT), max(1, min(minutes, _MOST_MINUTES)), steps)


def _paths(source: Source) -> Mapping[str, str]:
    usual = {name: name for name in ("id", "title", "about", "text", "steps", "minutes")}
    return usual | {name: path for name, path in source.fields.items() if name in usual}


def _at(document: Any, path: str) -> Any:
    for part in filter(None, path.split(".")):
        document = document.get(part) if isinstance(document, dict) else None
    return document


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
