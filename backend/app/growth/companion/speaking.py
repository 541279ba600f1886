"""Says an answer as a stream: safety first, then words, then what can be done, then `done`.

What was said is kept before the first word leaves, so a stream that is cut loses nothing that cannot be read again.
Words of a language model are looked at sentence by sentence; when it fails, the guided companion answers the same turn.
"""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import orjson
from fastapi.sse import format_sse_event

from app.growth.companion.commands import Said, keep_model_answer, take_turn
from app.growth.companion.engine.free import is_free, stands_at
from app.growth.companion.engine.script import script
from app.growth.companion.engine.state import State
from app.growth.companion.engine.wording import buttons_of
from app.growth.companion.model import ANSWERS, LanguageModel, ModelSilent
from app.growth.companion.models import ChatThread
from app.growth.companion.queries import (
    answer_to,
    companion_out,
    leave_of,
    message_out,
    mood_lines,
    recent,
    state_of,
)
from app.growth.companion.schemas import MessageOut
from app.growth.companion.watching import Sentences, may_be_shown
from app.growth.content.shelf import exercises
from app.growth.own import own_row
from app.growth.profile.queries import day_of, own_profile, profile_to_read
from app.growth.sealing import vault_of, vault_to_read
from app.kernel import clock
from app.kernel.access import Actor
from app.kernel.errors import NotFound
from app.kernel.tools import Tools

_EXERCISE = re.compile(r"^\s*exercise:\s*([a-z_]{1,60})\s*$", re.IGNORECASE | re.MULTILINE)


def frame(event: str, data: Any) -> bytes:
    """One event of a stream."""
    return format_sse_event(event=event, data_str=orjson.dumps(data).decode())


@dataclass
class _Free:
    """A turn that a language model may answer, and what it has said so far."""

    state: State
    context: list[MessageOut]
    moods: str
    opening: str
    said: list[str] = field(default_factory=list)
    is_dropped: bool = False

    @property
    def text(self) -> str:
        words = "".join(self.said).strip()
        return f"{self.opening}\n\n{words}" if self.opening and words else words


async def speak(tools: Tools, model: LanguageModel, actor: Actor, said: Said) -> AsyncGenerator[bytes, None]:
    """Answer what was said, and say the answer; where there is none any more, say that."""
    try:
        async with aclosing(_answered(tools, model, actor, said)) as frames:
            async for piece in frames:
                yield piece
    except NotFound:  # the talk was deleted meanwhile
        yield frame("error", {"code": "no_answer"})
    except Exception:
        yield frame("error", {"code": "no_answer"})
        raise


async def _answered(tools: Tools, model: LanguageModel, actor: Actor, said: Said) -> AsyncGenerator[bytes, None]:
    """By the model where it may, else by the guided companion."""
    turn = await _free_turn(tools, model, actor, said)
    if turn is not None:
        if turn.opening:
            yield frame("delta", {"text": f"{turn.opening}\n\n"})
        try:
            async with aclosing(_from_model(tools, model, actor, said, turn)) as frames:
                async for piece in frames:
                    yield piece
        except ModelSilent:
            ANSWERS.labels("model", "failed").inc()
            yield frame("replace", {"text": ""})
        else:
            return
    answer = await asyncio.shield(_guided(tools, actor, said))
    ANSWERS.labels("guided", "complete").inc()
    for piece in frames_of(answer):
        yield piece


async def _free_turn(tools: Tools, model: LanguageModel, actor: Actor, said: Said) -> _Free | None:
    """What the model needs to answer, if it may: free words without danger, and leave for this very model."""
    shown = model.shown()
    if shown is None or not model.is_rested or said.text is None or said.seen is None:
        return None
    async with tools.database.reading() as session:
        leave = await leave_of(session, actor.user_id)
        if not companion_out(leave, shown).uses_model or await answer_to(session, said.thread_id, said.seq):
            return None
        vault = await vault_to_read(session, tools.settings, actor.user_id)
        state = await state_of(session, vault, said.thread_id)
        if not is_free(script(state.tongue), state, said.text, said.seen):
            return None
        moods = ""
        if leave is not None and leave.sends_mood:
            moods = await mood_lines(session, vault, day_of(await profile_to_read(session, actor.user_id)))
        context = await recent(session, vault, said.thread_id, said.seq)
    after, opening = stands_at(script(state.tongue), state, clock.now())
    return _Free(after, context, moods, opening)


async def _from_model(
    tools: Tools, model: LanguageModel, actor: Actor, said: Said, turn: _Free
) -> AsyncGenerator[bytes, None]:
    """The checked sentences as they come, then the kept message; kept as interrupted when nobody listens any more."""
    try:
        async with aclosing(_sentences(model, turn)) as sentences:
            async for sentence in sentences:
                yield frame("delta", {"text": sentence})
        if not turn.text:
            raise ModelSilent
    except (asyncio.CancelledError, GeneratorExit):
        await asyncio.shield(_keep(tools, actor, said, turn, "interrupted"))
        raise
    answer = await asyncio.shield(_keep(tools, actor, said, turn, "complete"))
    for last in frames_of(answer):
        if not last.startswith(b"event: delta"):
            yield last


async def _sentences(model: LanguageModel, turn: _Free) -> AsyncGenerator[str, None]:
    """What may be shown of a model's answer; it ends with the first thing that may not."""
    cut = Sentences()
    async with aclosing(model.answer(turn.context, turn.moods, turn.state.tongue)) as pieces:
        async for piece in pieces:
            for sentence in cut.add(piece):
                if _take(turn, sentence):
                    yield turn.said[-1]
            if turn.is_dropped:
                return
    if _take(turn, cut.rest()):
        yield turn.said[-1]


def _take(turn: _Free, sentence: str) -> bool:
    """Take a sentence if it may be shown; else an authored one, and nothing after it."""
    words = _EXERCISE.sub("", sentence)
    for key in _EXERCISE.findall(sentence):
        if key.lower() in exercises():
            turn.state.slots["exercise"] = key.lower()
    if turn.is_dropped or not words.strip():
        return False
    if may_be_shown(words, after="".join(turn.said)):
        turn.said.append(words)
        return True
    ANSWERS.labels("model", "dropped").inc()
    turn.is_dropped = True
    instead = script(turn.state.tongue).lines["instead"][0]
    turn.said.append(f"\n\n{instead}" if turn.said else instead)
    return True


async def _keep(tools: Tools, actor: Actor, said: Said, turn: _Free, status: str) -> MessageOut:
    async with tools.uow(actor) as uow:
        vault = await vault_of(uow.session, tools.settings, actor.user_id)
        exercise = turn.state.slots.pop("exercise", None)
        sealed = {"text": turn.text, "exercise": exercise} | _ways(turn.state)
        row = await keep_model_answer(uow, vault, said, sealed, turn.state, status=status)
        answer = message_out(row, vault)
        await uow.commit()
    ANSWERS.labels("model", status).inc()
    return answer


def _ways(state: State) -> dict[str, Any]:
    node = script(state.tongue).node(state.at.flow, state.at.node)
    buttons = buttons_of(script(state.tongue), state, node)
    shown = [{"key": it.key, "label": it.label, "kind": it.kind} for it in buttons]
    return {"ask": node.ask, "buttons": shown}


async def _guided(tools: Tools, actor: Actor, said: Said) -> MessageOut:
    async with tools.uow(actor) as uow:
        vault = await vault_of(uow.session, tools.settings, actor.user_id)
        thread = await own_row(uow.session, ChatThread, said.thread_id, actor.user_id, for_update=True)
        row = await take_turn(uow, vault, await own_profile(uow), thread, said)
        answer = message_out(row, vault)
        await uow.commit()
    return answer


def frames_of(answer: MessageOut) -> list[bytes]:
    """A whole answer as the events that it would have come in."""
    frames = []
    if answer.safety is not None:
        frames.append(frame("safety", {"kind": answer.safety, "is_compact": answer.is_compact}))
    frames += [frame("delta", {"text": text}) for text in _pieces(answer.text)]
    if answer.exercise is not None:
        frames.append(frame("exercise", {"key": answer.exercise}))
    buttons = [it.model_dump() for it in answer.buttons]
    frames.append(frame("choices", {"ask": answer.ask, "items": buttons}))
    frames.append(frame("done", answer.model_dump(mode="json")))
    return frames


def _pieces(text: str) -> list[str]:
    """Paragraphs, each with what parts it from the one before."""
    first, *rest = text.split("\n\n")
    return [first, *(f"\n\n{it}" for it in rest)]
