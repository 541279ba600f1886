"""What a talk does when words call for help: it asks plainly, shows whom to call, and goes on. It never ends a talk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.growth.companion.engine.state import Heard, Place, SafetyKind
from app.growth.safety.screening import Branch, Level, Seen

if TYPE_CHECKING:
    from app.growth.companion.engine.talk import Turn

# The same card in full at most once in so many turns, then a small bar.
_APART_TURNS = 5
# A denial is believed; it is asked once more, this many turns later.
_AGAIN_AFTER_TURNS = 4
_HOMES = ("menu", "after")
_SAFE = Place(flow="care", node="safe")
_NODES: dict[Branch, str] = {
    "emergency": "emergency",
    "abuse": "abuse",
    "harm_to_others": "others",
    "eating": "eating",
}
_FOR_OTHERS: dict[Branch, SafetyKind] = {
    "emergency": "urgent",
    "abuse": "offer",
    "harm_to_others": "offer",
    "eating": "offer",
}


def takes_over(turn: "Turn", heard: Heard, arrive: Callable[["Turn", Place], None]) -> bool:
    """Whether words called for help; then that is what is spoken of, and the talk is kept for later."""
    wanted = None if heard.seen is None else _wanted(heard.seen)
    if wanted is None:
        if heard.seen is not None and heard.seen.level == Level.DISTRESS:
            _warm(turn)
        return False
    kind, node = _answered(turn, *wanted)
    _show(turn, kind)
    if kind == "for_someone" and turn.state.at.flow == "support_other":
        return False
    if turn.is_compact and turn.state.at.flow != "care" and kind != "urgent":
        turn.line("still_there")
        return False
    if turn.state.at.flow != "care":
        turn.state.return_to = turn.state.at
    arrive(turn, Place(flow="care", node=node))
    return True


def _answered(turn: "Turn", kind: SafetyKind, node: str) -> tuple[SafetyKind, str]:
    """Who was asked plainly, and says it once more, has said yes."""
    is_asked = turn.state.at == Place(flow="care", node="concern")
    return ("urgent", "acute") if is_asked and node == "concern" else (kind, node)


def _wanted(seen: Seen) -> tuple[SafetyKind, str] | None:
    if "emergency" in seen.branches:
        return "urgent", "emergency"
    if seen.level == Level.ACUTE:
        return "urgent", "acute"
    if seen.level == Level.CONCERN:
        return "offer", "concern"
    for branch, node in _NODES.items():
        if branch in seen.branches:
            return _FOR_OTHERS[branch], node
    return ("for_someone", "someone") if seen.is_about_other else None


def _show(turn: "Turn", kind: SafetyKind) -> None:
    kept = turn.state.care
    turn.safety = kind
    turn.is_compact = kept.kind == kind and turn.state.turn - kept.shown_turn < _APART_TURNS
    if not turn.is_compact:
        kept.shown_turn = turn.state.turn
    kept.kind = kind
    kept.denied_turn = None


def _warm(turn: "Turn") -> None:
    """A hard day: one warm line, and where help is, not in every turn."""
    if turn.state.turn - turn.state.care.shown_turn >= _APART_TURNS:
        turn.safety = "warm"
        turn.line("warm")
        turn.state.care.shown_turn = turn.state.turn


def ask_again(turn: "Turn", arrive: Callable[["Turn", Place], None]) -> None:
    """Once, some turns after somebody said that they are safe, and not in the middle of something."""
    kept = turn.state.care
    if turn.state.at == _SAFE:
        kept.denied_turn = turn.state.turn
    if kept.denied_turn is None or kept.asked_again or turn.state.turn - kept.denied_turn < _AGAIN_AFTER_TURNS:
        return
    if turn.state.at.flow == "home" and turn.state.at.node in _HOMES:
        kept.asked_again = True
        turn.state.return_to = turn.state.at
        arrive(turn, Place(flow="care", node="again"))
