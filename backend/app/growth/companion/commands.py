"""Talking with the companion. What a person says is always kept first; whatever comes of it comes after."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.growth.companion.engine.script import VERSION, script
from app.growth.companion.engine.state import Clock, Heard, Memory, Reply, State
from app.growth.companion.engine.talk import reply_to
from app.growth.companion.models import ChatMessage, ChatState, ChatThread, CompanionLeave
from app.growth.companion.queries import (
    answer_to,
    known_of,
    leave_of,
    memory_of,
    message_out,
    state_of,
    state_row,
    thread_out,
)
from app.growth.companion.schemas import CompanionPatch, MessageIn, MessageOut, ThreadIn, ThreadPatch
from app.growth.ledger.commands import act
from app.growth.own import own_row
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of, own_profile
from app.growth.safety.screening import Seen
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import IdTaken, NotFound
from app.kernel.ids import new_id
from app.kernel.tongues import Tongue
from app.kernel.uow import Uow

_LONGEST_TITLE = 60
CHECK_IN = "check_in"


@dataclass(frozen=True, slots=True)
class Said:
    """What was kept of a person's turn, and what was read in it."""

    thread_id: UUID
    seq: int
    text: str | None
    choice: str | None
    seen: Seen | None


async def create_chat_thread(uow: Uow, vault: Vault, new: ThreadIn) -> ChatThread:
    """Begin a talk; the companion speaks first. Raises `IdTaken`."""
    if new.id is not None and await uow.session.get(ChatThread, new.id) is not None:
        raise IdTaken
    profile, at = await own_profile(uow), clock.now()
    row = ChatThread(id=new.id or new_id(), user_id=vault.user_id, last_seq=0, created_at=at, updated_at=at, version=1)
    row.sealed = vault.seal(ChatThread.__tablename__, row.id, {"title": ""})
    uow.session.add(row)
    await uow.session.flush()
    await take_turn(uow, vault, profile, row, Said(row.id, 0, None, None, None), tongue=new.locale)
    return row


async def update_chat_thread(uow: Uow, vault: Vault, thread_id: UUID, patch: ThreadPatch) -> ChatThread:
    """Give a talk another title."""
    row = await own_row(uow.session, ChatThread, thread_id, uow.user_id, for_update=True)
    changes = patch.changes()
    if changes and changes["title"] != thread_out(row, vault).title:
        _reseal(vault, row, **changes)
        row.version += 1
        await uow.session.flush()
    return row


def _reseal(vault: Vault, row: ChatThread, **changes: Any) -> None:
    """Seal a talk's own words anew with these changes."""
    now = vault.open(ChatThread.__tablename__, row.id, row.sealed)
    if now | changes != now:
        row.sealed = vault.seal(ChatThread.__tablename__, row.id, now | changes)


async def delete_chat_thread(uow: Uow, thread_id: UUID) -> None:
    """Forget a talk for good."""
    await uow.session.delete(await own_row(uow.session, ChatThread, thread_id, uow.user_id, for_update=True))


async def keep_words(uow: Uow, vault: Vault, thread_id: UUID, new: MessageIn) -> ChatMessage:
    """Keep what a person says, before anything else is done with it."""
    thread = await own_row(uow.session, ChatThread, thread_id, uow.user_id, for_update=True)
    label = await _label(uow, vault, thread, new)
    words = {"text": label, "choice": new.choice}
    row = await _add(uow, vault, thread, await own_profile(uow), role="person", sealed=words)
    if not thread_out(thread, vault).title and new.text is not None:
        _reseal(vault, thread, title=_first_words(new.text))
        await uow.session.flush()
    return row


def _first_words(text: str) -> str:
    """The beginning of what was said, cut between words where there are some."""
    whole = " ".join(text.split())
    if len(whole) <= _LONGEST_TITLE:
        return whole
    cut, space, _ = whole[:_LONGEST_TITLE].rpartition(" ")
    return f"{cut if space else whole[: _LONGEST_TITLE - 1]}…"


async def _label(uow: Uow, vault: Vault, thread: ChatThread, new: MessageIn) -> str:
    """The words that were said; of a button, what stood on it."""
    if new.text is not None:
        return new.text.strip()
    last = await answer_to(uow.session, thread.id, await _last_answered(uow, thread))
    buttons = [] if last is None else message_out(last, vault).buttons
    return next((it.label for it in buttons if it.key == new.choice), str(new.choice).replace("_", " "))


async def _last_answered(uow: Uow, thread: ChatThread) -> int:
    query = select(ChatMessage.answers_seq).where(
        ChatMessage.thread_id == thread.id, ChatMessage.answers_seq.is_not(None)
    )
    found = await uow.session.scalar(query.order_by(ChatMessage.seq.desc()).limit(1))
    return -1 if found is None else found


async def take_turn(
    uow: Uow, vault: Vault, profile: GrowthProfile, thread: ChatThread, said: Said, *, tongue: Tongue | None = None
) -> ChatMessage:
    """The guided answer, kept with where it stands then and what a check-in is worth. The thread is locked."""
    kept = await answer_to(uow.session, thread.id, said.seq)
    if kept is not None:
        return kept
    today = day_of(profile)
    leave = await leave_of(uow.session, vault.user_id)
    before, memory = await state_of(uow.session, vault, thread.id), memory_of(leave, vault)
    before.tongue = tongue or before.tongue
    state, memory, reply = reply_to(
        script(before.tongue),
        before,
        memory,
        Heard(said.text, said.choice, said.seen),
        clock=Clock(clock.now(), today),
        known=await known_of(uow.session, vault, leave, today),
    )
    points = 0
    if CHECK_IN in reply.finished:
        points = await act(uow, profile, "checkin", day=today, base_key=f"checkin:{today}", source_id=thread.id)
    row = await _add(
        uow,
        vault,
        thread,
        profile,
        role="companion",
        sealed=_words(reply, points),
        answers_seq=said.seq,
        provider="guided",
    )
    _reseal(vault, thread, is_unfinished=not state.at.is_home)
    await keep_state(uow, vault, thread.id, state)
    await _keep_memory(uow, vault, leave, memory)
    return row


def _words(reply: Reply, points: int) -> dict[str, Any]:
    return {
        "text": "\n\n".join(reply.text),
        "ask": reply.ask,
        "buttons": [{"key": it.key, "label": it.label, "kind": it.kind} for it in reply.buttons],
        "exercise": reply.exercise,
        "safety": reply.safety,
        "is_compact": reply.is_compact,
        "points": points,
    }


async def keep_state(uow: Uow, vault: Vault, thread_id: UUID, state: State) -> None:
    """Note where a talk stands. The thread is locked."""
    row = await state_row(uow.session, thread_id)
    if row is None:
        row = ChatState(id=new_id(), thread_id=thread_id, user_id=vault.user_id)
        uow.session.add(row)
    row.sealed = vault.seal(ChatState.__tablename__, row.id, state.model_dump(mode="json"))
    await uow.session.flush()


async def _keep_memory(uow: Uow, vault: Vault, leave: CompanionLeave | None, memory: Memory) -> CompanionLeave:
    """Note what is remembered across talks. The profile is locked."""
    if leave is None:
        leave = CompanionLeave(id=new_id(), user_id=vault.user_id, knows_growth=False, sends_mood=False)
        uow.session.add(leave)
    leave.sealed = vault.seal(CompanionLeave.__tablename__, leave.id, memory.model_dump(mode="json"))
    await uow.session.flush()
    return leave


async def keep_model_answer(
    uow: Uow, vault: Vault, said: Said, sealed: dict[str, Any], state: State, *, status: str
) -> ChatMessage:
    """Keep what a language model said, as far as it came. Raises `NotFound` when the talk was deleted meanwhile."""
    thread = await own_row(uow.session, ChatThread, said.thread_id, uow.user_id, for_update=True)
    kept = await answer_to(uow.session, thread.id, said.seq)
    if kept is not None:
        return kept
    row = await _add(
        uow,
        vault,
        thread,
        await own_profile(uow),
        role="companion",
        sealed=sealed,
        answers_seq=said.seq,
        provider="model",
        status=status,
    )
    _reseal(vault, thread, is_unfinished=not state.at.is_home)
    await keep_state(uow, vault, thread.id, state)
    return row


async def _add(  # noqa: PLR0913 - each is a column
    uow: Uow,
    vault: Vault,
    thread: ChatThread,
    profile: GrowthProfile,
    *,
    role: str,
    sealed: dict[str, Any],
    answers_seq: int | None = None,
    provider: str | None = None,
    status: str = "complete",
) -> ChatMessage:
    thread.last_seq += 1
    thread.updated_at = clock.now()
    row = ChatMessage(
        id=new_id(),
        user_id=vault.user_id,
        thread_id=thread.id,
        seq=thread.last_seq,
        answers_seq=answers_seq,
        role=role,
        status=status,
        provider=provider,
        content_version=VERSION if provider == "guided" else None,
        local_day=day_of(profile),
        created_at=thread.updated_at,
    )
    row.sealed = vault.seal(ChatMessage.__tablename__, row.id, sealed)
    uow.session.add(row)
    await uow.session.flush()
    return row


async def update_companion(uow: Uow, vault: Vault, patch: CompanionPatch, model_name: str | None) -> CompanionLeave:
    """Change what the companion is allowed. Raises `NotFound` when a model is agreed to and there is none."""
    await own_profile(uow)
    row = await leave_of(uow.session, vault.user_id) or await _keep_memory(uow, vault, None, Memory())
    changes = patch.changes()
    if "uses_model" in changes:
        if changes["uses_model"] and model_name is None:
            raise NotFound
        row.agreed_model = model_name if changes["uses_model"] else None
        row.agreed_at = clock.now() if changes["uses_model"] else None
    for name in ("knows_growth", "sends_mood"):
        if name in changes:
            setattr(row, name, changes[name])
    await uow.session.flush()
    return row


def heard_again(message: MessageOut, seen: Seen | None) -> Said:
    """A message that was kept earlier, as it was said."""
    text = None if message.choice is not None else message.text
    return Said(message.thread_id, message.seq, text, message.choice, seen)
