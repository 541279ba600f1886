"""Devices that somebody signed in on before show it by a cookie, one for each person.

It opens nothing: tries to sign in from such a device are counted by themselves, so that strangers who guess behind the
same address cannot keep the owner out; and a sign-in without it is news for the owner.
"""

import hmac
import secrets
from dataclasses import dataclass
from uuid import UUID

from fastapi import Request, Response
from limits import parse

from app.accounts import queries
from app.kernel.http.doors import tools_of
from app.kernel.http.limits import Limits, Rate
from app.kernel.sealing import keyed_digest
from app.kernel.settings import Settings

_NAME = "grove_device_"
_PATH = "/api/v1/auth"
_YEAR_SECONDS = 365 * 86_400
_NONCE_BYTES = 16


@dataclass(frozen=True, slots=True)
class RateOfStrangers(Rate):
    """A limit on signing in that a known device of the account does not share with anybody."""

    async def __call__(self, request: Request) -> None:
        """Count the request; raises `LimitReached`."""
        form = await request.form()
        device = await _known_device(request, str(form.get("username", "")))
        if device is None:
            await Rate.__call__(self, request)
            return
        limits: Limits = request.app.state.limits
        await limits.hit(request, self.item, f"{self.scope}_device", device)


def rate_of_strangers(limit: str, *, scope: str, by_field: str | None = None) -> RateOfStrangers:
    """As `rate`, but devices that are known to the account are counted each by itself."""
    return RateOfStrangers(parse(limit), scope, by_user=False, by_field=by_field)


async def _known_device(request: Request, handle: str) -> str | None:
    """The cookie of a device on which the owner of this name has signed in before."""
    if not any(name.startswith(_NAME) for name in request.cookies):
        return None
    async with tools_of(request).database.reading() as session:
        person = await queries.account_by_handle(session, handle)
    if person is None or not is_known(request, person.id):
        return None
    return request.cookies[_name_for(person.id)]


def is_known(request: Request, user_id: UUID) -> bool:
    """Whether this device shows that the person has signed in on it before."""
    nonce, _, proof = request.cookies.get(_name_for(user_id), "").partition(".")
    return hmac.compare_digest(proof.encode(), _proof(tools_of(request).settings, user_id, nonce).encode())


def remember_device(request: Request, response: Response, user_id: UUID) -> None:
    """Have the browser show next time that the person has signed in on it."""
    if is_known(request, user_id):
        return
    settings = tools_of(request).settings
    nonce = secrets.token_urlsafe(_NONCE_BYTES)
    response.set_cookie(
        _name_for(user_id),
        f"{nonce}.{_proof(settings, user_id, nonce)}",
        max_age=_YEAR_SECONDS,
        path=_PATH,
        secure=settings.is_https,
        httponly=True,
        samesite="strict",
    )


def _name_for(user_id: UUID) -> str:
    return _NAME + user_id.hex[-12:]


def _proof(settings: Settings, user_id: UUID, nonce: str) -> str:
    return keyed_digest(settings, "known-device", user_id, nonce).hex()
