"""Whom accounts call in their own transaction: rooms above register here, `app.main` does the wiring."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from app.kernel.uow import Uow

Redeem = Callable[[Uow, str, UUID, str], Awaitable[bool]]

REDEEMERS: dict[str, Redeem] = {}


def on_invited(redeem: Redeem) -> None:
    """Call `redeem(uow, token, user_id, email)` when somebody registers with an invitation.

    It says whether the invitation proves the address, and refuses one that is none.
    """
    REDEEMERS[redeem.__qualname__] = redeem
