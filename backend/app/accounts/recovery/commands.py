"""Setting a new password by mail."""

from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.errors import GuessablePassword
from app.accounts.events import PasswordChanged
from app.accounts.keys.commands import revoke_all_tokens
from app.accounts.mailed.commands import mail_link, spend_others, take_in, whose
from app.accounts.passwords import hash_password
from app.accounts.queries import is_email_taken, lock_names
from app.accounts.recovery.schemas import ForgottenPassword, NewPassword
from app.accounts.rules import is_guessable, user_topic
from app.accounts.sessions.commands import end_other_sessions
from app.kernel import clock
from app.kernel.settings import Settings
from app.kernel.uow import Uow


def forget_password(uow: Uow, settings: Settings, forgotten: ForgottenPassword) -> None:
    """Have a link mailed to an address. Whether anybody has it, a worker finds out: to ask takes the same time."""
    mail_link(uow, settings, "reset_password", email=forgotten.email, user_id=None)


async def reset_password(uow: Uow, new: NewPassword) -> None:
    """Set a new password by a mailed link; every session and every token of a program ends.

    The link came by mail: it proves the address, too. Raises `LinkIsOver`, `GuessablePassword`.
    """
    person = await whose(uow, new.token, "reset_password")
    if is_guessable(new.password, username=person.username, email=person.email):
        raise GuessablePassword
    hashed = await hash_password(new.password)  # before the transaction: no connection is held meanwhile
    await lock_names(uow.session)
    link, person = await take_in(uow, new.token, "reset_password")
    person.password_hash = hashed
    person.updated_at = clock.now()
    is_own = person.email.lower() == link.email.lower()
    if is_own and person.email_verified_at is None and not await is_email_taken(uow.session, link.email):
        person.email_verified_at = clock.now()
    uow.emit(user_topic(person.id), PasswordChanged(how="reset"))
    note(uow, Kind.PASSWORD_RESET, person.id)
    await spend_others(uow, person.id, "reset_password")
    await end_other_sessions(uow, person.id)
    await revoke_all_tokens(uow, person.id)
