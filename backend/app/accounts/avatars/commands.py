"""Setting and taking away one's picture."""

import secrets

from app.accounts.avatars.queries import PLACE
from app.accounts.commands import own_account, touch
from app.accounts.models import Person
from app.kernel import files
from app.kernel.files import StoredFile
from app.kernel.uow import Uow

_NAME_BYTES = 18


async def set_avatar(uow: Uow, stored: StoredFile) -> Person:
    """Show a picture in place of the initials, at a new address that nobody can guess; the old one opens nothing."""
    person = await own_account(uow)
    await _let_go(uow, person)
    await files.keep(uow.session, stored.key)
    person.avatar_key = stored.key
    person.avatar_url = f"{PLACE}{secrets.token_urlsafe(_NAME_BYTES)}"
    touch(uow, person)
    return person


async def remove_avatar(uow: Uow) -> Person:
    """Show the initials again; who has no picture: nothing changes."""
    person = await own_account(uow)
    if person.avatar_url is not None:
        await _let_go(uow, person)
        touch(uow, person)
    return person


async def _let_go(uow: Uow, person: Person) -> None:
    if person.avatar_key is not None:
        await files.release(uow.session, person.avatar_key)
    person.avatar_key = person.avatar_url = None
