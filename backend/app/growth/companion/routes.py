"""Doors to the companion."""

from datetime import date
from typing import Annotated
from uuid import UUID

import orjson
from fastapi import Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from app.growth.companion import commands, queries
from app.growth.companion.commands import heard_again
from app.growth.companion.model import LanguageModel
from app.growth.companion.models import ChatThread
from app.growth.companion.schemas import (
    CompanionOut,
    CompanionPatch,
    MessageFilter,
    MessageIn,
    MessageOut,
    Role,
    ThreadIn,
    ThreadOut,
    ThreadPatch,
)
from app.growth.companion.speaking import speak
from app.growth.doors import GROWN_UP, FreshVault, OpenVault, OwnVault, answer
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.safety.offering import read
from app.growth.sealing import Vault, vault_of
from app.kernel.answers import Answer, Replay
from app.kernel.errors import NotFound
from app.kernel.http.doors import (
    FreshReading,
    GuardedRouter,
    Reading,
    ShortTx,
    SignedIn,
    Tx,
    UsesTools,
    commit_and_respond,
    respond,
)
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.uow import Uow


async def _model(request: Request) -> LanguageModel:
    model: LanguageModel = request.app.state.language_model
    return model


UsesModel = Annotated[LanguageModel, Depends(_model)]
router = GuardedRouter(tags=["companion"], dependencies=GROWN_UP)
_THREADS = "/growth/chat/threads"
_ONE = f"{_THREADS}/{{thread_id}}"
_STREAM = {
    200: {
        "description": "Events `safety`, `delta`, `exercise`, `choices`; `done` with the kept message, or `error`.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@router.door("GET", _THREADS, can=GrowthCan.READ_OWN, name="list_chat_threads", response_model=Page[ThreadOut])
async def list_chat_threads(
    session: FreshReading, vault: FreshVault, limit: Limit = 50, cursor: Cursor = None
) -> Page[ThreadOut]:
    """List your talks, the latest first."""
    rows, following = await queries.threads_of(session, vault.user_id, limit=limit, cursor=cursor)
    return Page(items=[queries.thread_out(row, vault) for row in rows], next_cursor=following)


@router.door(
    "POST",
    _THREADS,
    can=GrowthCan.CHANGE_OWN,
    name="create_chat_thread",
    status_code=201,
    response_model=ThreadOut,
)
async def create_chat_thread(new: ThreadIn, uow: Tx, vault: OwnVault) -> Response:
    """Begin a talk; the companion speaks first."""
    row = await commands.create_chat_thread(uow, vault, new)
    shown = queries.thread_out(row, vault)
    return await commit_and_respond(uow, answer(shown, version=row.version, location=f"{_THREADS}/{row.id}"))


@router.door("GET", _ONE, can=GrowthCan.READ_OWN, name="get_chat_thread", response_model=ThreadOut)
async def get_chat_thread(thread_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read what a talk is called, and how far it came."""
    row = await own_row(session, ChatThread, thread_id, vault.user_id)
    return respond(answer(queries.thread_out(row, vault), version=row.version))


@router.door("PATCH", _ONE, can=GrowthCan.CHANGE_OWN, name="update_chat_thread", response_model=ThreadOut)
async def update_chat_thread(thread_id: UUID, patch: ThreadPatch, uow: Tx, vault: OwnVault) -> Response:
    """Give a talk another title."""
    row = await commands.update_chat_thread(uow, vault, thread_id, patch)
    return await commit_and_respond(uow, answer(queries.thread_out(row, vault), version=row.version))


@router.door("DELETE", _ONE, can=GrowthCan.CHANGE_OWN, name="delete_chat_thread", status_code=204)
async def delete_chat_thread(thread_id: UUID, uow: Tx) -> Response:
    """Forget a talk for good."""
    await commands.delete_chat_thread(uow, thread_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    f"{_ONE}/messages",
    can=GrowthCan.READ_OWN,
    name="list_chat_thread_messages",
    response_model=Page[MessageOut],
)
async def list_chat_thread_messages(
    thread_id: UUID,
    session: Reading,
    vault: OpenVault,
    after_seq: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
    limit: Limit = 50,
) -> Page[MessageOut]:
    """Read a talk from a place on, in its order; `next_cursor` is the `after_seq` to go on from."""
    await own_row(session, ChatThread, thread_id, vault.user_id)
    rows, following = await queries.messages_after(session, vault.user_id, thread_id, after_seq=after_seq, limit=limit)
    items = [queries.message_out(row, vault) for row in rows]
    return Page(items=items, next_cursor=None if following is None else str(following))


async def _filter(
    thread_id: UUID | None = None, role: Role | None = None, since: date | None = None, until: date | None = None
) -> MessageFilter:
    return MessageFilter(thread_id=thread_id, role=role, since=since, until=until)


@router.door(
    "GET",
    "/growth/chat/messages",
    can=GrowthCan.READ_OWN,
    name="list_chat_messages",
    response_model=Page[MessageOut],
)
async def list_chat_messages(
    session: FreshReading,
    vault: FreshVault,
    wanted: Annotated[MessageFilter, Depends(_filter)],
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MessageOut]:
    """List your messages over all talks, the latest first, by talk, role and days."""
    rows, following = await queries.messages_of(session, vault.user_id, wanted, limit=limit, cursor=cursor)
    return Page(items=[queries.message_out(row, vault) for row in rows], next_cursor=following)


@router.door(
    "POST",
    f"{_ONE}/messages",
    can=GrowthCan.CHANGE_OWN,
    name="send_chat_message",
    response_class=StreamingResponse,
    responses=_STREAM,
    dependencies=[Depends(rate("60/minute", scope="chat", by_user=True))],
)
async def send_chat_message(
    thread_id: UUID, new: MessageIn, uow: ShortTx, actor: SignedIn, tools: UsesTools, model: UsesModel
) -> Response:
    """Say something; it is kept, then answered as a stream. The same key again says the same answer again."""
    vault = await vault_of(uow.session, tools.settings, actor.user_id)
    message = await _kept(uow, vault, thread_id, new)
    seen = None if message.choice is not None else await read(message.text)
    stream = speak(tools, model, actor, heard_again(message, seen))
    return StreamingResponse(stream, media_type="text/event-stream", headers=_HEADERS)


async def _kept(uow: Uow, vault: Vault, thread_id: UUID, new: MessageIn) -> MessageOut:
    """What is to be answered: kept now, kept when this request came for the first time, or what was said last."""
    await own_row(uow.session, ChatThread, thread_id, uow.user_id)
    first = None if uow.idempotency is None else await uow.idempotency.find(uow.session)
    if first is None and not new.again:
        try:
            row = await commands.keep_words(uow, vault, thread_id, new)
            message = queries.message_out(row, vault)
            await uow.commit(Answer(200, orjson.dumps({"seq": message.seq})))
        except Replay as replay:
            first = replay.answer
        else:
            return message
    seq = None if first is None else int(orjson.loads(first.body)["seq"])
    kept = await queries.words_of(uow.session, thread_id, seq)
    if kept is None:
        raise NotFound
    return queries.message_out(kept, vault)


@router.door("GET", "/growth/companion", can=GrowthCan.READ_OWN, name="get_companion", response_model=CompanionOut)
async def get_companion(session: Reading, actor: SignedIn, model: UsesModel) -> CompanionOut:
    """Read what the companion may know, and who answers."""
    return queries.companion_out(await queries.leave_of(session, actor.user_id), model.shown())


@router.door(
    "PATCH", "/growth/companion", can=GrowthCan.CHANGE_OWN, name="update_companion", response_model=CompanionOut
)
async def update_companion(patch: CompanionPatch, uow: Tx, vault: OwnVault, model: UsesModel) -> Response:
    """Allow the companion something, or take it back."""
    shown = model.shown()
    name = None if shown is None else f"{shown.model}@{shown.host}"
    leave = await commands.update_companion(uow, vault, patch, name)
    return await commit_and_respond(uow, answer(queries.companion_out(leave, shown)))
