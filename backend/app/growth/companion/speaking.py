"""Says an answer as a stream: safety first, then words, then what can be done, then `done`.

What was said is kept before the first word leaves, so a stream that is cut loses nothing that cannot be read again.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import orjson
from fastapi.sse import format_sse_event

from app.growth.companion.commands import Said, take_turn
from app.growth.companion.models import ChatThread
from app.growth.companion.queries import message_out
from app.growth.companion.schemas import MessageOut
from app.growth.own import own_row
from app.growth.profile.queries import own_profile
from app.growth.sealing import vault_of
from app.kernel.access import Actor
from app.kernel.tools import Tools


def frame(event: str, data: Any) -> bytes:
    """One event of a stream."""
    return format_sse_event(event=event, data_str=orjson.dumps(data).decode())


async def speak(tools: Tools, actor: Actor, said: Said) -> AsyncIterator[bytes]:
    """Answer what was said, and say the answer."""
    try:
        answer = await asyncio.shield(_guided(tools, actor, said))
    except Exception:
        yield frame("error", {"code": "no_answer"})
        raise
    for piece in frames_of(answer):
        yield piece


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
