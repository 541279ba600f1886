"""Proving an address, changing it, and taking a change back.

A new address counts once it is proven. The former one, if it was proven, is told and can take the change back for a
week (docs/adr/0030).
"""

from datetime import timedelta

from app.accounts.addresses.schemas import EmailChange
from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.commands import checked_password, own_account, touch
from app.accounts.errors import EmailTaken
from app.accounts.events import EmailChanged
from app.accounts.keys.commands import revoke_all_tokens
from app.accounts.mailed.commands import mail_link, spend_others, take_in
from app.accounts.mailed.errors import LinkIsOver
from app.accounts.models import Person
from app.accounts.providers.commands import unlink_since
from app.accounts.queries import is_email_taken, lock_names
from app.accounts.rules import user_topic
from app.accounts.sessions.commands import end_other_sessions
from app.accounts.totp.commands import turn_totp_off
from app.kernel import clock
from app.kernel.settings import Settings
from app.kernel.uow import Uow

# Who takes an account over changes what guards it within so long before the address, or any time after.
_TAKING_OVER = timedelta(days=1)


async def verify_email(uow: Uow, settings: Settings, token: str) -> Person:
    """Take the answer to a mail: the address is the person's from now on. Raises `LinkIsOver`, `EmailTaken`."""
    await lock_names(uow.session)
    link, person = await take_in(uow, token, "verify_email", "change_email")
    wanted = person.email if link.purpose == "verify_email" else person.pending_email
    if wanted is None or wanted.lower() != link.email.lower():
        raise LinkIsOver
    await prove(uow, settings, person, link.email)
    return person


async def prove(uow: Uow, settings: Settings, person: Person, email: str) -> None:
    """Give a person an address that they have proven; raises `EmailTaken`. The caller holds `lock_names`."""
    if await is_email_taken(uow.session, email, but=person.id):
        raise EmailTaken
    former, was_proven = person.email, person.email_verified_at is not None
    if was_proven and former == email:
        return
    person.email = email
    person.email_verified_at = clock.now()
    if person.pending_email is not None and person.pending_email.lower() == email.lower():
        person.pending_email = None
    touch(uow, person)
    if former.lower() == email.lower():
        return
    uow.emit(user_topic(person.id), EmailChanged(how="confirmed"))
    note(uow, Kind.EMAIL_CHANGED, person.id, how="confirmed")
    await spend_others(uow, person.id, "reset_password", "verify_email")
    if was_proven:
        mail_link(uow, settings, "revert_email", email=former, user_id=person.id)


async def resend(uow: Uow, settings: Settings) -> None:
    """Mail once more what an account waits for: the answer of its new address, or of its first one."""
    person = await own_account(uow)
    if person.pending_email is not None:
        mail_link(uow, settings, "change_email", email=person.pending_email, user_id=person.id)
    elif person.email_verified_at is None:
        mail_link(uow, settings, "verify_email", email=person.email, user_id=person.id)


async def change_email(uow: Uow, settings: Settings, change: EmailChange) -> Person:
    """Ask a new address for its answer; until it comes nothing changes. Raises `WrongPassword`, `NoPassword`.

    An address that somebody else has proven is asked for in the same way: its owner is told, nobody else is.
    """
    person = await checked_password(uow, change.current_password)
    if change.email.lower() == person.email.lower():
        person.pending_email = None
        if change.email != person.email:
            person.email = change.email
            touch(uow, person)
        return person
    if not settings.sends_mail:  # nobody can prove anything here, so nothing depends on it
        person.email, person.email_verified_at, person.pending_email = change.email, None, None
        touch(uow, person)
        return person
    person.pending_email = change.email
    touch(uow, person)
    await spend_others(uow, person.id, "change_email")
    mail_link(uow, settings, "change_email", email=change.email, user_id=person.id)
    return person


async def forget_change(uow: Uow) -> Person:
    """Stay with the present address."""
    person = await own_account(uow)
    if person.pending_email is not None:
        person.pending_email = None
        await spend_others(uow, person.id, "change_email")
        touch(uow, person)
    return person


async def revert_email(uow: Uow, settings: Settings, token: str) -> Person:
    """Give an account its former address back, because its owner did not ask for another.

    Whoever changed it knew the password: it opens nothing any more, all sessions and tokens end, second steps and
    linked accounts of these days are gone, and a link for a new password goes to the address.

    Raises `LinkIsOver`, `EmailTaken`.
    """
    await lock_names(uow.session)
    link, person = await take_in(uow, token, "revert_email")
    if await is_email_taken(uow.session, link.email, but=person.id):
        raise EmailTaken
    person.email, person.email_verified_at = link.email, clock.now()
    person.pending_email = person.password_hash = None
    touch(uow, person)
    uow.emit(user_topic(person.id), EmailChanged(how="reverted"))
    note(uow, Kind.EMAIL_CHANGED, person.id, how="reverted")
    await spend_others(uow, person.id, "change_email", "reset_password", "revert_email", "verify_email")
    await end_other_sessions(uow, person.id)
    await revoke_all_tokens(uow, person.id)
    await unlink_since(uow, person.id, link.created_at - _TAKING_OVER)
    await turn_totp_off(uow, person.id, since=link.created_at - _TAKING_OVER)
    mail_link(uow, settings, "reset_password", email=link.email, user_id=person.id)
    return person
