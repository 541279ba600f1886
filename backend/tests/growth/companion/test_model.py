"""A language model behind the companion: checked before it is shown, replaced when it fails, never asked in danger."""

import asyncio
import json
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import pytest
import yaml
from fastapi import FastAPI

from app.growth.companion.commands import Said, keep_words
from app.growth.companion.engine.script import script
from app.growth.companion.model import LanguageModel
from app.growth.companion.schemas import MessageIn
from app.growth.companion.speaking import speak
from app.growth.companion.watching import Sentences, may_be_shown
from app.growth.safety.screening import screen
from app.growth.sealing import vault_of
from app.kernel.settings import Settings
from app.kernel.tongues import TONGUES, Tongue
from tests.growth.companion.talking import Talk, events_of
from tests.support.world import Caller

ROOT = Path(__file__).parents[4]
HOSTILE = yaml.safe_load((Path(__file__).parent / "hostile.yaml").read_text(encoding="utf-8"))
Way = Callable[[asyncio.StreamWriter], Awaitable[None]]


class FakeModel:
    """A loopback server that answers as it is told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.way: Way = says("Good.")
        self.calls: set[asyncio.Task[None]] = set()

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.calls.add(asyncio.ensure_future(self.serve(reader, writer)))

    async def end(self) -> None:
        for call in self.calls:
            call.cancel()
        await asyncio.gather(*self.calls, return_exceptions=True)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(int(it.split(b":")[1]) for it in head.split(b"\r\n") if it.lower().startswith(b"content-length"))
        self.asked.append(orjson.loads(await reader.readexactly(length)))
        try:
            await self.way(writer)
        finally:
            writer.close()


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


def event(text: str) -> bytes:
    return b"data: " + orjson.dumps({"choices": [{"delta": {"content": text}, "finish_reason": None}]}) + b"\n\n"


def says(*pieces: str, is_whole: bool = True) -> Way:
    async def way(writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"".join(map(event, pieces)) + (b"data: [DONE]\n\n" if is_whole else b""))
        await writer.drain()

    return way


def raw(answer: bytes) -> Way:
    async def way(writer: asyncio.StreamWriter) -> None:
        writer.write(answer)
        await writer.drain()

    return way


async def never(writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD + event("I am thinking. And"))
    await writer.drain()
    await asyncio.Event().wait()


@asynccontextmanager
async def running(fake: FakeModel) -> AsyncIterator[str]:
    server = await asyncio.start_server(fake.take, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    finally:
        server.close()
        await fake.end()


@pytest.fixture
async def fake(app: FastAPI, settings: Settings) -> AsyncIterator[FakeModel]:
    """A model that is set up, and answers within a second or not at all."""
    made, before = FakeModel(), app.state.language_model
    async with running(made) as url:
        own = {"companion_base_url": url, "companion_model": "small", "companion_timeout_seconds": 1.0}
        app.state.language_model = LanguageModel(settings.model_copy(update=own))
        yield made
    app.state.language_model = before


@pytest.fixture
async def talk(fake: FakeModel, ann: Caller) -> Talk:
    """A talk of somebody who agreed to this model."""
    agreed = await ann.ok("PATCH", "/growth/companion", {"uses_model": True})
    assert agreed["model"] == {"host": "127.0.0.1", "model": "small", "is_local": True}
    assert agreed["uses_model"]
    return await Talk.begin(ann)


async def test_free_words_are_answered_by_the_model_sentence_by_sentence(fake: FakeModel, talk: Talk) -> None:
    fake.way = says("That sou", "nds long. ", "What was ", "the best of it?\nexercise: grounding")
    events = await talk.stream({"text": "I walked along the canal"})
    deltas = [data["text"] for kind, data in events if kind == "delta"]
    done = events[-1][1]

    assert [it.strip() for it in deltas] == ["That sounds long.", "What was the best of it?"]
    assert (done["provider"], done["status"], done["exercise"]) == ("model", "complete", "grounding")
    assert done["text"] == "That sounds long. What was the best of it?"
    assert {it["key"] for it in done["buttons"]} >= {"enough", "stop"}
    (asked,) = fake.asked
    assert (asked["max_tokens"], asked["stream"], asked["messages"][-1]["content"]) == (
        600,
        True,
        "I walked along the canal",
    )
    assert (await talk.press("enough"))["provider"] == "guided"


@pytest.mark.parametrize(
    "way",
    [
        never,
        says("A word. And th", is_whole=False),
        raw(HEAD + b"data: {broken\n\n"),
        raw(HEAD + b'data: {"choices": []}\n\n'),
        raw(b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n"),
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nhey!"),
        raw(b"garbage\r\n\r\n"),
        says(""),
    ],
    ids=["slow", "cut", "broken", "empty_choice", "failing", "html", "garbage", "nothing"],
)
async def test_when_it_fails_the_guided_companion_answers_the_same_turn(fake: FakeModel, talk: Talk, way: Way) -> None:
    fake.way = way
    events = await talk.stream({"text": "I walked along the canal"})
    done = events[-1][1]

    assert (events[-1][0], done["provider"], done["status"]) == ("done", "guided", "complete")
    shown = ""
    for kind, data in events:
        shown = data["text"] if kind == "replace" else shown + data["text"] if kind == "delta" else shown
    assert shown == done["text"]
    assert len(await talk.messages()) == 3


@pytest.mark.parametrize("tongue", TONGUES)
async def test_it_is_told_to_speak_the_persons_language_and_is_watched_in_it(
    fake: FakeModel, ann: Caller, talk: Talk, tongue: Tongue
) -> None:
    """One hostile sentence of each kind, in a stream of kind ones: it is not shown, nor is what follows."""
    spoken = await Talk.begin(ann, locale=tongue)
    kind, instead = HOSTILE["kind"][tongue][0], script(tongue).lines["instead"][0]
    for sentences in HOSTILE["never"].values():
        fake.way = says(f"{kind} ", sentences[tongue][0], " And more of it. ", "Much more.")
        events = await spoken.stream({"text": "I walked along the canal"})
        said = events[-1][1]["text"]

        assert sentences[tongue][0] not in str(events)
        assert said.endswith(f"{kind}\n\n{instead}")
        assert events[-1][1]["provider"] == "model"
    orders = fake.asked[-1]["messages"][0]["content"]
    assert {"en": "in English", "fr": "in French", "es": "in Spanish"}[tongue] in orders
    words = json.loads((ROOT / f"frontend/src/locales/growth.{tongue}.json").read_text(encoding="utf-8"))
    assert f'"{words["growth"]["help"]["now"]}"' in orders


async def test_it_is_not_asked_in_danger_in_steps_or_without_leave(
    fake: FakeModel, talk: Talk, ann: Caller, bob: Caller
) -> None:
    assert (await talk.say("I don't want to live anymore"))["safety"] == "offer"
    await talk.press("safe")
    await talk.press("listen")
    assert (await talk.say("My friend is suicidal"))["safety"] == "for_someone"
    other = await Talk.begin(ann)
    await other.press("check_in")
    await other.say("I walked along the canal")
    await Talk.say(await Talk.begin(bob), "I walked along the canal")
    await ann.ok("PATCH", "/growth/companion", {"uses_model": False})
    await (await Talk.begin(ann)).say("I walked along the canal")
    assert fake.asked == []


async def test_moods_go_along_only_by_leave_and_the_journal_never(fake: FakeModel, talk: Talk, ann: Caller) -> None:
    await ann.ok("POST", "/growth/moods", {"value": 2, "emotions": ["lonely"], "note": "a private note"})
    await ann.ok("POST", "/growth/journal", {"body": "a private page"})
    await talk.say("The canal was grey")
    await ann.ok("PATCH", "/growth/companion", {"sends_mood": True})
    for n in range(8):
        await talk.say(f"The canal was grey {n}")

    before, after = fake.asked[0]["messages"], fake.asked[-1]["messages"]
    assert "lonely" not in before[0]["content"]
    assert "lonely" in after[0]["content"]
    assert len(after) == 13
    assert "private" not in str(fake.asked)


async def test_a_stream_that_nobody_hears_any_more_is_kept_as_interrupted(
    app: FastAPI, fake: FakeModel, talk: Talk, ann: Caller
) -> None:
    fake.way = never
    tools = app.state.tools
    actor = await tools.authenticator.actor_of(ann.token)
    async with tools.uow(actor) as uow:
        vault = await vault_of(uow.session, tools.settings, actor.user_id)
        row = await keep_words(uow, vault, UUID(talk.id), MessageIn(text="The canal was grey"))
        said = Said(row.thread_id, row.seq, "The canal was grey", None, screen("The canal was grey"))
        await uow.commit()
    frames = speak(app.state.tools, app.state.language_model, actor, said)
    first = events_of((await anext(frames)).decode())
    await frames.aclose()

    kept = (await talk.messages())[-1]
    assert first == [("delta", {"text": "I am thinking."})]
    assert (kept["status"], kept["text"], kept["provider"]) == ("interrupted", "I am thinking.", "model")


async def test_a_talk_that_is_deleted_while_it_is_answered_ends_in_words(
    fake: FakeModel, talk: Talk, ann: Caller
) -> None:
    async def way(writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + event("I hear you. And"))
        await writer.drain()
        await ann.ok("DELETE", f"/growth/chat/threads/{talk.id}")
        writer.write(event(" more.") + b"data: [DONE]\n\n")
        await writer.drain()

    fake.way = way
    events = await talk.stream({"text": "I walked along the canal"})
    assert (events[0][0], events[-1]) == ("delta", ("error", {"code": "no_answer"}))
    assert (await ann.ok("GET", "/growth/chat/threads"))["items"] == []


async def test_after_three_failures_it_is_left_alone(fake: FakeModel, talk: Talk) -> None:
    fake.way = raw(b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")
    for n in range(5):
        assert (await talk.say(f"The canal was grey {n}"))["provider"] == "guided"
        await talk.press("stop")
    assert len(fake.asked) == 3


def test_sentences_are_cut_at_their_ends_or_at_240_characters() -> None:
    cut = Sentences()
    assert list(cut.add("One. Two")) == ["One."]
    assert list(cut.add("! Three")) == [" Two!"]
    assert cut.rest() == " Three"
    assert [len(it) for it in Sentences().add("a" * 500)] == [240, 240]


def test_no_hostile_sentence_is_shown_in_any_language() -> None:
    shown = [
        sentence
        for by_tongue in HOSTILE["never"].values()
        for tongue in TONGUES
        for sentence in by_tongue[tongue]
        if may_be_shown(sentence)
    ]
    assert shown == []
    assert not may_be_shown("I want to die too.")
    assert not may_be_shown("pills would do.", after="Listen. Take 40"), "cut in two"
    assert may_be_shown("Go on.", after="It is not your fault."), "what was looked at already"
    authored = tomllib.loads((ROOT / "backend/app/growth/content/never.toml").read_text(encoding="utf-8"))
    assert {frozenset(by_tongue) for by_tongue in authored.values()} == {frozenset(TONGUES)}


@pytest.mark.parametrize("tongue", TONGUES)
def test_kind_sentences_are_shown(tongue: Tongue) -> None:
    """Those of the file, and what the guided companion says itself, but for its talk of danger."""
    assert [it for it in HOSTILE["kind"][tongue] if not may_be_shown(it)] == []
    flows = (flow for name, flow in script(tongue).flows.items() if name not in {"care", "support_other"})
    said = [line for flow in flows for node in flow.nodes.values() for line in node.say]
    dropped = [line for line in said if not may_be_shown(line)]
    assert len(dropped) <= len(said) * 0.02, dropped


def test_a_model_is_set_up_whole_or_not_at_all(settings: Settings) -> None:
    for wrong in ({"companion_base_url": "http://127.0.0.1/v1"}, {"companion_base_url": "x", "companion_model": "m"}):
        with pytest.raises(ValueError, match="companion"):
            Settings.model_validate({**settings.model_dump(), **wrong})
    assert LanguageModel(settings).shown() is None
