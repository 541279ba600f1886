"""Doors to accounts."""

from functools import partial
from typing import Annotated

from fastapi import Depends, Form, Request, Response
from fastapi.security import OAuth2PasswordRequestForm

from app.accounts import commands, queries
from app.accounts.addresses import routes as addresses
from app.accounts.admin import routes as admin
from app.accounts.devices import is_known, rate_of_strangers, remember_device
from app.accounts.doors import SecretTx, me_answer, passwords_are_on, same_site, signed_in_answer
from app.accounts.keys import routes as keys
from app.accounts.providers import routes as providers
from app.accounts.recovery import routes as recovery
from app.accounts.schemas import AccessToken, Instance, Me, MePatch, PasswordChange, ProviderOut, Registration
from app.accounts.sessions import routes as sessions
from app.accounts.totp import routes as totp
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, OpenTx, Reading, SignedIn, Tx, UsesTools, commit_and_respond, respond
from app.kernel.http.limits import rate

router = GuardedRouter()
OtpField = Annotated[str | None, Form(max_length=20, description="A code of the second step, where there is one.")]


@router.door("GET", "/instance", can=Door.PUBLIC, name="get_instance", response_model=Instance, tags=["accounts"])
async def get_instance(request: Request, session: Reading, tools: UsesTools) -> Instance:
    """Read what this instance is called and how one gets an account."""
    return Instance(
        name=tools.settings.instance_name,
        version=request.app.version,
        sign_up=await queries.sign_up_mode(session, tools.settings),
        needs_first_user=not await queries.has_people(session),
        sends_mail=tools.settings.sends_mail,
        password_enabled=tools.settings.auth_password_enabled,
        providers=[ProviderOut(name=it.name, label=it.label or it.name) for it in tools.settings.sign_in_providers],
    )


@router.door(
    "POST",
    "/auth/register",
    can=Door.PUBLIC,
    name="register",
    status_code=201,
    response_model=Me,
    tags=["accounts"],
    dependencies=[Depends(passwords_are_on), Depends(rate("30/hour", scope="register"))],
)
async def register(new: Registration, uow: OpenTx, tools: UsesTools) -> Response:
    """Make an account."""
    person = await commands.register(uow, tools.settings, new)
    return await commit_and_respond(uow, me_answer(person, status=201))


@router.door(
    "POST",
    "/auth/login",
    can=Door.PUBLIC,
    name="login",
    response_model=AccessToken,
    tags=["sessions"],
    dependencies=[
        Depends(same_site),
        Depends(passwords_are_on),
        Depends(rate_of_strangers("100/15minute", scope="login_source")),
        Depends(rate_of_strangers("10/15minute", scope="login", by_field="username")),
    ],
)
async def login(
    form: Annotated[OAuth2PasswordRequestForm, Depends()],
    request: Request,
    uow: OpenTx,
    tools: UsesTools,
    otp: OtpField = None,
) -> Response:
    """Sign in with user name or e-mail address and password, and a code where there is a second step."""
    agent = request.headers.get("User-Agent", "")
    given = commands.Credentials(form.username, form.password, otp)
    known = partial(is_known, request)
    opened = await commands.login(uow, tools.settings, given, user_agent=agent, is_known=known)
    response = signed_in_answer(request, opened)
    remember_device(request, response, opened.user_id)
    return response


@router.door("GET", "/me", can=Door.SIGNED_IN, realm="profile", name="get_me", response_model=Me, tags=["accounts"])
async def get_me(session: Reading, actor: SignedIn) -> Response:
    """Read your own account."""
    return respond(me_answer(await queries.account_by_id(session, actor.user_id)))


@router.door("PATCH", "/me", can=Door.SIGNED_IN, name="update_me", response_model=Me, tags=["accounts"])
async def update_me(patch: MePatch, uow: Tx, if_match: IfMatch) -> Response:
    """Change your own account."""
    return await commit_and_respond(uow, me_answer(await commands.update_me(uow, patch, if_match=if_match)))


@router.door(
    "POST",
    "/me/password",
    can=Door.SIGNED_IN,
    name="change_password",
    status_code=204,
    tags=["accounts"],
    dependencies=[Depends(passwords_are_on), Depends(rate("10/15minute", scope="password", by_user=True))],
)
async def change_password(change: PasswordChange, uow: SecretTx) -> Response:
    """Set a new password; all your other sessions end, and if you want all your tokens for programs."""
    await commands.change_password(uow, change)
    return await commit_and_respond(uow, Answer(204))


router.take_over(sessions.router, addresses.router, recovery.router, totp.router)
router.take_over(keys.router, admin.router, providers.router)
