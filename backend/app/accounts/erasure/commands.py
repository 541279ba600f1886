"""Proving that it is oneself, and deleting an account for good."""

from uuid import UUID

from sqlalchemy import delete

from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.commands import checked_password
from app.accounts.models import Person
from app.accounts.sessions.commands import end_other_sessions, end_session
from app.kernel import files
from app.kernel.errors import NotFound
from app.kernel.uow import Uow


async def prove_password(uow: Uow, password: str | None) -> str:
    """The actor's user name, if the password is theirs. Raises `WrongPassword`, `NoPassword`."""
    return (await checked_password(uow, password)).username


async def erase_person(uow: Uow, user_id: UUID) -> None:
    """Delete an account: its sessions end in the same moment, and everything that is only its own goes with it."""
    person = await uow.session.get(Person, user_id, with_for_update=True)
    if person is None:
        raise NotFound
    note(uow, Kind.ACCOUNT_DELETED, user_id)
    await end_other_sessions(uow, user_id)
    if uow.actor is not None:
        await end_session(uow, uow.actor.session_id)
    if person.avatar_key is not None:
        await files.release(uow.session, person.avatar_key)
    await uow.session.flush()
    await uow.session.execute(delete(Person).where(Person.id == user_id))
    uow.session.expunge_all()
