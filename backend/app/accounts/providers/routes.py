"""Doors to sign-in providers: out to them, back from them, and what is linked."""

from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from fastapi import Cookie, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from app.accounts.doors import put_cookie
from app.accounts.providers import commands, queries
from app.accounts.providers.errors import SignInRefused, UnknownProvider
from app.accounts.providers.github import GitHub
from app.accounts.providers.models import SignInAttempt
from app.accounts.providers.oidc import OpenId
from app.accounts.providers.schemas import IdentityOut, LinkIn, LinkOut, ProofOut
from app.accounts.providers.way import Way
from app.kernel.access import Actor, Door
from app.kernel.answers import Answer
from app.kernel.errors import Problem
from app.kernel.http.doors import (
    GuardedRouter,
    OpenTx,
    Reading,
    ShortTx,
    SignedIn,
    Tx,
    UsesTools,
    commit_and_respond,
    tools_of,
)
from app.kernel.http.limits import rate
from app.kernel.paging import Page
from app.kernel.settings import Settings
from app.kernel.uow import Uow

router = GuardedRouter(tags=["sign-in providers"])
_COOKIE, _PATH = "grove_sign_in", "/api/v1/auth/oauth"
BrowserCookie = Annotated[str | None, Cookie(alias=_COOKIE, include_in_schema=False)]
Text = Annotated[str, Query(max_length=4000)]
_KINDS: dict[str, type[Way]] = {"oidc": OpenId, "github": GitHub}
_REDIRECT = {303: {"description": "Where the browser goes on."}}


def _provider(settings: Settings, name: str) -> Way:
    for it in settings.sign_in_providers:
        if it.name == name:
            return _KINDS[it.kind](it, public_url=settings.public_url)
    raise UnknownProvider


def _keep(response: Response, browser: str, settings: Settings) -> Response:
    """Let the browser know that it was this one; it must come along from the provider's site, so it is not strict."""
    response.set_cookie(
        _COOKIE,
        browser,
        max_age=commands.ATTEMPT_SECONDS,
        path=_PATH,
        secure=settings.is_https,
        httponly=True,
        samesite="lax",
    )
    return response


@router.door(
    "GET",
    "/auth/oauth/{provider}/start",
    can=Door.PUBLIC,
    name="start_sign_in",
    status_code=303,
    response_class=Response,
    responses=_REDIRECT,
    dependencies=[Depends(rate("60/15minute", scope="start_sign_in"))],
)
async def start_sign_in(provider: str, request: Request, uow: OpenTx, to: Text = "/") -> Response:
    """Send the browser to a sign-in provider; `to` is where it goes in Grove afterwards."""
    settings = tools_of(request).settings
    there = _provider(settings, provider)
    begun = await commands.begin(uow, provider, goes_to=to if to.startswith("/") and to[1:2] not in "/\\" else "/")
    await uow.commit()
    return _keep(RedirectResponse(await there.address_for(begun.secrets), 303), begun.browser, settings)


@router.door(
    "GET",
    "/auth/oauth/{provider}/callback",
    can=Door.PUBLIC,
    name="finish_sign_in",
    status_code=303,
    response_class=Response,
    responses=_REDIRECT,
    dependencies=[Depends(rate("60/15minute", scope="finish_sign_in"))],
)
async def finish_sign_in(
    provider: str,
    request: Request,
    uow: OpenTx,
    browser: BrowserCookie = None,
    state: Text = "",
    code: Text = "",
    iss: Text = "",
) -> Response:
    """Take the browser back from a provider: it is signed in, or told on a page why not."""
    tools = tools_of(request)
    there = _provider(tools.settings, provider)
    attempt: SignInAttempt | None = None
    try:
        attempt = await commands.take_back(uow, provider, state=state, browser=browser)
        if not code or (iss and not there.goes_by(iss)):
            raise SignInRefused
        response = await _carry_out(request, uow.source, there, attempt, code)
    except Problem as problem:
        place = "/settings" if attempt is not None and attempt.session_id is not None else "/sign-in"
        response = RedirectResponse(f"{place}?{urlencode({'problem': problem.code, 'provider': provider})}", 303)
    response.delete_cookie(_COOKIE, path=_PATH)
    return response


async def _carry_out(request: Request, source: str, there: Way, attempt: SignInAttempt, code: str) -> Response:
    tools = tools_of(request)
    claims = await there.claims_for(code, nonce=attempt.nonce, verifier=attempt.verifier)
    response = RedirectResponse(attempt.goes_to, 303)
    async with tools.uow(source=source) as uow:
        if attempt.session_id is not None:
            if attempt.proves:
                await commands.prove(uow, attempt, claims)
            else:
                await commands.link(uow, attempt.session_id, attempt.provider, claims)
            await uow.commit()
            return response
        agent, languages = (request.headers.get(it, "") for it in ("User-Agent", "Accept-Language"))
        opened = await commands.enter(
            uow, tools.settings, attempt.provider, claims, user_agent=agent, languages=languages
        )
        await uow.commit()
    put_cookie(response, opened, tools.settings)
    return response


@router.door("GET", "/me/identities", can=Door.SIGNED_IN, name="list_identities", response_model=Page[IdentityOut])
async def list_identities(session: Reading, actor: SignedIn) -> Page[IdentityOut]:
    """List the accounts elsewhere that open yours."""
    rows = await queries.identities_of(session, actor.user_id)
    return Page(items=[IdentityOut.model_validate(row) for row in rows])


@router.door("POST", "/me/identities", can=Door.SIGNED_IN, name="link_identity", response_model=LinkOut)
async def link_identity(wanted: LinkIn, request: Request, uow: ShortTx, actor: SignedIn) -> Response:
    """Begin to link a provider: send the browser to the `url`; it comes back to the settings."""
    return await _send(request, uow, wanted.provider, actor)


async def _send(request: Request, uow: Uow, provider: str, actor: Actor, *, proves: bool = False) -> Response:
    """Have the web client send the browser out of this session, and back to its settings."""
    settings = tools_of(request).settings
    there = _provider(settings, provider)
    place = "/settings?proven=1" if proves else "/settings"
    begun = await commands.begin(uow, provider, goes_to=place, session_id=actor.session_id, proves=proves)
    await uow.commit()
    url = LinkOut(url=await there.address_for(begun.secrets, anew=proves))
    response = Response(url.json_bytes(), media_type="application/json", headers={"Cache-Control": "no-store"})
    return _keep(response, begun.browser, settings)


@router.door("GET", "/me/proof", can=Door.SIGNED_IN, name="get_proof", response_model=ProofOut)
async def get_proof(session: Reading, actor: SignedIn, tools: UsesTools) -> ProofOut:
    """Read how you prove that it is you, and until when it is proven."""
    return await queries.proof_of(session, tools.settings, actor)


@router.door(
    "POST",
    "/me/proof",
    can=Door.SIGNED_IN,
    name="begin_proof",
    response_model=LinkOut,
    dependencies=[Depends(rate("20/15minute", scope="proof", by_user=True))],
)
async def begin_proof(wanted: LinkIn, request: Request, uow: ShortTx, actor: SignedIn) -> Response:
    """Prove that it is you by signing in at a linked provider again: send the browser to the `url`.

    It comes back to the settings. For ten minutes this session then needs no password that you do not have.
    """
    return await _send(request, uow, wanted.provider, actor, proves=True)


@router.door("DELETE", "/me/identities/{identity_id}", can=Door.SIGNED_IN, name="unlink_identity", status_code=204)
async def unlink_identity(identity_id: UUID, uow: Tx, actor: SignedIn) -> Response:
    """Take a link away; the last way in stays."""
    await commands.unlink(uow, actor.user_id, identity_id)
    return await commit_and_respond(uow, Answer(204))
