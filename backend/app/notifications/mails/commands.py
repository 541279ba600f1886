"""Ending mails by the link that stands in each of them."""

from app.kernel.uow import Uow
from app.notifications.channels.commands import change_preferences
from app.notifications.channels.rules import KINDS
from app.notifications.channels.schemas import ChoicePatch, Digest, PreferencesPatch
from app.notifications.mails.rules import Ending
from app.notifications.rules import Kind

_MAILED: tuple[Kind, ...] = (*KINDS, "digest")


async def end_mails(uow: Uow, ending: Ending, *, everything: bool) -> list[Kind]:
    """Mail no more of these kinds, or of any; twice is as once. What is about the account is mailed still."""
    kinds: tuple[Kind, ...] = _MAILED if everything else ending.kinds
    off = {kind: ChoicePatch(email=False) for kind in KINDS if kind in kinds}
    digest = {"digest": Digest(period="off")} if "digest" in kinds else {}
    patch = PreferencesPatch.model_validate({"kinds": off, **digest})
    await change_preferences(uow, ending.user_id, patch)
    return [kind for kind in _MAILED if kind in kinds]
