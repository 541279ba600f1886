"""Doors to notices, and to how much one wants to hear."""

from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Body, Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.audience import place_of
from app.boards.public import BoardCan
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.notifications import commands, queries
from app.notifications.policy import NoticeCan
from app.notifications.rules import Kind, Level
from app.notifications.schemas import NoticePage, NoticePatch, ReminderIn, ReminderOut, Unread, WatchIn, WatchOut

router = GuardedRouter(tags=["notifications"])
OnlyUnread = Annotated[bool, Query(description="Leave out what was read.")]
OnlyKind = Annotated[Kind | None, Query(description="Leave out all but one kind.")]
Reminders = Annotated[list[ReminderIn], Body(max_length=10)]


@router.door("GET", "/notifications", can=NoticeCan.READ_OWN, name="list_notifications", response_model=NoticePage)
async def list_notifications(
    session: Reading,
    actor: SignedIn,
    unread: OnlyUnread = False,
    kind: OnlyKind = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> NoticePage:
    """List what you are told, the latest first; what you may no longer see is not there."""
    wanted: dict[str, Any] = {"unread": unread, "kind": kind, "limit": limit, "cursor": cursor}
    items, following = await queries.notices_of(session, actor.user_id, **wanted)
    count = await queries.count_unread(session, actor.user_id)
    return NoticePage(items=items, next_cursor=following, unread=count)


@router.door(
    "PATCH",
    "/notifications/{notification_id}",
    can=NoticeCan.CHANGE_OWN,
    name="update_notification",
    response_model=Unread,
)
async def update_notification(notification_id: UUID, patch: NoticePatch, uow: Tx) -> Response:
    """Say that a notice was read, or that it is to be looked at again."""
    unread = await commands.set_read(uow, notification_id, read=patch.read)
    return await commit_and_respond(uow, Answer(200, Unread(unread=unread).json_bytes()))


@router.door(
    "POST", "/notifications/read-all", can=NoticeCan.CHANGE_OWN, name="read_all_notifications", response_model=Unread
)
async def read_all_notifications(uow: Tx) -> Response:
    """Say that all notices were read."""
    await commands.read_all(uow)
    return await commit_and_respond(uow, Answer(200, Unread(unread=0).json_bytes()))


@router.door(
    "GET",
    "/cards/{card_id}/reminders",
    can=BoardCan.READ_CARD,
    name="list_reminders",
    response_model=list[ReminderOut],
)
async def list_reminders(card_id: UUID, session: Reading, actor: SignedIn) -> list[ReminderOut]:
    """List when you are reminded of a card; others have their own reminders."""
    await place_of(session, actor.user_id, "card", card_id)
    offsets = await queries.reminders_of(session, card_id, actor.user_id)
    return [ReminderOut(offset_minutes=offset) for offset in offsets]


@router.door(
    "PUT",
    "/cards/{card_id}/reminders",
    can=BoardCan.READ_CARD,
    name="set_reminders",
    response_model=list[ReminderOut],
)
async def set_reminders(card_id: UUID, wanted: Reminders, uow: Tx, actor: SignedIn) -> Response:
    """Say when you want to be reminded of a card: once for each of its due dates, unless it is done by then."""
    await place_of(uow.session, actor.user_id, "card", card_id)
    await commands.set_reminders(uow, card_id, [it.offset_minutes for it in wanted])
    offsets = await queries.reminders_of(uow.session, card_id, actor.user_id)
    body = orjson.dumps([{"offset_minutes": offset} for offset in offsets])
    return await commit_and_respond(uow, Answer(200, body))


async def _watch(session: AsyncSession, user_id: UUID | None, places: list[UUID]) -> WatchOut:
    choices = await queries.choices_at(session, places)
    levels: list[Level | None] = [level.get(user_id) for level in choices]  # type: ignore[arg-type]
    return WatchOut(level=levels[0], effective=next((level for level in levels if level is not None), None))


def _watch_doors(kind: str) -> None:
    """The two doors of one kind of place: boards, lists and cards differ in nothing else."""
    path, can = f"/{kind}s/{{place_id}}/watch", BoardCan.READ_BOARD

    @router.door("GET", path, can=can, name=f"get_{kind}_watch", response_model=WatchOut)
    async def get_watch(place_id: UUID, session: Reading, actor: SignedIn) -> WatchOut:
        """Read how much you hear of this."""
        return await _watch(session, actor.user_id, await place_of(session, actor.user_id, kind, place_id))

    @router.door("PUT", path, can=can, name=f"set_{kind}_watch", response_model=WatchOut)
    async def set_watch(place_id: UUID, wanted: WatchIn, uow: Tx, actor: SignedIn) -> Response:
        """Say how much you want to hear of this."""
        places = await place_of(uow.session, actor.user_id, kind, place_id)
        await commands.choose(uow, place_id, places[-1], wanted.level)
        out = await _watch(uow.session, actor.user_id, places)
        return await commit_and_respond(uow, Answer(200, out.json_bytes()))


for _kind in ("board", "list", "card"):
    _watch_doors(_kind)
