"""Choosing channels, bringing devices, and noting what is to be sent."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow
from app.kernel.webpush import check_key, unb64
from app.notifications.channels import errors, queries
from app.notifications.channels.models import NoticeDelivery, NoticeSetting, PushDevice
from app.notifications.channels.rules import Wishes
from app.notifications.channels.schemas import DeviceIn, PreferencesPatch
from app.notifications.models import Notice
from app.notifications.rules import Kind

_MOST_DEVICES = 20
_AUTH_BYTES = 16


async def plan(uow: Uow, notice: Notice, kind: Kind, wishes: Wishes) -> None:
    """Note that a fresh notice goes out by push, if its owner wants that and has a device; in the same commit."""
    if wishes.wants(kind, "push") and await queries.devices_of(uow.session, notice.user_id):
        now = clock.now()
        row = {"id": new_id(), "notice_id": notice.id, "channel": "push", "state": "due"}
        await uow.session.execute(insert(NoticeDelivery).values(**row, next_at=now, changed_at=now))


async def update_preferences(uow: Uow, patch: PreferencesPatch) -> None:
    """Change what a person is told where; kinds and channels that are not named stay as they are."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    adding = insert(NoticeSetting).values(user_id=uow.user_id, choices={}).on_conflict_do_nothing()
    await uow.session.execute(adding)
    it = await uow.session.get_one(NoticeSetting, uow.user_id, with_for_update=True)
    choices = dict(it.choices)
    for kind, choice in patch.kinds.items():
        choices[kind] = {**choices.get(kind, {}), **choice.changes()}
    it.choices = choices
    if "quiet_hours" in patch.model_fields_set:
        hours = patch.quiet_hours
        it.quiet_from, it.quiet_until = (None, None) if hours is None else (hours.begin, hours.end)
    await uow.session.flush()


async def add_device(uow: Uow, new: DeviceIn) -> PushDevice:
    """Tell a browser by push from now on; one that was somebody else's before is theirs no more.

    Raises `UnusableKey` and `TooManyDevices`.
    """
    assert uow.actor is not None  # noqa: S101 - the door lets nobody in without an account
    try:
        key, auth = unb64(new.keys.p256dh), unb64(new.keys.auth)
        check_key(key)
    except ValueError as error:
        raise errors.UnusableKey from error
    if len(auth) != _AUTH_BYTES:
        raise errors.UnusableKey
    mine = {"user_id": uow.actor.user_id, "session_id": uow.actor.session_id, "key": key, "auth": auth}
    adding = insert(PushDevice).values(id=new_id(), endpoint=new.endpoint, created_at=clock.now(), **mine)
    upsert = adding.on_conflict_do_update(index_elements=["endpoint"], set_=mine).returning(PushDevice)
    it = (await uow.session.scalars(upsert)).one()
    if len(await queries.devices_of(uow.session, uow.actor.user_id)) > _MOST_DEVICES:
        raise errors.TooManyDevices
    return it


async def delete_device(uow: Uow, device_id: UUID) -> None:
    """Tell a browser nothing more; one that is not there, or not one's own, is left alone."""
    mine = (PushDevice.id == device_id, PushDevice.user_id == uow.user_id)
    await uow.session.execute(delete(PushDevice).where(*mine))
