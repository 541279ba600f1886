"""Whom accounts call in their own transaction: rooms above register here, `app.main` does the wiring."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel.uow import Uow

Redeem = Callable[[Uow, str, UUID, str], Awaitable[bool]]

REDEEMERS: dict[str, Redeem] = {}
IsExpected = Callable[[AsyncSession, str], Awaitable[bool]]
EXPECTING: dict[str, IsExpected] = {}


def on_invited(redeem: Redeem) -> None:
    """Call `redeem(uow, token, user_id, email)` when somebody registers with an invitation.

    It says whether the invitation proves the address, and refuses one that is none.
    """
    REDEEMERS[redeem.__qualname__] = redeem


def on_stranger(is_expected: IsExpected) -> None:
    """Ask `is_expected(session, email)` whether a proven address is invited, where accounts are for who is invited."""
    EXPECTING[is_expected.__qualname__] = is_expected
