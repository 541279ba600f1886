"""Telling people, and what they do with what they are told."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy import delete, exists, literal, select, update
from sqlalchemy.dialects.postgresql import insert

from app.accounts.public import user_topic
from app.kernel import clock, eventlog
from app.kernel.ids import new_id
from app.kernel.uow import Uow
from app.notifications import events, queries
from app.notifications.channels.commands import plan
from app.notifications.channels.queries import wishes_of
from app.notifications.models import Notice, NoticeRound, Reminder, Watch
from app.notifications.rules import Kind, Level


@dataclass(frozen=True, slots=True)
class Subject:
    """What a notice is about, and what it comes from."""

    kind: Kind
    cause: str
    board_id: UUID | None = None
    card_id: UUID | None = None
    comment_id: UUID | None = None
    actor_id: UUID | None = None
    workspace_id: UUID | None = None
    detail: str | None = None


async def tell(uow: Uow, subject: Subject, user_ids: Iterable[UUID]) -> int:
    """Tell each of these people once, whoever runs this how often; who may not see it is not told. How many were.

    One at a time for each person (in the order of `user_ids`, which is sorted): else two would count the same.
    """
    count = 0
    for user_id in user_ids:
        wishes = await wishes_of(uow.session, user_id, subject.board_id)
        await eventlog.lock(uow.session, user_topic(user_id))
        own = {"id": new_id(), "user_id": user_id, "created_at": clock.now()}
        place = {"in_app": wishes.wants(subject.kind, "in_app"), "round": queries.round_of(user_id)}
        values = {**asdict(subject), **own, **place}
        adding = insert(Notice).values(values).on_conflict_do_nothing().returning(Notice)
        made = (await uow.session.scalars(adding)).one_or_none()
        shown = None if made is None else await queries.shown_notice(uow.session, made)
        if made is not None and shown is None:
            await uow.session.delete(made)
        elif made is not None and shown is not None:
            await plan(uow, made, subject.kind, wishes)
            count += 1
            if made.in_app:
                unread = await queries.count_unread(uow.session, user_id)
                uow.emit(user_topic(user_id), events.NotificationCreated(notification=shown, unread=unread))
    return count


async def take_the_place_of(uow: Uow, subject: Subject, user_id: UUID) -> None:
    """Take what a person was told of this kind before for read: what they are told now stands for it."""
    await eventlog.lock(uow.session, user_topic(user_id))
    before = (Notice.user_id == user_id, Notice.kind == subject.kind, Notice.cause != subject.cause)
    unread = (Notice.read_at.is_(None), Notice.round == queries.round_of(user_id))
    taking = update(Notice).where(*before, *unread).values(read_at=clock.now()).returning(Notice.id)
    ids = list(await uow.session.scalars(taking))
    if ids:
        unread_now = await queries.count_unread(uow.session, user_id)
        uow.emit(user_topic(user_id), events.NotificationsRead(ids=ids, read=True, unread=unread_now))


async def set_read(uow: Uow, notice_id: UUID, *, read: bool) -> int:
    """Say that one notice was read, or not; what is so already says nothing. How many are unread. Raises `NotFound`."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await eventlog.lock(uow.session, user_topic(uow.user_id))
    it = await queries.own_notice(uow.session, notice_id, uow.user_id)
    is_changed = (await queries.read_at_of(uow.session, it) is not None) != read
    if is_changed and read:
        it.read_at = clock.now()
    elif is_changed:
        it.read_at, it.round = None, queries.round_of(uow.user_id)
    await uow.session.flush()
    unread = await queries.count_unread(uow.session, uow.user_id)
    if is_changed:
        uow.emit(user_topic(uow.user_id), events.NotificationsRead(ids=[notice_id], read=read, unread=unread))
    return unread


async def read_all(uow: Uow) -> None:
    """Say that all notices were read: the round of those that came so far is over, however many they are."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await eventlog.lock(uow.session, user_topic(uow.user_id))
    current = queries.round_of(uow.user_id)
    unread = (Notice.user_id == uow.user_id, Notice.round == current, Notice.read_at.is_(None), Notice.in_app)
    ended = select(literal(uow.user_id), current, literal(clock.now())).where(exists().where(*unread))
    ending = insert(NoticeRound).from_select(["user_id", "number", "ended_at"], ended).returning(NoticeRound.number)
    if await uow.session.scalar(ending) is not None:
        uow.emit(user_topic(uow.user_id), events.NotificationsRead(ids=None, read=True, unread=0))


async def choose(uow: Uow, target_id: UUID, board_id: UUID, level: Level | None) -> None:
    """Remember how much a person wants to hear of a place; the place was read, so they may see it."""
    mine = (Watch.user_id == uow.user_id, Watch.target_id == target_id)
    if level is None:
        await uow.session.execute(delete(Watch).where(*mine))
        return
    values = {"user_id": uow.user_id, "target_id": target_id, "board_id": board_id, "level": level}
    adding = insert(Watch).values(values)
    await uow.session.execute(
        adding.on_conflict_do_update(index_elements=["user_id", "target_id"], set_={"level": level})
    )


async def set_reminders(uow: Uow, card_id: UUID, offsets: Iterable[int]) -> None:
    """Remember when a person wants to be reminded of a card that they may see; what was told stays told."""
    wanted = sorted(set(offsets))
    mine = (Reminder.user_id == uow.user_id, Reminder.card_id == card_id)
    await uow.session.execute(delete(Reminder).where(*mine, Reminder.offset_minutes.not_in(wanted)))
    if wanted:
        rows = [{"user_id": uow.user_id, "card_id": card_id, "offset_minutes": offset} for offset in wanted]
        await uow.session.execute(insert(Reminder).values(rows).on_conflict_do_nothing())
