"""The authored talks as typed values, checked when they are read: what they point at exists."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.growth.content.shelf import Evidence, exercises
from app.kernel.tongues import Tongue

_FOLDER = Path(__file__).parents[2] / "content" / "talk"
VERSION = 1
Ask = Literal["choice", "text", "rating"]
Action = Literal["suggest", "commit", "follow_up", "rest", "feel"]
ELSEWHERE = "flow:"
SUGGESTED, RETURN = "@suggested", "@return"


class _Authored(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Way(_Authored):
    """A button: what it says, where it leads, and words that mean the same when somebody types them."""

    key: str = Field(pattern=r"^[a-z_]{1,30}$")
    label: str = Field(min_length=1, max_length=60)
    goto: str
    keep: dict[str, str | int] = Field(default_factory=dict)
    means: tuple[str, ...] = ()


class Turnoff(_Authored):
    """Another way on where a number that was given lies within bounds."""

    slot: str
    at_least: int = 0
    at_most: int = 10
    goto: str


class Node(_Authored):
    """One step of a talk: what is said, then what is asked, then where it goes."""

    say: tuple[str, ...] = ()
    ask: Ask | None = None
    slot: str | None = None
    ways: tuple[Way, ...] = ()
    when: tuple[Turnoff, ...] = ()
    goto: str | None = None
    do: Action | None = None
    other: str | None = None
    exercise: str | None = None
    # A talk that leads on into another has been finished all the same.
    counts: bool = False
    ends: bool = False

    def targets(self) -> Iterator[str]:
        """Everywhere this step can lead."""
        yield from (way.goto for way in self.ways)
        yield from (turn.goto for turn in self.when)
        yield from (it for it in (self.goto, self.other) if it is not None)

    @model_validator(mode="after")
    def _leads_on(self) -> "Node":
        if not self.ends and not any(self.targets()):
            raise ValueError("leads nowhere")
        if self.ask in {"text", "rating"} and (self.slot is None or self.goto is None):
            raise ValueError("asks, and keeps or continues nothing")
        if self.ask is None and not self.ends and self.goto is None:
            raise ValueError("says something and stops")
        return self


class Flow(_Authored):
    """A talk with a purpose."""

    name: str = Field(pattern=r"^[a-z_]{1,30}$")
    label: str = Field(min_length=1, max_length=60)
    about: str = Field(min_length=1)
    technique: str = Field(min_length=1)
    source: str = Field(min_length=1)
    evidence: Evidence
    helps: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    shelf: str | None = None
    start: str = "start"
    nodes: dict[str, Node]

    @model_validator(mode="after")
    def _hangs_together(self) -> "Flow":
        for name, node in self.nodes.items():
            for target in node.targets():
                if not target.startswith((ELSEWHERE, "@")) and target not in self.nodes:
                    raise ValueError(f"{self.name}.{name}: there is no step {target}")
            if node.exercise is not None and node.exercise not in exercises():
                raise ValueError(f"{self.name}.{name}: {node.exercise} is not on the shelf")
        if self.start not in self.nodes:
            raise ValueError(f"{self.name}: nowhere to start")
        return self


class Feeling(_Authored):
    """A feeling, the word that it is called back with, and the words that it is known by."""

    called: str
    words: tuple[str, ...]
    strong: tuple[str, ...] = ()
    # Words that mean it only where their clause ends: Spanish `solo` is "alone" then, and "only" elsewhere.
    ending: tuple[str, ...] = ()
    bright: bool = False


class Lexicon(_Authored):
    """Words for feelings, and what turns or weighs them."""

    feelings: dict[str, Feeling]
    negations: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    opposite: dict[str, str]


class Script(_Authored):
    """All talks, and the words that they share."""

    flows: Mapping[str, Flow]
    lexicon: Lexicon
    lines: Mapping[str, tuple[str, ...]]

    def node(self, flow: str, name: str) -> Node:
        """One step of a talk."""
        return self.flows[flow].nodes[name]

    @model_validator(mode="after")
    def _leads_to_what_exists(self) -> "Script":
        for flow in self.flows.values():
            for node in flow.nodes.values():
                for target in node.targets():
                    if target.startswith(ELSEWHERE) and target.removeprefix(ELSEWHERE) not in self.flows:
                        raise ValueError(f"{flow.name}: there is no talk {target}")
            for feeling in flow.helps:
                if feeling not in self.lexicon.feelings:
                    raise ValueError(f"{flow.name}: there is no feeling {feeling}")
        return self


@cache
def script(tongue: Tongue = "en") -> Script:
    """Everything that was authored, in a language, read and checked once."""
    shared = _read("shared.yaml")
    flows = [_read(path.name) for path in sorted(_FOLDER.glob("flow_*.yaml"))]
    if tongue != "en":
        _translate(flows, shared, _read(f"{tongue}.yaml"))
    return Script(flows={it["name"]: Flow.model_validate(it) for it in flows}, **shared)


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return read


def _translate(flows: list[dict[str, Any]], shared: dict[str, Any], told: dict[str, Any]) -> None:
    """Put the words of another language into what was read; raises `KeyError` for a line that has none."""
    words = told["words"]
    for flow in flows:
        flow |= {"label": words[flow["label"]], "about": words[flow["about"]]}
        flow["means"] = [*flow.get("means", ()), *told["flows"].get(flow["name"], ())]
        for node in flow["nodes"].values():
            node["say"] = [words[line] for line in node.get("say", ())]
            node["ways"] = [_translated(way, told) for way in node.get("ways", ())]
    shared["lines"] = {name: [words[line] for line in lines] for name, lines in shared["lines"].items()}
    feelings = shared["lexicon"]["feelings"]
    for name, known in told["lexicon"]["feelings"].items():
        feelings[name] |= known | {"called": words[feelings[name]["called"]]}
    shared["lexicon"] |= {name: told["lexicon"][name] for name in ("negations", "more", "less")}


def _translated(way: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """A button; ways that several steps share are one object in what was read, so it is copied."""
    means = [*way.get("means", ()), *told["means"].get(way["key"], ())]
    return way | {"label": told["words"][way["label"]], "means": means}
