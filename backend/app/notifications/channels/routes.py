"""Doors to what one is told where, to one's devices, and to what became of a notice."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Body, Response
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.audience import place_of
from app.boards.public import BoardCan
from app.kernel.answers import Answer
from app.kernel.http.doors import API, GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond
from app.kernel.outbound import check_url
from app.kernel.paging import Page
from app.kernel.settings import Settings
from app.kernel.webpush import Sender
from app.notifications.channels import commands, queries
from app.notifications.channels.rules import CHANNELS, KINDS, OF_BOARDS, ChosenKind, Wishes
from app.notifications.channels.schemas import (
    BoardPreferencesOut,
    BoardPreferencesPatch,
    Choice,
    DeviceIn,
    DeviceOut,
    MailOut,
    PhoneIn,
    PreferencesOut,
    PreferencesPatch,
    QuietHours,
    Receipt,
)
from app.notifications.policy import NoticeCan
from app.notifications.queries import own_notice

router = GuardedRouter(tags=["notifications"])
NewDevice = Annotated[DeviceIn | PhoneIn, Body(discriminator="kind")]
_PREFERENCES, _DEVICES = "/me/notification-preferences", "/me/push-subscriptions"
_OF_BOARD = "/boards/{board_id}/notification-preferences"


async def _preferences(session: AsyncSession, settings: Settings, user_id: UUID) -> PreferencesOut:
    it = await queries.wishes_of(session, user_id)
    quiet = None
    if it.quiet_from is not None and it.quiet_until is not None:
        quiet = QuietHours(begin=it.quiet_from, end=it.quiet_until)
    state = it.mail if settings.sends_mail else "off"
    return PreferencesOut(
        kinds=_chosen(it),
        quiet_hours=quiet,
        digest=await queries.digest_of(session, user_id),
        mail=MailOut(address=it.address, state=state),
        push_key=Sender(settings).public_key,
    )


def _chosen(it: Wishes, kinds: Sequence[ChosenKind] = KINDS) -> dict[ChosenKind, Choice]:
    return {kind: Choice(**{channel: it.wants(kind, channel) for channel in CHANNELS}) for kind in kinds}


async def _board_preferences(session: AsyncSession, user_id: UUID, board_id: UUID) -> BoardPreferencesOut:
    it = await queries.wishes_of(session, user_id, board_id)
    return BoardPreferencesOut(kinds=_chosen(it, OF_BOARDS), own=[kind for kind in OF_BOARDS if it.here.get(kind)])


@router.door(
    "GET",
    _PREFERENCES,
    can=NoticeCan.READ_OWN,
    name="get_notification_preferences",
    response_model=PreferencesOut,
)
async def get_notification_preferences(session: Reading, actor: SignedIn, tools: UsesTools) -> PreferencesOut:
    """Read what you are told where, and when nothing rings."""
    return await _preferences(session, tools.settings, actor.user_id)


@router.door(
    "PATCH",
    _PREFERENCES,
    can=NoticeCan.CHANGE_OWN,
    name="update_notification_preferences",
    response_model=PreferencesOut,
)
async def update_notification_preferences(
    patch: PreferencesPatch, uow: Tx, actor: SignedIn, tools: UsesTools
) -> Response:
    """Say what you want to be told where. What waits to be sent heeds it too."""
    await commands.update_preferences(uow, patch)
    out = await _preferences(uow.session, tools.settings, actor.user_id)
    return await commit_and_respond(uow, Answer(200, out.json_bytes()))


@router.door(
    "GET",
    _OF_BOARD,
    can=BoardCan.READ_BOARD,
    name="get_board_notification_preferences",
    response_model=BoardPreferencesOut,
)
async def get_board_notification_preferences(board_id: UUID, session: Reading, actor: SignedIn) -> BoardPreferencesOut:
    """Read what you are told where of one board."""
    await place_of(session, actor.user_id, "board", board_id)
    return await _board_preferences(session, actor.user_id, board_id)


@router.door(
    "PATCH",
    _OF_BOARD,
    can=BoardCan.READ_BOARD,
    name="update_board_notification_preferences",
    response_model=BoardPreferencesOut,
)
async def update_board_notification_preferences(
    board_id: UUID, patch: BoardPreferencesPatch, uow: Tx, actor: SignedIn
) -> Response:
    """Say what you want to be told where of one board; what you chose for all boards stands behind it."""
    await place_of(uow.session, actor.user_id, "board", board_id)
    await commands.update_board_preferences(uow, board_id, patch)
    out = await _board_preferences(uow.session, actor.user_id, board_id)
    return await commit_and_respond(uow, Answer(200, out.json_bytes()))


@router.door("DELETE", "/me/mail-bounce", can=NoticeCan.CHANGE_OWN, name="delete_mail_bounce", status_code=204)
async def delete_mail_bounce(uow: Tx) -> Response:
    """Send mails again to your address, which did not take one."""
    await commands.trust_address(uow)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET", _DEVICES, can=NoticeCan.READ_OWN, realm=None, name="list_push_subscriptions", response_model=Page[DeviceOut]
)
async def list_push_subscriptions(session: Reading, actor: SignedIn) -> Page[DeviceOut]:
    """List your browsers that are told by push; there are at most 20."""
    found = await queries.devices_of(session, actor.user_id)
    return Page(items=[queries.shown_device(it) for it in found], next_cursor=None)


@router.door(
    "POST",
    _DEVICES,
    can=NoticeCan.CHANGE_OWN,
    realm=None,  # a device is told as long as its session is open
    name="create_push_subscription",
    status_code=201,
    response_model=DeviceOut,
)
async def create_push_subscription(new: NewDevice, uow: Tx, tools: UsesTools) -> Response:
    """Tell a browser or a phone by push, as long as you stay signed in there; the same again renews its keys."""
    if isinstance(new, PhoneIn):
        it = await commands.add_phone(uow, new)
    else:
        check_url(tools.settings, new.endpoint)
        it = await commands.add_device(uow, new)
    headers = {"Location": f"{API}{_DEVICES}"}
    return await commit_and_respond(uow, Answer(201, queries.shown_device(it).json_bytes(), headers))


@router.door(
    "DELETE",
    f"{_DEVICES}/{{subscription_id}}",
    can=NoticeCan.CHANGE_OWN,
    realm=None,
    name="delete_push_subscription",
    status_code=204,
)
async def delete_push_subscription(subscription_id: UUID, uow: Tx) -> Response:
    """Tell a browser nothing more."""
    await commands.delete_device(uow, subscription_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/notifications/{notification_id}/receipts",
    can=NoticeCan.READ_OWN,
    name="list_receipts",
    response_model=Page[Receipt],
)
async def list_receipts(notification_id: UUID, session: Reading, actor: SignedIn) -> Page[Receipt]:
    """List what became of a notice on each channel, and why when it was not said there."""
    notice = await own_notice(session, notification_id, actor.user_id, lock=False)
    return Page(items=await queries.receipts_of(session, notice), next_cursor=None)
