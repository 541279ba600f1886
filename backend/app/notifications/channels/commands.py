"""Choosing channels, bringing devices, and noting what is to be sent."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow
from app.kernel.webpush import check_key, unb64
from app.notifications.channels import errors, queries
from app.notifications.channels.models import (
    MailBounce,
    NoticeBoardSetting,
    NoticeDelivery,
    NoticeSetting,
    PushDevice,
)
from app.notifications.channels.rules import Choices, ChosenKind, Wishes, next_digest
from app.notifications.channels.schemas import BoardPreferencesPatch, ChoicePatch, DeviceIn, PhoneIn, PreferencesPatch
from app.notifications.models import Notice
from app.notifications.rules import Kind

_MOST_DEVICES = 20
_AUTH_BYTES = 16


async def plan(uow: Uow, notice: Notice, kind: Kind, wishes: Wishes) -> None:
    """Note on which channels outside the app a fresh notice goes out, in the same commit.

    By push if its owner has a device; by e-mail, or why not there.
    """
    now = clock.now()
    row = {"notice_id": notice.id, "state": "due", "reason": None, "next_at": now, "changed_at": now}
    rows = []
    if wishes.wants(kind, "push") and await queries.devices_of(uow.session, notice.user_id):
        rows.append({**row, "id": new_id(), "channel": "push"})
    if wishes.wants(kind, "email"):
        over = {} if wishes.mail == "ok" else {"state": "dropped", "reason": f"address_{wishes.mail}", "next_at": None}
        rows.append({**row, **over, "id": new_id(), "channel": "email"})
    if rows:
        await uow.session.execute(insert(NoticeDelivery), rows)


def _with(choices: Choices, kinds: Mapping[ChosenKind, ChoicePatch | None]) -> dict[str, dict[str, bool]]:
    """Choices after a patch; null forgets what was chosen for a kind."""
    made = {kind: dict(choice) for kind, choice in choices.items()}
    for kind, choice in kinds.items():
        if choice is None:
            made.pop(kind, None)
        else:
            made[kind] = {**made.get(kind, {}), **choice.changes()}
    return made


async def update_preferences(uow: Uow, patch: PreferencesPatch) -> None:
    """Change what one is told where oneself."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await change_preferences(uow, uow.user_id, patch)


async def change_preferences(uow: Uow, user_id: UUID, patch: PreferencesPatch) -> None:
    """Change what a person is told where; kinds and channels that are not named stay as they are."""
    adding = insert(NoticeSetting).values(user_id=user_id, choices={}).on_conflict_do_nothing()
    await uow.session.execute(adding)
    it = await uow.session.get_one(NoticeSetting, user_id, with_for_update=True)
    it.choices = _with(it.choices, patch.kinds)
    if "quiet_hours" in patch.model_fields_set:
        hours = patch.quiet_hours
        it.quiet_from, it.quiet_until = (None, None) if hours is None else (hours.begin, hours.end)
    if "digest" in patch.model_fields_set:
        it.digest, it.digest_hour, it.digest_weekday = patch.digest.period, patch.digest.hour, patch.digest.weekday
        await plan_digest(uow, it)
    await uow.session.flush()


async def plan_digest(uow: Uow, it: NoticeSetting) -> None:
    """Note when a person's next digest comes, by the zone of this moment."""
    zone = (await queries.wishes_of(uow.session, it.user_id)).zone
    it.digest_next_at = next_digest(clock.now(), zone, it.digest, it.digest_hour, it.digest_weekday)


async def update_board_preferences(uow: Uow, board_id: UUID, patch: BoardPreferencesPatch) -> None:
    """Change what a person is told where of one board; it was read, so they may see it."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    key = {"user_id": uow.user_id, "board_id": board_id}
    adding = insert(NoticeBoardSetting).values(**key, choices={}).on_conflict_do_nothing()
    await uow.session.execute(adding)
    it = await uow.session.get_one(NoticeBoardSetting, key, with_for_update=True)
    it.choices = _with(it.choices, patch.kinds)
    if not it.choices:
        await uow.session.delete(it)
    await uow.session.flush()


async def trust_address(uow: Uow) -> None:
    """Send mails again to an address that came back."""
    await uow.session.execute(delete(MailBounce).where(MailBounce.user_id == uow.user_id))


async def add_device(uow: Uow, new: DeviceIn) -> PushDevice:
    """Tell a browser by push from now on; one that was somebody else's before is theirs no more.

    Raises `UnusableKey` and `TooManyDevices`.
    """
    try:
        key, auth = unb64(new.keys.p256dh), unb64(new.keys.auth)
        check_key(key)
    except ValueError as error:
        raise errors.UnusableKey from error
    if len(auth) != _AUTH_BYTES:
        raise errors.UnusableKey
    return await _bring(uow, new.endpoint, kind="web_push", key=key, auth=auth)


async def add_phone(uow: Uow, new: PhoneIn) -> PushDevice:
    """Tell a phone by push from now on. Raises `TooManyDevices`."""
    return await _bring(uow, new.token, kind="fcm", key=None, auth=None)


async def _bring(uow: Uow, endpoint: str, **fields: object) -> PushDevice:
    assert uow.actor is not None  # noqa: S101 - the door lets nobody in without an account
    mine = {"user_id": uow.actor.user_id, "session_id": uow.actor.session_id, **fields}
    adding = insert(PushDevice).values(id=new_id(), endpoint=endpoint, created_at=clock.now(), **mine)
    upsert = adding.on_conflict_do_update(index_elements=["endpoint"], set_=mine).returning(PushDevice)
    it = (await uow.session.scalars(upsert)).one()
    if len(await queries.devices_of(uow.session, uow.actor.user_id)) > _MOST_DEVICES:
        raise errors.TooManyDevices
    return it


async def delete_device(uow: Uow, device_id: UUID) -> None:
    """Tell a browser nothing more; one that is not there, or not one's own, is left alone."""
    mine = (PushDevice.id == device_id, PushDevice.user_id == uow.user_id)
    await uow.session.execute(delete(PushDevice).where(*mine))
