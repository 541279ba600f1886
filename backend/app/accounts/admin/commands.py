"""What admins do. Each of it is written into the record."""

from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.dialects.postgresql import insert

from app.accounts.addresses.commands import prove
from app.accounts.admin import queries
from app.accounts.admin.errors import LastAdmin, NotYourself
from app.accounts.admin.policy import InstanceCan
from app.accounts.admin.schemas import InstanceSettingsPatch, UserPatch
from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.commands import touch
from app.accounts.models import InstanceSetting, Person
from app.accounts.queries import SIGN_UP, lock_names
from app.accounts.sessions.commands import end_any_session, end_sessions_of
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.settings import Settings
from app.kernel.uow import Uow

_ADMINS_LOCK = 7_216_004_117


async def update_user(uow: Uow, settings: Settings, user_id: UUID, patch: UserPatch) -> None:
    """Change an account; raises `NotFound`, `LastAdmin`, `NotYourself`, `EmailTaken`."""
    queries.require(uow.actor, InstanceCan.CHANGE_USERS)
    sent = patch.changes()
    if "email_verified" in sent:
        await lock_names(uow.session)
    # One admin at a time changes who is admin: else two could each remove the other.
    await uow.session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADMINS_LOCK})
    person = await uow.session.get(Person, user_id, with_for_update=True)
    if person is None:
        raise NotFound
    if "role" in sent:
        await _change_role(uow, person, sent["role"])
    if "is_active" in sent:
        await (_reactivate(uow, person) if sent["is_active"] else _deactivate(uow, person))
    if "email_verified" in sent and person.email_verified_at is None:
        await prove(uow, settings, person, person.email)
        note(uow, Kind.EMAIL_VERIFIED, person.id)


async def _keep_an_admin(uow: Uow, person: Person) -> None:
    if person.role == "admin" and not await queries.count_of_other_admins(uow.session, person.id):
        raise LastAdmin


async def _change_role(uow: Uow, person: Person, role: str) -> None:
    if role == person.role:
        return
    await _keep_an_admin(uow, person)
    note(uow, Kind.ROLE_CHANGED, person.id, former=person.role, role=role)
    person.role = role
    touch(uow, person)


async def _deactivate(uow: Uow, person: Person) -> None:
    """From the commit on every token of theirs is refused; their sockets are closed by what is said here."""
    if person.deactivated_at is not None:
        return
    if person.id == uow.user_id:
        raise NotYourself
    await _keep_an_admin(uow, person)
    person.deactivated_at = person.updated_at = clock.now()
    note(uow, Kind.DEACTIVATED, person.id)
    await end_sessions_of(uow, person.id)


async def _reactivate(uow: Uow, person: Person) -> None:
    if person.deactivated_at is not None:
        person.deactivated_at, person.updated_at = None, clock.now()
        note(uow, Kind.REACTIVATED, person.id)


async def end_user_sessions(uow: Uow, user_id: UUID) -> None:
    """End all sessions of a person; raises `NotFound`."""
    queries.require(uow.actor, InstanceCan.END_SESSIONS)
    if await uow.session.get(Person, user_id) is None:
        raise NotFound
    await end_sessions_of(uow, user_id)


async def end_user_session(uow: Uow, session_id: UUID) -> None:
    """End one session, whosever it is; an ended one stays ended. Raises `NotFound`."""
    queries.require(uow.actor, InstanceCan.END_SESSIONS)
    await end_any_session(uow, session_id)


async def update_settings(uow: Uow, patch: InstanceSettingsPatch) -> None:
    """Decide something for all processes, from the next request on."""
    queries.require(uow.actor, InstanceCan.CHANGE_INSTANCE_SETTINGS)
    if "sign_up" not in patch.changes():
        return
    if patch.sign_up is None:
        await uow.session.execute(delete(InstanceSetting).where(InstanceSetting.name == SIGN_UP))
    else:
        row = {"name": SIGN_UP, "value": patch.sign_up, "updated_at": clock.now()}
        made = insert(InstanceSetting).values(row)
        keep = {"value": made.excluded.value, "updated_at": made.excluded.updated_at}
        await uow.session.execute(made.on_conflict_do_update(index_elements=["name"], set_=keep))
    note(uow, Kind.SETTING_CHANGED, None, sign_up=patch.sign_up)
