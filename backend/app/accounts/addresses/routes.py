"""Doors to the address of an account."""

from fastapi import Depends, Response

from app.accounts.addresses import commands
from app.accounts.addresses.schemas import EmailChange, MailedToken, ProvenAddress
from app.accounts.doors import SecretTx, me_answer
from app.accounts.schemas import Me
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, OpenTx, Tx, UsesTools, commit_and_respond
from app.kernel.http.limits import rate

router = GuardedRouter(tags=["accounts"])


@router.door(
    "POST",
    "/auth/verify-email",
    can=Door.PUBLIC,
    name="verify_email",
    response_model=ProvenAddress,
    dependencies=[Depends(rate("60/hour", scope="mailed_link"))],
)
async def verify_email(sent: MailedToken, uow: OpenTx, tools: UsesTools) -> Response:
    """Confirm an address by the link that was mailed to it."""
    person = await commands.verify_email(uow, tools.settings, sent.token)
    proven = ProvenAddress(email=person.email, username=person.username)
    return await commit_and_respond(uow, Answer(200, proven.json_bytes()))


@router.door(
    "POST",
    "/auth/verify-email/resend",
    can=Door.SIGNED_IN,
    name="resend_verification",
    status_code=202,
    dependencies=[Depends(rate("10/hour", scope="resend", by_user=True))],
)
async def resend_verification(uow: Tx, tools: UsesTools) -> Response:
    """Have the link for your address mailed once more."""
    await commands.resend(uow, tools.settings)
    return await commit_and_respond(uow, Answer(202))


@router.door(
    "POST",
    "/auth/revert-email",
    can=Door.PUBLIC,
    name="revert_email",
    response_model=ProvenAddress,
    dependencies=[Depends(rate("60/hour", scope="mailed_link"))],
)
async def revert_email(sent: MailedToken, uow: OpenTx, tools: UsesTools) -> Response:
    """Take a change of address back: every session ends, the password opens nothing, a new one can be set by mail."""
    person = await commands.revert_email(uow, tools.settings, sent.token)
    proven = ProvenAddress(email=person.email, username=person.username)
    return await commit_and_respond(uow, Answer(200, proven.json_bytes()))


@router.door(
    "POST",
    "/me/email",
    can=Door.SIGNED_IN,
    name="change_email",
    status_code=202,
    response_model=Me,
    dependencies=[Depends(rate("10/hour", scope="change_email", by_user=True))],
)
async def change_email(change: EmailChange, uow: SecretTx, tools: UsesTools) -> Response:
    """Ask for another address: it counts once the link that is mailed to it was opened."""
    return await commit_and_respond(
        uow, me_answer(await commands.change_email(uow, tools.settings, change), status=202)
    )


@router.door("DELETE", "/me/email", can=Door.SIGNED_IN, name="forget_email_change", status_code=204)
async def forget_email_change(uow: Tx) -> Response:
    """Stay with your present address."""
    await commands.forget_change(uow)
    return await commit_and_respond(uow, Answer(204))
