"""Doors to personal access tokens; no token opens them."""

from uuid import UUID

from fastapi import Depends, Response

from app.accounts.keys import commands, queries
from app.accounts.keys.schemas import NewToken, TokenIn, TokenOut
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["tokens"])


@router.door("GET", "/me/tokens", can=Door.SIGNED_IN, name="list_tokens", response_model=Page[TokenOut])
async def list_tokens(session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None) -> Page[TokenOut]:
    """List your personal access tokens, newest first."""
    rows, following = await queries.tokens_of(session, actor.user_id, limit=limit, cursor=cursor)
    return Page(items=[TokenOut.model_validate(row) for row in rows], next_cursor=following)


@router.door(
    "POST",
    "/me/tokens",
    can=Door.SIGNED_IN,
    name="create_token",
    status_code=201,
    response_model=NewToken,
    dependencies=[Depends(rate("60/hour", scope="create_token", by_user=True))],
)
async def create_token(new: TokenIn, uow: Tx, actor: SignedIn) -> Response:
    """Make a token for a program; it is shown this once."""
    row, plain = await commands.create_token(uow, actor.user_id, new)
    made = NewToken.model_validate({**TokenOut.model_validate(row).model_dump(), "token": plain})
    headers = {"Location": f"/api/v1/me/tokens/{row.id}", "Cache-Control": "no-store"}
    return await commit_and_respond(uow, Answer(201, made.json_bytes(), headers))


@router.door("DELETE", "/me/tokens/{token_id}", can=Door.SIGNED_IN, name="revoke_token", status_code=204)
async def revoke_token(token_id: UUID, uow: Tx, actor: SignedIn) -> Response:
    """Revoke one of your tokens: it opens nothing any more, and its sockets close."""
    await commands.revoke_token(uow, actor.user_id, token_id)
    return await commit_and_respond(uow, Answer(204))
