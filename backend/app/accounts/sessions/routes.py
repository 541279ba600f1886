"""Doors to sessions."""

from uuid import UUID

from fastapi import Depends, Request, Response

from app.accounts import queries
from app.accounts.doors import RefreshCookie, authenticator_of, forget_cookie, same_site, signed_in_answer
from app.accounts.errors import SessionEnded
from app.accounts.schemas import AccessToken, SessionOut
from app.accounts.sessions import commands
from app.kernel.access import Actor, Door
from app.kernel.answers import Answer
from app.kernel.errors import NotAuthenticated
from app.kernel.http.doors import GuardedRouter, OpenTx, Reading, SignedIn, Tx, commit_and_respond, tools_of
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["sessions"])


@router.door(
    "POST",
    "/auth/refresh",
    can=Door.PUBLIC,
    name="refresh",
    response_model=AccessToken,
    dependencies=[Depends(same_site), Depends(rate("120/minute", scope="refresh"))],
)
async def refresh(request: Request, uow: OpenTx, token: RefreshCookie = None) -> Response:
    """Exchange the refresh cookie for a new access token and a new cookie."""
    if token is None:
        raise SessionEnded
    opened = await commands.refresh(uow, token)
    await uow.commit()
    return signed_in_answer(request, opened)


@router.door(
    "POST",
    "/auth/logout",
    can=Door.PUBLIC,
    name="logout",
    status_code=204,
    dependencies=[Depends(same_site)],
)
async def logout(request: Request, uow: OpenTx, token: RefreshCookie = None) -> Response:
    """End this session; its access token is refused from then on."""
    uow.actor = await _actor_if_any(request)
    session_id = None if uow.actor is None else uow.actor.session_id
    await commands.logout(uow, session_id=session_id, refresh_token=token)
    await uow.commit()
    response = Response(status_code=204)
    forget_cookie(response, tools_of(request).settings)
    return response


async def _actor_if_any(request: Request) -> Actor | None:
    """Who asks, if the access token is still good: a sign-out must work without one, too."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        return await authenticator_of(request).actor_of(token)
    except NotAuthenticated:
        return None


@router.door(
    "GET",
    "/me/sessions",
    can=Door.SIGNED_IN,
    name="list_sessions",
    response_model=Page[SessionOut],
)
async def list_sessions(
    session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[SessionOut]:
    """List your open sessions, newest first."""
    rows, following = await queries.sessions_of(session, actor.user_id, limit=limit, cursor=cursor)
    items = [
        SessionOut(
            id=row.id,
            user_agent=row.user_agent,
            created_at=row.created_at,
            last_seen_at=row.last_seen_at,
            expires_at=row.expires_at,
            is_current=row.id == actor.session_id,
        )
        for row in rows
    ]
    return Page(items=items, next_cursor=following)


@router.door(
    "DELETE",
    "/me/sessions/{session_id}",
    can=Door.SIGNED_IN,
    name="end_session",
    status_code=204,
)
async def end_session(session_id: UUID, uow: Tx) -> Response:
    """End one of your sessions."""
    await commands.end_session(uow, session_id)
    return await commit_and_respond(uow, Answer(204))
