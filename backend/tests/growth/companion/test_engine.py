"""The guided companion proven: its graph, forty talks word for word, and that nothing anybody types stops it."""

import re
from collections import deque
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.growth.companion.engine.feelings import sense
from app.growth.companion.engine.helping import suggest
from app.growth.companion.engine.reading import rating
from app.growth.companion.engine.script import ELSEWHERE, Flow, script
from app.growth.companion.engine.state import Clock, Heard, Known, Memory, Place, Promise, Reply, State
from app.growth.companion.engine.talk import reply_to
from app.growth.safety.screening import screen
from app.kernel.tongues import TONGUES, Tongue
from tests.growth.companion.transcripts import FOLDER, kept, play, scenes, written

SCRIPT = script()
PLACES = [Place(flow=name, node=node) for name, flow in SCRIPT.flows.items() for node in flow.nodes]
WAITING = [place for place in PLACES if SCRIPT.node(place.flow, place.node).ask is not None]
MOST_TURNS = 12
OTHERS = [tongue for tongue in TONGUES if tongue != "en"]
EVERYWHERE: dict[Tongue, tuple[str, ...]] = {
    "fr": ("arrêter", "ce n'est pas ça", "retour", "n'importe quoi"),
    "es": ("parar", "no es eso", "atrás", "lo que sea"),
}
NOW = Clock(datetime(2026, 11, 2, 9, 0, tzinfo=UTC), date(2026, 11, 2))


def within(flow: Flow, node: str) -> list[str]:
    return [target for target in flow.nodes[node].targets() if target in flow.nodes]


def leaves(flow: Flow, node: str) -> bool:
    it = flow.nodes[node]
    return it.ends or any(target.startswith((ELSEWHERE, "@")) for target in it.targets())


def turns_to_an_exit(flow: Flow, start: str) -> int | None:
    """Questions until the talk can be over, by its own ways only; None when it never is."""
    waiting, seen = deque([(start, 0)]), {start}
    while waiting:
        node, turns = waiting.popleft()
        if leaves(flow, node):
            return turns
        for target in within(flow, node):
            if target not in seen:
                seen.add(target)
                step = turns + (flow.nodes[node].ask is not None)
                (waiting.append if flow.nodes[node].ask else waiting.appendleft)((target, step))
    return None


@pytest.mark.parametrize("name", sorted(SCRIPT.flows))
def test_every_step_is_reached_and_leads_out(name: str) -> None:
    flow = SCRIPT.flows[name]
    entered = {"care": {"concern", "acute", "emergency", "someone", "abuse", "others", "eating", "again"}}
    entered |= {
        "home": {"hello", "menu", "after", "follow_up"},
        "check_in": {"start", "unsure", "strong", "heard", "bright"},
    }
    reached = set(entered.get(name, {flow.start}))
    waiting = deque(reached)
    while waiting:
        for target in within(flow, waiting.popleft()):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    assert reached == set(flow.nodes)
    for node in flow.nodes:
        turns = turns_to_an_exit(flow, node)
        assert turns is not None, node
        assert turns <= MOST_TURNS, node


def test_the_fourteen_purposes_are_there_with_their_sources() -> None:
    wanted = {
        "check_in", "thought_record", "activation", "grounding", "breath_sigh", "breath_box", "worry_time",
        "problem_solving", "gratitude", "self_kindness", "anger_pause", "wind_down", "celebrate", "just_listen",
        "support_other",
    }  # fmt: skip
    assert wanted == set(SCRIPT.flows) - {"home", "care"}
    led_to = {target for flow in SCRIPT.flows.values() for node in flow.nodes.values() for target in node.targets()}
    assert {f"{ELSEWHERE}{name}" for name in wanted} <= led_to
    assert all(flow.technique and flow.source for flow in SCRIPT.flows.values())


def test_every_feeling_has_something_that_helps_with_it() -> None:
    helped = {feeling for flow in SCRIPT.flows.values() for feeling in flow.helps}
    assert helped == set(SCRIPT.lexicon.feelings)


@pytest.mark.parametrize("name", sorted(scenes()))
def test_forty_talks_word_for_word(name: str) -> None:
    """Renewed by `python -m tests.growth.companion.transcripts`, and read before they are kept."""
    talk = written(name, scenes()[name])
    assert (FOLDER / f"{name}.txt").read_text(encoding="utf-8") == talk
    assert "{" not in talk


@pytest.mark.parametrize(("tongue", "name"), [(it, name) for it in OTHERS for name in sorted(scenes(it))])
def test_talks_in_other_languages_word_for_word(tongue: Tongue, name: str) -> None:
    talk = written(name, scenes(tongue)[name], tongue)
    assert (kept(tongue) / f"{name}.txt").read_text(encoding="utf-8") == talk
    assert "{" not in talk


@pytest.mark.parametrize("tongue", OTHERS)
def test_other_languages_have_the_same_talks_and_say_nothing_in_english(tongue: Tongue) -> None:
    """The same graph, so that what is proven of one is proven of all; every line is another, but for a few words."""
    english, told = SCRIPT.flows, script(tongue).flows
    assert list(english) == list(told)
    assert {it.stem for it in kept(tongue).glob("*.txt")} == set(scenes(tongue))
    for name, flow in english.items():
        for node_name, node in flow.nodes.items():
            other = told[name].nodes[node_name]
            assert list(node.targets()) == list(other.targets())
            assert [way.key for way in node.ways] == [way.key for way in other.ways]
            assert len(node.say) == len(other.say)
            assert not set(node.say) & set(other.say)
            blanks = [re.findall(r"{[a-z_]+}", line) for line in node.say]
            assert blanks == [re.findall(r"{[a-z_]+}", line) for line in other.say]


@pytest.mark.parametrize("place", WAITING, ids=lambda it: f"{it.flow}.{it.node}")
def test_stop_and_back_and_not_it_work_everywhere_in_other_languages(place: Place) -> None:
    for tongue, said in EVERYWHERE.items():
        for words in said:
            state = State(seed="x", tongue=tongue, at=place)
            _, _, reply = reply_to(script(tongue), state, Memory(), Heard(text=words), clock=NOW)
            always_leads_on(reply)


@pytest.mark.parametrize(
    ("tongue", "words", "feeling"),
    [
        ("fr", "je suis triste", "sad"),
        ("fr", "pas triste, mais fatiguée", "tired"),
        ("fr", "très en colère", "angry"),
        ("fr", "le train", None),
        ("es", "estoy triste", "sad"),
        ("es", "no estoy triste, solo cansada", "tired"),
        ("es", "me siento muy solo", "lonely"),
        ("es", "solo y con miedo, mucho miedo", "anxious"),
        ("es", "el tren", None),
    ],
)
def test_feelings_are_heard_in_other_languages(tongue: Tongue, words: str, feeling: str | None) -> None:
    assert sense(words, script(tongue).lexicon).feeling == feeling


def test_there_are_forty_of_them() -> None:
    assert len(scenes()) == 40
    assert {it.stem for it in FOLDER.glob("*.txt")} == set(scenes())


def test_the_same_is_answered_the_same() -> None:
    for name, acts in scenes().items():
        assert list(play(name, acts)) == list(play(name, acts))


def test_no_words_come_again_within_five_turns_while_there_are_others() -> None:
    acts = ["=talk", *(f"words {n}" for n in range(12))]
    lines = [reply.text[0] for _, reply in play("varied", acts)][2:]
    for place, line in enumerate(lines):
        assert line not in lines[max(0, place - 4) : place]


def always_leads_on(reply: Reply) -> None:
    assert reply.text
    assert all(line.strip() for line in reply.text)
    assert reply.buttons
    assert len({it.key for it in reply.buttons}) == len(reply.buttons)


WORDS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["yes", "no", "7", "back", "stop", "skip", "I want to die", "sad", "worry time", "\u200b", "{plan}"]
    ),
)
KEYS = sorted({way.key for flow in SCRIPT.flows.values() for node in flow.nodes.values() for way in node.ways})
PRESSED = st.sampled_from([*KEYS, "back", "other", "stop", "0", "10", "flow_home", "flow_nowhere", "", "x"])
ACTS = st.lists(
    st.one_of(WORDS.map(lambda it: Heard(text=it, seen=screen(it))), PRESSED.map(lambda it: Heard(choice=it))),
    max_size=25,
)


@settings(max_examples=60)
@given(ACTS, st.sampled_from(PLACES))
def test_nothing_that_is_typed_or_pressed_stops_it(acts: list[Heard], start: Place) -> None:
    state, memory, at = State(seed="x", at=start), Memory(), NOW
    for act in [Heard(), *acts]:
        before = state.model_copy(deep=True)
        state, memory, reply = reply_to(SCRIPT, state, memory, act, clock=at)
        always_leads_on(reply)
        assert State.model_validate_json(state.model_dump_json()) == state
        assert before.turn + 1 == state.turn
        at = Clock(at.at + timedelta(hours=1), at.day)


@pytest.mark.parametrize("place", PLACES, ids=lambda it: f"{it.flow}.{it.node}")
def test_stop_and_back_and_not_it_work_everywhere(place: Place) -> None:
    for key in ("stop", "other", "back"):
        _, _, reply = reply_to(SCRIPT, State(seed="x", at=place), Memory(), Heard(choice=key), clock=NOW)
        always_leads_on(reply)


def test_it_says_that_it_is_software_at_first_and_after_three_hours() -> None:
    state, memory, said = State(seed="x"), Memory(), []
    for minutes in (0, 1, 179, 180, 181, 361):
        clock = Clock(NOW.at + timedelta(minutes=minutes), NOW.day)
        state, memory, reply = reply_to(SCRIPT, state, memory, Heard(), clock=clock)
        said.append(any("software" in line for line in reply.text))
    assert said == [True, False, False, True, False, True]


def test_a_talk_that_stands_where_nothing_is_any_more_begins_at_the_menu() -> None:
    lost = State(seed="x", at=Place(flow="gone", node="gone"), trail=[Place(flow="care", node="gone")])
    state, _, reply = reply_to(SCRIPT, lost, Memory(), Heard(text="hm"), clock=NOW)
    always_leads_on(reply)
    assert state.at.flow == "home"


@pytest.mark.parametrize(
    ("words", "feeling", "is_strong"),
    [
        ("I feel sad", "sad", False),
        ("I'm really anxious", "anxious", True),
        ("a bit tired", "tired", False),
        ("not happy", "sad", False),
        ("I am not angry, just lonely", "lonely", False),
        ("I don\u2019t feel anxious", None, False),
        ("furious", "angry", True),
        ("sad and angry", None, False),
        ("the train was late", None, False),
        ("", None, False),
    ],
)
def test_feelings_are_heard_and_asked_for_when_unclear(words: str, feeling: str | None, is_strong: bool) -> None:
    found = sense(words, SCRIPT.lexicon)
    assert (found.feeling, found.is_strong) == (feeling, is_strong)


def test_what_helped_is_suggested_first_with_its_reason() -> None:
    memory = Memory(relief={"grounding": [(8, 3), (7, 3)]})
    found = suggest(SCRIPT, "anxious", memory, Known(), ())
    assert found is not None
    assert found.flow == "grounding"
    assert "2 times" in found.why
    assert "4.5" in found.why

    shelf = Known(relief={"box_breathing": [(9, 1)] * 5})
    other = suggest(SCRIPT, "anxious", memory, shelf, ())
    assert other is not None
    assert other.flow == "breath_box"
    declined = [flow.name for flow in SCRIPT.flows.values() if "anxious" in flow.helps]
    assert suggest(SCRIPT, "anxious", memory, Known(), declined) is None


def test_little_is_not_taken_for_much() -> None:
    """One lucky session does not beat a habit; what did not help gives way to what was never tried."""
    lucky = {"box_breathing": [(10, 2)]}

    def suggested(relief: dict[str, list[tuple[int, int]]]) -> str | None:
        found = suggest(SCRIPT, "anxious", Memory(), Known(relief=relief), ())
        return None if found is None else SCRIPT.flows[found.flow].shelf

    assert suggested(lucky) == "box_breathing"
    assert suggested(lucky | {"grounding": [(8, 3)] * 10}) == "grounding"
    assert suggested({str(suggested({})): [(3, 8)]}) not in {None, suggested({})}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("7", 7),
        ("about 7", 7),
        ("un siete", 7),
        ("huit", 8),
        ("seven", 7),
        ("10", 10),
        ("7 or 8", None),
        ("11", None),
        ("7.5", None),
        ("", None),
    ],
)
def test_numbers_are_read(words: str, number: int | None) -> None:
    assert rating(words) == number


def test_a_promise_is_asked_after_on_another_day_only() -> None:
    memory = Memory(promises=[Promise(words="walk", made_on=NOW.day)])
    _, _, same_day = reply_to(SCRIPT, State(seed="x"), memory, Heard(), clock=NOW)
    next_day = Clock(NOW.at + timedelta(days=1), NOW.day + timedelta(days=1))
    _, after, later = reply_to(SCRIPT, State(seed="x"), memory, Heard(), clock=next_day)

    assert not any("walk" in line for line in same_day.text)
    assert any("walk" in line for line in later.text)
    assert after.promises == []
