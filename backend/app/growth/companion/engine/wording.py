"""How a line is worded this time, and which buttons stand under it."""

import hashlib
import re

from app.growth.companion.engine.script import Node, Script
from app.growth.companion.engine.state import Button, State

_BLANK = re.compile(r"\{([a-z_]+)\}")
_APART_TURNS = 5
_LONGEST_QUOTE = 120


def said(state: State, place: str, variants: tuple[str, ...]) -> str:
    """One of the variants: the same for the same talk and turn, none again within five turns while another is left."""
    fresh = [
        number
        for number in range(len(variants))
        if state.turn - state.said.get(f"{place}.{number}", -_APART_TURNS) >= _APART_TURNS
    ]
    if fresh:
        digest = hashlib.sha256(f"{state.seed}|{state.turn}|{place}".encode()).digest()
        number = fresh[int.from_bytes(digest[:4]) % len(fresh)]
    else:
        number = min(range(len(variants)), key=lambda it: state.said.get(f"{place}.{it}", 0))
    state.said = {key: turn for key, turn in state.said.items() if state.turn - turn < _APART_TURNS}
    state.said[f"{place}.{number}"] = state.turn
    return variants[number]


def filled(words: str, state: State) -> str:
    """A line with what the person said put in, in their own words, as a quotation would."""

    def value(blank: re.Match[str]) -> str:
        text = str(state.slots.get(blank[1], "")).strip()
        return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"

    return _BLANK.sub(value, words)


def buttons_of(script: Script, state: State, node: Node) -> tuple[Button, ...]:
    """The answers of a step, and the ways that are always open: back, that is not it, stop."""
    found = [Button(way.key, filled(way.label, state)) for way in node.ways]
    if node.ask == "rating":
        found = [Button(str(number), str(number), "number") for number in range(11)] + found
    labels = {name: script.lines[f"button_{name}"][0] for name in ("back", "other", "stop")}
    if state.trail:
        found.append(Button("back", labels["back"], "back"))
    if state.at.flow != "home":
        found.append(Button("other", labels["other"], "other"))
        found.append(Button("stop", labels["stop"], "stop"))
    return tuple(found)
