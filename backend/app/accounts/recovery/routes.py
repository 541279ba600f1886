"""Doors for somebody who has lost their password."""

from fastapi import Depends, Response

from app.accounts.doors import forget_cookie, passwords_are_on, same_site
from app.accounts.recovery import commands
from app.accounts.recovery.schemas import ForgottenPassword, NewPassword
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, OpenTx, UsesTools, commit_and_respond
from app.kernel.http.limits import rate

router = GuardedRouter(tags=["accounts"])


@router.door(
    "POST",
    "/auth/forgot-password",
    can=Door.PUBLIC,
    name="forgot_password",
    status_code=202,
    dependencies=[Depends(passwords_are_on), Depends(rate("20/hour", scope="forgot_password"))],
)
async def forgot_password(forgotten: ForgottenPassword, uow: OpenTx, tools: UsesTools) -> Response:
    """Have a link for a new password mailed to an address. The answer is the same whether or not anybody has it."""
    commands.forget_password(uow, tools.settings, forgotten)
    return await commit_and_respond(uow, Answer(202))


@router.door(
    "POST",
    "/auth/reset-password",
    can=Door.PUBLIC,
    name="reset_password",
    status_code=204,
    dependencies=[
        Depends(same_site),
        Depends(passwords_are_on),
        Depends(rate("30/hour", scope="reset_password")),
    ],
)
async def reset_password(new: NewPassword, uow: OpenTx, tools: UsesTools) -> Response:
    """Set a new password by the link that was mailed; every session and every token for programs ends."""
    await commands.reset_password(uow, new)
    response = await commit_and_respond(uow, Answer(204))
    forget_cookie(response, tools.settings)
    return response
