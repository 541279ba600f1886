"""Sending by e-mail: claimed by `wake_deliveries`, asked once more whether it may, sent, noted.

A mail carries all that waits of the same card. What went with it at the first try goes with it at each further one,
under the same Message-ID, so that a mail that is sent twice is the same mail.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from app.accounts.events import ProfileUpdated
from app.kernel import clock
from app.kernel.due import claimed
from app.kernel.jobs import Heard, listens, runs
from app.kernel.mailing import MailBounced, MailNotSent, MailNotWanted, MailRefused
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from app.kernel.uow import Uow
from app.notifications.channels import rules
from app.notifications.channels.commands import plan_digest
from app.notifications.channels.models import MailBounce, NoticeDelivery, NoticeSetting
from app.notifications.channels.orders import TRY_TAKES_AT_MOST, SendMail, settle, still_to_say
from app.notifications.channels.queries import wishes_of
from app.notifications.channels.rules import State, Wishes
from app.notifications.commands import Subject, tell
from app.notifications.mails import queries
from app.notifications.mails.letters import Letter, digest_letter, letter_of
from app.notifications.models import Notice
from app.notifications.schemas import NoticeOut

Outcome = Literal["sent", "again", "bounced", "refused", "unwanted"]
_OUTCOMES: tuple[tuple[type[MailNotSent], Outcome], ...] = (
    (MailBounced, "bounced"),
    (MailRefused, "refused"),
    (MailNotWanted, "unwanted"),
)
_DIGESTS_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class _Try:
    """A mail that is about to be sent."""

    id: UUID
    notices: tuple[Notice, ...]
    wishes: Wishes
    letter: Letter


@runs(SendMail)
async def send_mail(job: SendMail, tools: Tools) -> None:
    """Ask whether it may be said, say it outside of any transaction, note what came of it."""
    async with tools.uow() as uow:
        begun = await _begin(uow, tools.settings, job.delivery_id)
        await uow.commit()
    if begun is None:
        return
    outcome = await _send(tools, begun)
    async with tools.uow() as uow:
        await _record(uow, begun, outcome)
        await uow.commit()


async def _begin(uow: Uow, settings: Settings, delivery_id: UUID) -> _Try | None:
    """Count the try; None when it is not to be said, not now, or by somebody else who is at it."""
    user_id = await queries.owner_of(uow.session, delivery_id)
    it = await uow.session.get(NoticeDelivery, delivery_id, with_for_update=True)
    if user_id is None or it is None or it.state != "claimed":
        return None
    notice = await uow.session.get_one(Notice, it.notice_id)
    wishes = await wishes_of(uow.session, user_id, notice.board_id)
    now = clock.now()
    held_until = None if notice.kind in rules.SECURITY else rules.quiet_until(wishes, now)
    if not settings.sends_mail or wishes.mail != "ok":
        reason = f"address_{wishes.mail}" if settings.sends_mail else "no_mail_server"
        await _settle_all(uow, it, "dropped", reason)
    elif held_until is not None:
        settle(it, "held", reason="quiet_hours", pause=held_until - now)
    elif it.tries >= rules.MOST_TRIES:
        await _settle_all(uow, it, "dead", "tried_too_often")
    else:
        return await _prepare(uow, settings, it, notice, wishes)
    return None


async def _prepare(uow: Uow, settings: Settings, it: NoticeDelivery, notice: Notice, wishes: Wishes) -> _Try | None:
    """Gather what goes into the mail; None when there is nothing to say (any more)."""
    shown, reason = await still_to_say(uow.session, notice, wishes, "email")
    if shown is None and it.tries == 0:
        settle(it, "dropped", reason=reason)
        return None
    said = [] if shown is None else [(notice, shown)]
    for carried, other in await queries.companions_of(uow.session, it, notice):
        too, why = await still_to_say(uow.session, other, wishes, "email")
        settle(carried, "grouped" if too else "dropped", reason=None if too else why)
        if too is not None:
            carried.carried_by = it.id
            said.append((other, too))
    letter = await _letter(uow, settings, notice, [one for _, one in said], wishes)
    if letter is None:
        settle(it, "dropped", reason=reason or "nothing_new")
        return None
    it.tries += 1
    settle(it, "sending", pause=TRY_TAKES_AT_MOST)
    return _Try(it.id, tuple(one for one, _ in said), wishes, letter)


async def _letter(
    uow: Uow, settings: Settings, notice: Notice, said: Sequence[NoticeOut], wishes: Wishes
) -> Letter | None:
    if notice.kind != "digest":
        return letter_of(settings, notice, said, wishes) if said else None
    digest = await queries.digest_of(uow.session, notice.user_id, notice.created_at)
    return None if digest.is_empty else digest_letter(settings, notice, digest, wishes)


async def _send(tools: Tools, it: _Try) -> Outcome:
    async def is_wanted() -> bool:
        async with tools.database.reading() as session:
            found = [await still_to_say(session, notice, it.wishes, "email") for notice in it.notices]
        return all(shown is not None for shown, _ in found)

    try:
        await tools.mailer.send(
            to=it.wishes.address,
            template=it.letter.template,
            locale=it.wishes.locale,
            values=it.letter.values,
            message_id=f"notice-{it.id}",
            more=replace(it.letter.more, is_wanted=is_wanted),
        )
    except MailNotSent as failure:
        return next((outcome for kind, outcome in _OUTCOMES if isinstance(failure, kind)), "again")
    return "sent"


async def _record(uow: Uow, it: _Try, outcome: Outcome) -> None:
    """Note what came of a try; an address that takes no mails is told of in the app, and mailed no more."""
    delivery = await uow.session.get(NoticeDelivery, it.id, with_for_update=True)
    if delivery is None or delivery.state != "sending":
        return
    if outcome == "sent":
        settle(delivery, "sent")
    elif outcome == "unwanted":
        settle(delivery, "due", pause=timedelta())
    elif outcome == "refused":
        await _settle_all(uow, delivery, "dropped", "refused")
    elif outcome == "bounced":
        await _settle_all(uow, delivery, "dropped", "address_bounced")
        await _note_bounce(uow, it)
    elif delivery.tries >= rules.MOST_TRIES:
        await _settle_all(uow, delivery, "dead", "tried_too_often")
    else:
        settle(delivery, "due", reason="no_answer", pause=rules.pause_after(delivery.tries))


async def _settle_all(uow: Uow, it: NoticeDelivery, state: State, reason: str) -> None:
    """End a mail together with all that goes with it."""
    settle(it, state, reason=reason)
    carried = update(NoticeDelivery).where(NoticeDelivery.carried_by == it.id, NoticeDelivery.state == "grouped")
    await uow.session.execute(carried.values(state=state, reason=reason, changed_at=it.changed_at))


async def _note_bounce(uow: Uow, it: _Try) -> None:
    user_id, address = it.notices[0].user_id, it.wishes.address
    values = {"address": address.lower(), "reason": "refused", "at": clock.now()}
    adding = insert(MailBounce).values(user_id=user_id, **values)
    await uow.session.execute(adding.on_conflict_do_update(index_elements=["user_id"], set_=values))
    await tell(uow, Subject("mail_bounced", f"mail_bounced:{it.id}", detail=address), [user_id])


async def wake_digests(tools: Tools) -> int:
    """Leave the digests that are due, once each, and note when the next ones come; returns how many."""
    due = select(NoticeSetting).where(NoticeSetting.digest_next_at <= clock.now())
    async with tools.uow() as uow:
        found = await claimed(uow, due, at_once=_DIGESTS_AT_ONCE)
        for it in found:
            assert it.digest_next_at is not None  # noqa: S101 - found by it
            subject = Subject("digest", f"digest:{it.digest_next_at.isoformat()}")
            await plan_digest(uow, it)
            await tell(uow, subject, [it.user_id])
        if found:
            await uow.commit()
    return len(found)


@listens(ProfileUpdated, name="notifications.profile_updated")
async def on_profile_updated(heard: Heard, tools: Tools) -> None:
    """Who moves to another time zone has their digest at the same hour there."""
    async with tools.uow() as uow:
        it = await uow.session.get(NoticeSetting, heard.event.user.id, with_for_update=True)
        if it is not None and it.digest_next_at is not None:
            await plan_digest(uow, it)
            await uow.commit()
