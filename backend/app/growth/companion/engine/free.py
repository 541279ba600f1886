"""Turns that a language model may answer in place of the script: free words, where no step waits for something."""

from datetime import datetime

from app.growth.companion.engine.reading import chosen
from app.growth.companion.engine.script import Script
from app.growth.companion.engine.state import Clock, Known, Memory, Place, State
from app.growth.companion.engine.talk import Turn, disclose
from app.growth.safety.levels import Level, Seen

# The doors between talks, and being heard; everything else is a step of a talk that was authored as it is.
_OPEN = {
    ("home", "hello"),
    ("home", "menu"),
    ("home", "after"),
    ("home", "rest"),
    ("just_listen", "listen"),
    ("just_listen", "more"),
}
_NOW = Place(flow="just_listen", node="more")


def is_free(script: Script, state: State, text: str, seen: Seen) -> bool:
    """Whether there is no danger in the words, no button means them, and nothing else is being asked."""
    if seen.level >= Level.CONCERN or seen.is_about_other or seen.branches:
        return False
    if (state.at.flow, state.at.node) not in _OPEN:
        return False
    return chosen(script, script.node(state.at.flow, state.at.node), text) is None


def stands_at(script: Script, state: State, now: datetime) -> tuple[State, str]:
    """Where a talk stands after an answer in free words, and what has to be said first: that this is software."""
    turn = Turn(script, state.model_copy(deep=True), Memory(), Known(), Clock(now, now.date()))
    turn.state.turn += 1
    disclose(turn)
    if turn.state.at != _NOW:
        turn.state.trail = [*turn.state.trail, turn.state.at]
        turn.state.at = _NOW
    return turn.state, "\n\n".join(turn.text)
