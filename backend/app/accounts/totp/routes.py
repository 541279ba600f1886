"""Doors to the second step."""

import segno
from fastapi import Depends, Response

from app.accounts.commands import checked_password
from app.accounts.doors import SecretTx
from app.accounts.totp import commands, queries, rules
from app.accounts.totp.schemas import PasswordProof, RecoveryCodes, TotpCode, TotpKey, TotpOut
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond
from app.kernel.http.limits import rate

router = GuardedRouter(tags=["accounts"])
_GUARDED = [Depends(rate("20/15minute", scope="totp", by_user=True))]
_PIXELS_A_MODULE = 4


def _codes(codes: list[str]) -> Answer:
    return Answer(200, RecoveryCodes(recovery_codes=codes).json_bytes(), {"Cache-Control": "no-store"})


@router.door("GET", "/me/totp", can=Door.SIGNED_IN, name="get_totp", response_model=TotpOut)
async def get_totp(session: Reading, actor: SignedIn) -> TotpOut:
    """Read whether your sign-in has a second step."""
    return await queries.totp_of(session, actor.user_id)


@router.door(
    "POST",
    "/me/totp",
    can=Door.SIGNED_IN,
    name="begin_totp",
    status_code=201,
    response_model=TotpKey,
    dependencies=_GUARDED,
)
async def begin_totp(proof: PasswordProof, uow: SecretTx, tools: UsesTools) -> Response:
    """Get a key for an authenticator app; the second step is on once a code has confirmed it."""
    person = await checked_password(uow, proof.current_password)
    secret = await commands.begin_totp(uow, tools.settings, person)
    uri = rules.uri_of(secret, account=person.username, issuer=tools.settings.instance_name)
    key = TotpKey(secret=secret, uri=uri, qr=segno.make(uri).svg_data_uri(scale=_PIXELS_A_MODULE))
    headers = {"Cache-Control": "no-store", "Location": "/api/v1/me/totp"}
    return await commit_and_respond(uow, Answer(201, key.json_bytes(), headers))


@router.door(
    "POST",
    "/me/totp/confirm",
    can=Door.SIGNED_IN,
    name="confirm_totp",
    response_model=RecoveryCodes,
    dependencies=_GUARDED,
)
async def confirm_totp(given: TotpCode, uow: Tx, actor: SignedIn, tools: UsesTools) -> Response:
    """Turn the second step on with a code from the app; you get recovery codes, this once."""
    return await commit_and_respond(
        uow, _codes(await commands.confirm_totp(uow, tools.settings, actor.user_id, given.code))
    )


@router.door(
    "POST",
    "/me/totp/recovery-codes",
    can=Door.SIGNED_IN,
    name="renew_recovery_codes",
    response_model=RecoveryCodes,
    dependencies=_GUARDED,
)
async def renew_recovery_codes(proof: PasswordProof, uow: SecretTx, tools: UsesTools) -> Response:
    """Get new recovery codes; the former ones open nothing any more."""
    person = await checked_password(uow, proof.current_password)
    return await commit_and_respond(uow, _codes(await commands.renew_recovery_codes(uow, tools.settings, person.id)))


@router.door(
    "DELETE",
    "/me/totp",
    can=Door.SIGNED_IN,
    name="turn_totp_off",
    status_code=204,
    dependencies=_GUARDED,
)
async def turn_totp_off(proof: PasswordProof, uow: SecretTx) -> Response:
    """Turn the second step off."""
    person = await checked_password(uow, proof.current_password)
    await commands.turn_totp_off(uow, person.id)
    return await commit_and_respond(uow, Answer(204))
