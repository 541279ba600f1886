"""Talks over the API: kept first, answered once, owned by one person."""

import asyncio
import uuid

from fastapi import FastAPI
from sqlalchemy import select

from app.growth.companion.models import ChatMessage, ChatState, CompanionLeave
from app.kernel.tools import Tools
from tests.growth.companion.talking import Talk
from tests.support.world import Caller


async def test_a_talk_begins_with_the_companion_and_is_answered_in_a_stream(ann: Caller) -> None:
    talk = await Talk.begin(ann)
    (hello,) = await talk.messages()
    assert "software" in hello["text"]
    assert (hello["role"], hello["seq"], hello["provider"]) == ("companion", 1, "guided")

    events = await talk.stream({"choice": "check_in"})
    assert [kind for kind, _ in events] == ["delta", "choices", "done"]
    done = events[-1][1]
    assert done["text"] == "".join(data["text"] for kind, data in events if kind == "delta")
    assert [it["role"] for it in await talk.messages()] == ["companion", "person", "companion"]
    assert (await talk.messages(after_seq=2))[0] == done
    assert (await talk.messages(after_seq=1))[0]["text"] == "Check in with myself"


async def test_a_finished_check_in_is_worth_ten_points_once_a_day_and_a_message_nothing(ann: Caller) -> None:
    async def points() -> int:
        return int((await ann.ok("GET", "/growth/profile"))["xp_total"])

    for expected in (10, 0):
        talk = await Talk.begin(ann)
        await talk.press("check_in")
        await talk.say("I feel anxious")
        await talk.say("7")
        before = await points()
        await talk.say("the exam")
        assert await points() == before
        closed = await talk.press("close")
        assert closed["points"] == expected
        assert await points() == 10


async def test_the_same_key_is_kept_once_and_says_the_same_again(ann: Caller) -> None:
    talk, key = await Talk.begin(ann), uuid.uuid4().hex
    first = await talk.stream({"text": "I feel sad"}, key=key)
    again = await talk.stream({"text": "I feel sad"}, key=key)

    assert first == again
    assert len(await talk.messages()) == 3
    other = {"text": "I feel glad"}
    assert await ann.refused("POST", talk.path, other, key=key) == (422, "idempotency_key_reused")


async def test_two_at_once_are_answered_one_after_the_other(ann: Caller) -> None:
    talk = await Talk.begin(ann)
    await asyncio.gather(*(talk.say(f"I feel sad {n}") for n in range(4)))
    messages = await talk.messages()

    assert [it["seq"] for it in messages] == list(range(1, 10))
    asked = {it["seq"] for it in messages if it["role"] == "person"}
    assert {it["answers_seq"] for it in messages if it["role"] == "companion"} == asked | {0}


async def test_words_that_were_never_answered_are_answered_when_asked_again(app: FastAPI, ann: Caller) -> None:
    talk = await Talk.begin(ann)
    done = await talk.press("check_in")
    tools: Tools = app.state.tools
    async with tools.database.session() as session:
        lost = await session.get_one(ChatMessage, done["id"])
        await session.delete(lost)
        await session.commit()
    assert (await talk.messages())[-1]["role"] == "person"

    kind, answer = (await talk.stream({"again": True}))[-1]
    assert (kind, answer["answers_seq"]) == ("done", done["answers_seq"])


async def test_messages_are_found_by_talk_role_and_day_in_pages(ann: Caller) -> None:
    talk, other = await Talk.begin(ann), await Talk.begin(ann)
    for n in range(3):
        await talk.say(f"words {n}")
    await other.say("elsewhere")
    path = "/growth/chat/messages"
    mine = await ann.ok("GET", f"{path}?role=person")
    assert [it["text"] for it in mine["items"]] == ["elsewhere", "words 2", "words 1", "words 0"]
    here = await ann.ok("GET", f"{path}?role=person&thread_id={talk.id}&limit=2")
    assert [it["text"] for it in here["items"]] == ["words 2", "words 1"]
    rest = await ann.ok("GET", f"{path}?role=person&thread_id={talk.id}&cursor={here['next_cursor']}")
    assert [it["text"] for it in rest["items"]] == ["words 0"]
    today = mine["items"][0]["local_day"]
    assert len((await ann.ok("GET", f"{path}?since={today}&until={today}"))["items"]) == 10
    assert (await ann.ok("GET", f"{path}?since=2999-01-01"))["items"] == []
    first = await ann.ok("GET", f"{talk.path}?limit=3")
    assert first["next_cursor"] == "3"
    assert (await talk.messages(after_seq=3))[0]["seq"] == 4


async def test_a_talk_is_called_by_its_first_words_or_as_one_likes_and_goes_for_good(ann: Caller) -> None:
    talk = await Talk.begin(ann)
    path = f"/growth/chat/threads/{talk.id}"
    assert (await ann.ok("GET", path))["title"] == ""
    await talk.say("The   exam  is tomorrow")
    assert (await ann.ok("GET", path))["title"] == "The exam is tomorrow"
    assert (await ann.ok("PATCH", path, {"title": "Exam"}))["title"] == "Exam"
    assert not (await ann.ok("GET", path))["is_unfinished"]
    await talk.press("check_in")
    assert await ann.ok("GET", path) | {"title": "Exam", "is_unfinished": True} == await ann.ok("GET", path)
    await talk.press("stop")
    assert not (await ann.ok("GET", path))["is_unfinished"]
    assert [it["id"] for it in (await ann.ok("GET", "/growth/chat/threads"))["items"]] == [talk.id]
    await ann.ok("DELETE", path)
    assert await ann.refused("GET", path) == (404, "not_found")
    assert (await ann.ok("GET", "/growth/chat/messages"))["items"] == []
    for words, title in ((f"{'word ' * 12}over the end", f"{'word ' * 12}".strip() + "…"), ("x" * 61, "x" * 59 + "…")):
        long = await Talk.begin(ann)
        await long.say(words)
        assert (await ann.ok("GET", f"/growth/chat/threads/{long.id}"))["title"] == title


async def test_nobody_else_hears_a_word(ann: Caller, bob: Caller) -> None:
    talk = await Talk.begin(ann)
    path = f"/growth/chat/threads/{talk.id}"
    for method, where, body in (
        ("GET", path, None),
        ("PATCH", path, {"title": "Mine"}),
        ("DELETE", path, None),
        ("GET", talk.path, None),
        ("POST", talk.path, {"text": "hello"}),
    ):
        assert await bob.refused(method, where, body) == (404, "not_found")
    assert (await bob.ok("GET", "/growth/chat/messages"))["items"] == []
    for body in ({}, {"text": " "}, {"text": "a", "choice": "b"}, {"choice": "B!"}, {"words": "a"}):
        assert (await ann.refused("POST", talk.path, body))[0] == 422


async def test_words_of_danger_are_answered_with_help_and_the_talk_goes_on(ann: Caller) -> None:
    talk = await Talk.begin(ann)
    await talk.press("talk")
    events = await talk.stream({"text": "I don't want to live anymore"})
    assert events[0] == ("safety", {"kind": "offer", "is_compact": False})
    answer = events[-1][1]
    assert "are you thinking of" in answer["text"]
    assert {"unsafe", "safe", "ground"} <= {it["key"] for it in answer["buttons"]}

    urgent = await talk.say("yes, I want to kill myself tonight")
    assert urgent["safety"] == "urgent"
    safe = await talk.press("safe")
    assert safe["safety"] is None
    on = await talk.press("back_to")
    assert on["ask"] == "text"


async def test_a_talk_in_spanish_stays_in_spanish_and_hears_danger(ann: Caller) -> None:
    talk = await Talk.begin(ann, locale="es")
    assert "Soy un programa" in (await talk.messages())[0]["text"]
    answer = await talk.say("ya no kiero vivir")
    assert answer["safety"] == "offer"
    assert "¿estás pensando" in answer["text"]
    assert await ann.refused("POST", "/growth/chat/threads", {"locale": "de"}) == (422, "validation_failed")


async def test_what_a_person_allows_is_remembered(app: FastAPI, ann: Caller) -> None:
    nothing = {"knows_growth": False, "sends_mood": False, "uses_model": False, "model": None}
    assert await ann.ok("GET", "/growth/companion") == nothing
    assert await ann.ok("PATCH", "/growth/companion", {"knows_growth": True}) == nothing | {"knows_growth": True}
    assert await ann.refused("PATCH", "/growth/companion", {"uses_model": True}) == (404, "not_found")
    for value in (1, 2, 1):
        await ann.ok("POST", "/growth/moods", {"value": value})
    begun = await ann.ok("POST", "/growth/exercises/grounding/sessions", {"before": 9})
    await ann.ok("PATCH", f"/growth/exercise-sessions/{begun['id']}", {"after": 1, "finished": True})
    talk = await Talk.begin(ann)
    assert "week" in (await talk.messages())[0]["text"]
    await talk.press("check_in")
    await talk.press("anxious")
    await talk.say("8")
    await talk.press("skip")
    assert "Come back to the room" in (await talk.press("idea"))["text"]
    async with app.state.tools.database.session() as session:
        sealed = [
            *(await session.scalars(select(ChatMessage.sealed))),
            *(await session.scalars(select(ChatState.sealed))),
            *(await session.scalars(select(CompanionLeave.sealed))),
        ]
    assert not any(b"room" in it for it in sealed)
