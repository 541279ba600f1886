"""The interpreter of the talks: `(state, what was heard, clock, content) -> (state, reply)`, and nothing else.

It never raises on what people type or press, always offers a way on, and says the same for the same.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from app.growth.companion.engine import care, helping
from app.growth.companion.engine.feelings import sense
from app.growth.companion.engine.reading import chosen, rating
from app.growth.companion.engine.script import ELSEWHERE, RETURN, SUGGESTED, Node, Script
from app.growth.companion.engine.state import (
    Button,
    Clock,
    Heard,
    Known,
    Memory,
    Place,
    Promise,
    Reply,
    SafetyKind,
    State,
)
from app.growth.companion.engine.wording import buttons_of, filled, said

HOME = Place(flow="home", node="menu")
_AFTER = Place(flow="home", node="after")
_FOLLOW_UP = Place(flow="home", node="follow_up")
_LONGEST_TRAIL = 20
_LONGEST_SLOT = 400
_DISCLOSE_EVERY = timedelta(hours=3)
# No authored chain of steps without a question is as long; a mistake in one must not turn for ever.
_MOST_STEPS = 20


@dataclass
class Turn:
    """One turn while it is made."""

    script: Script
    state: State
    memory: Memory
    known: Known
    clock: Clock
    text: list[str] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    exercise: str | None = None
    safety: SafetyKind | None = None
    is_compact: bool = False

    def line(self, name: str) -> None:
        """Say one of the shared lines."""
        self.text.append(filled(said(self.state, f"lines.{name}", self.script.lines[name]), self.state))

    @property
    def node(self) -> Node:
        """The step where the talk stands."""
        return self.script.node(self.state.at.flow, self.state.at.node)


def reply_to(
    script: Script, state: State, memory: Memory, heard: Heard, *, clock: Clock, known: Known | None = None
) -> tuple[State, Memory, Reply]:
    """Take one turn. What was given in is not changed."""
    turn = Turn(script, state.model_copy(deep=True), memory.model_copy(deep=True), known or Known(), clock)
    _stand_somewhere(turn)
    turn.state.turn += 1
    disclose(turn)
    if heard.text is None and heard.choice is None:
        _open(turn)
    elif not care.takes_over(turn, heard, _arrive):
        _answer(turn, heard)
    care.ask_again(turn, _arrive)
    return turn.state, turn.memory, _reply(turn)


def _stand_somewhere(turn: Turn) -> None:
    """A talk that was kept before its content changed may stand where there is nothing any more."""
    flow = turn.script.flows.get(turn.state.at.flow)
    if flow is None or turn.state.at.node not in flow.nodes:
        turn.state.at = HOME
    turn.state.trail = [
        it for it in turn.state.trail if it.flow in turn.script.flows and it.node in turn.script.flows[it.flow].nodes
    ]


def disclose(turn: Turn) -> None:
    """Say that this is software: at first, and every three hours."""
    last = turn.state.disclosed_at
    if last is None or turn.clock.at - last >= _DISCLOSE_EVERY:
        turn.line("disclosure" if last is None else "disclosure_again")
        turn.state.disclosed_at = turn.clock.at


def _open(turn: Turn) -> None:
    """Somebody comes in: something that they meant to do comes first, once it is another day."""
    kept = next((it for it in turn.memory.promises if it.made_on < turn.clock.day), None)
    if kept is None:
        if turn.known.mood is not None:
            turn.line(f"mood_{turn.known.mood}")
        _arrive(turn, Place(flow="home", node="hello"))
    else:
        turn.state.slots["promise"] = kept.words
        _arrive(turn, _FOLLOW_UP)
    turn.state.trail = []


def _answer(turn: Turn, heard: Heard) -> None:
    """What was pressed or typed, as the step where the talk stands understands it."""
    key = heard.choice or chosen(turn.script, turn.node, heard.text or "")
    if key in {"back", "stop", "other"}:
        _leave(turn, key)
        return
    way = next((it for it in turn.node.ways if it.key == key), None)
    if way is not None:
        turn.state.slots.update(way.keep)
        _go(turn, way.goto)
        return
    if key is not None and key.startswith("flow_"):
        _go(turn, f"{ELSEWHERE}{key.removeprefix('flow_')}")
        return
    _free(turn, key or "", heard.text or key or "")


def _leave(turn: Turn, key: str) -> None:
    """Back, stop, or: that is not it. These work everywhere."""
    if key == "back" and turn.state.trail:
        back = turn.state.trail.pop()
        turn.line("back")
        _arrive(turn, back, is_back=True)
    elif key == "other" and turn.node.other is not None:
        if turn.node.do == "suggest":
            turn.state.declined.append(str(turn.state.slots.get("suggested", "")))
        turn.line("other")
        _go(turn, turn.node.other)
    else:
        turn.line("stop" if key == "stop" else "other")
        _arrive(turn, _AFTER if key == "stop" else HOME)


def _free(turn: Turn, key: str, text: str) -> None:
    """Words, or a number, where no button says the same."""
    node = turn.node
    if node.ask == "rating":
        number = rating(key or text)
        if number is None:
            turn.line("need_number")
            return
        _keep(turn, node, number)
    elif node.ask == "text" and text.strip():
        _keep(turn, node, text.strip()[:_LONGEST_SLOT])
    else:
        _guess(turn, text)


def _keep(turn: Turn, node: Node, value: str | int) -> None:
    assert node.slot is not None  # noqa: S101 - the content was checked for it
    turn.state.slots[node.slot] = value
    if node.do == "feel":
        _feel(turn, str(value))
    else:
        _go(turn, _next(turn, node))


def _guess(turn: Turn, text: str) -> None:
    """Free words where a button was expected: a feeling, or the question once more."""
    felt = sense(text, turn.script.lexicon)
    if felt.feeling is not None:
        turn.state.slots["situation"] = text.strip()[:_LONGEST_SLOT]
        _feel(turn, text)
    else:
        turn.line("not_sure")


def _feel(turn: Turn, text: str) -> None:
    """Go on with the feeling that was heard; ask where it is not clear."""
    felt = sense(text, turn.script.lexicon)
    turn.state.declined = []
    if felt.feeling is None:
        _arrive(turn, Place(flow="check_in", node="unsure"))
        return
    turn.state.slots["feeling"] = felt.feeling
    is_bright = turn.script.lexicon.feelings[felt.feeling].bright
    node = "bright" if is_bright else "strong" if felt.is_strong else "heard"
    _arrive(turn, Place(flow="check_in", node=node))


def _next(turn: Turn, node: Node) -> str:
    for turnoff in node.when:
        value = turn.state.slots.get(turnoff.slot)
        if isinstance(value, int) and turnoff.at_least <= value <= turnoff.at_most:
            return turnoff.goto
    assert node.goto is not None  # noqa: S101 - the content was checked for it
    return node.goto


def _go(turn: Turn, target: str) -> None:
    """Follow a target as it is authored."""
    place = _place(turn, target)
    if place.flow != turn.state.at.flow:
        turn.state.slots.pop("before", None)
    _arrive(turn, place)


def _place(turn: Turn, target: str) -> Place:
    """Where a target leads: a step of this talk, another talk, the suggested one, or where help interrupted."""
    if target == RETURN:
        place, turn.state.return_to = turn.state.return_to or HOME, None
        return place
    if target == SUGGESTED:
        target = f"{ELSEWHERE}{turn.state.slots.get('suggested', 'just_listen')}"
    if not target.startswith(ELSEWHERE):
        return Place(flow=turn.state.at.flow, node=target)
    name = target.removeprefix(ELSEWHERE)
    flow = turn.script.flows.get(name)
    return HOME if flow is None else Place(flow=name, node=flow.start)


def _arrive(turn: Turn, place: Place, *, is_back: bool = False) -> None:
    """Stand at a step, say what it says, and walk on until something is asked."""
    if not is_back and turn.node.ask is not None and turn.state.at != place:
        turn.state.trail = [*turn.state.trail, turn.state.at][-_LONGEST_TRAIL:]
    for _ in range(_MOST_STEPS):
        turn.state.at = place
        node = turn.node
        _do(turn, node)
        if node.say:
            words = said(turn.state, f"{place.flow}.{place.node}", node.say)
            turn.text.append(filled(words, turn.state))
        turn.exercise = node.exercise or turn.exercise
        if node.ask is not None:
            return
        if node.ends or node.counts:
            _finish(turn, place.flow)
        place = _AFTER if node.ends else _place(turn, _next(turn, node))
    turn.state.at = HOME


def _do(turn: Turn, node: Node) -> None:
    """What a step does besides speaking."""
    if node.do == "suggest":
        _suggest(turn)
    elif node.do == "commit" and turn.state.slots.get("plan"):
        promise = Promise(words=str(turn.state.slots["plan"]), made_on=turn.clock.day)
        turn.memory.promises = [*turn.memory.promises, promise][-5:]
    elif node.do == "follow_up":
        turn.memory.promises = turn.memory.promises[1:]


def _suggest(turn: Turn) -> None:
    feeling = str(turn.state.slots.get("feeling", ""))
    found = helping.suggest(turn.script, feeling, turn.memory, turn.known, turn.state.declined)
    if found is None:
        turn.state.declined = []
        found = helping.Suggestion("just_listen", turn.script.lines["why_nothing"][0])
    turn.state.slots["suggested"] = found.flow
    turn.state.slots["suggestion"] = turn.script.flows[found.flow].label
    turn.state.slots["why"] = found.why


def _finish(turn: Turn, flow: str) -> None:
    turn.finished.append(flow)
    before, after = turn.state.slots.get("before"), turn.state.slots.pop("after", None)
    if isinstance(before, int) and isinstance(after, int):
        helping.remember(turn.memory, flow, before, after)
    turn.state.slots.pop("before", None)


def _reply(turn: Turn) -> Reply:
    node = turn.node
    if not turn.text:
        turn.line("go_on")
    buttons: tuple[Button, ...] = buttons_of(turn.script, turn.state, node)
    assert node.ask is not None  # noqa: S101 - a turn ends where something is asked
    return Reply(
        safety=turn.safety,
        is_compact=turn.is_compact,
        text=tuple(turn.text),
        ask=node.ask,
        buttons=buttons,
        exercise=turn.exercise,
        finished=tuple(turn.finished),
    )
