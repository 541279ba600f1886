"""Doors to calendar feeds, and the one that calendar programs come through."""

import hashlib
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Depends, Path, Response

from app.boards.calendars import commands, queries
from app.boards.calendars.models import CalendarFeed
from app.boards.calendars.schemas import FeedIn, FeedOut
from app.boards.ical import calendar_of
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfNoneMatch, none_match
from app.kernel.http.doors import API, GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond, respond
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["calendar"])
_MEDIA_TYPE = "text/calendar; charset=utf-8"


def _shown(it: CalendarFeed, **once: str) -> bytes:
    fields = {name: getattr(it, name) for name in FeedOut.model_fields if hasattr(it, name)}
    return FeedOut.model_validate({**fields, **once}).json_bytes()


@router.door("GET", "/me/calendar-feeds", can=Door.SIGNED_IN, name="list_calendar_feeds", response_model=Page[FeedOut])
async def list_calendar_feeds(
    session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[FeedOut]:
    """List your calendar feeds, oldest first."""
    rows, following = await queries.feeds_of(session, actor.user_id, limit=limit, cursor=cursor)
    return Page(items=[FeedOut.model_validate(it) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/me/calendar-feeds",
    can=Door.SIGNED_IN,
    name="create_calendar_feed",
    status_code=201,
    response_model=FeedOut,
)
async def create_calendar_feed(new: FeedIn, uow: Tx, tools: UsesTools) -> Response:
    """Make an address for a calendar program; the answer shows it, once."""
    made, token = await commands.create_feed(uow, new)
    headers = {"Location": f"{API}/me/calendar-feeds"}
    await uow.commit(Answer(201, _shown(made), headers))
    url = f"{tools.settings.public_url.rstrip('/')}{API}/calendar/{token}.ics"
    return respond(Answer(201, _shown(made, url=url), headers))


@router.door("DELETE", "/me/calendar-feeds/{feed_id}", can=Door.SIGNED_IN, name="delete_calendar_feed", status_code=204)
async def delete_calendar_feed(feed_id: UUID, uow: Tx) -> Response:
    """Revoke one of your calendar feeds."""
    await commands.delete_feed(uow, feed_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/calendar/{token}.ics",
    can=Door.PUBLIC,
    name="get_calendar",
    response_class=Response,
    responses={200: {"content": {"text/calendar": {"schema": {"type": "string"}, "example": "BEGIN:VCALENDAR"}}}},
    dependencies=[Depends(rate("60/minute", scope="calendar"))],
)
async def get_calendar(
    token: Annotated[str, Path(max_length=100)], session: Reading, tools: UsesTools, if_none_match: IfNoneMatch = None
) -> Response:
    """Read somebody's due cards as a calendar; the token is the key, rights are asked at each fetch."""
    feed, zone = await queries.open_feed(session, token)
    body = calendar_of(
        feed.name,
        await queries.due_cards(session, feed),
        zone=ZoneInfo(zone),
        alarm_minutes=feed.alarm_minutes,
        public_url=tools.settings.public_url,
    )
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}
    if none_match(if_none_match, etag):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=_MEDIA_TYPE)
