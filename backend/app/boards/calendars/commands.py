"""Making and revoking calendar feeds."""

from uuid import UUID

from app.boards.calendars import errors, queries
from app.boards.calendars.models import CalendarFeed
from app.boards.calendars.schemas import FeedIn
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.sealing import digest_of, new_token
from app.kernel.uow import Uow

_MOST_OF_A_PERSON = 20


async def create_feed(uow: Uow, new: FeedIn) -> tuple[CalendarFeed, str]:
    """Open an address for a calendar program; returns the token too, which nothing shows again.

    Raises `NotFound` for a board that the person does not see, and `TooManyFeeds`.
    """
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await queries.check_boards(uow.session, uow.user_id, new.board_ids)
    if await queries.count_of(uow.session, uow.user_id) >= _MOST_OF_A_PERSON:
        raise errors.TooManyFeeds
    token = new_token()
    made = CalendarFeed(
        id=new_id(),
        user_id=uow.user_id,
        digest=digest_of(token),
        name=new.name,
        assigned=new.assigned,
        board_ids=list(dict.fromkeys(new.board_ids)),
        alarm_minutes=new.alarm_minutes,
        created_at=clock.now(),
    )
    uow.session.add(made)
    return made, token


async def delete_feed(uow: Uow, feed_id: UUID) -> None:
    """Revoke one of the caller's feeds; one that is not there is revoked already."""
    it = await uow.session.get(CalendarFeed, feed_id)
    if it is not None and it.user_id == uow.user_id:
        await uow.session.delete(it)
