"""Doors to public links, and the one door that they open."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Request, Response

from app.boards.board.queries import readable_board
from app.boards.links import commands, queries
from app.boards.links.models import BoardLink
from app.boards.links.schemas import LinkIn, LinkOut, PublicBoard, PublicCardText
from app.boards.policy import BoardCan
from app.boards.snapshot import Snapshots
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfNoneMatch, none_match
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond, respond
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["sharing"])

Token = Annotated[str, Path(max_length=100, description="The last part of the link.")]
_UNLISTED = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}
_PUBLIC_RATE = [Depends(rate("120/minute", scope="public_board"))]


def _shown(it: BoardLink, **once: str) -> bytes:
    fields = {name: getattr(it, name) for name in LinkOut.model_fields if hasattr(it, name)}
    return LinkOut.model_validate({**fields, **once}).json_bytes()


@router.door(
    "GET", "/boards/{board_id}/links", can=BoardCan.MANAGE_LINKS, name="list_links", response_model=Page[LinkOut]
)
async def list_links(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[LinkOut]:
    """List the public links of a board, expired ones too, oldest first."""
    await readable_board(session, actor.user_id, board_id, BoardCan.MANAGE_LINKS)
    rows, following = await queries.links_of_board(session, board_id, limit=limit, cursor=cursor)
    return Page(items=[LinkOut.model_validate(it) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/boards/{board_id}/links",
    can=BoardCan.MANAGE_LINKS,
    name="create_link",
    status_code=201,
    response_model=LinkOut,
)
async def create_link(board_id: UUID, new: LinkIn, uow: Tx, tools: UsesTools) -> Response:
    """Open a board, read only, to whoever has the link; the answer shows the link, once."""
    made, token = await commands.create_link(uow, board_id, new)
    headers = {"Location": f"/api/v1/boards/{board_id}/links"}
    await uow.commit(Answer(201, _shown(made), headers))
    url = f"{tools.settings.public_url.rstrip('/')}/p/{token}"
    return respond(Answer(201, _shown(made, token=token, url=url), headers))


@router.door("DELETE", "/links/{link_id}", can=BoardCan.MANAGE_LINKS, name="delete_link", status_code=204)
async def delete_link(link_id: UUID, uow: Tx) -> Response:
    """Revoke a public link."""
    await commands.delete_link(uow, link_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/public/boards/{token}",
    can=Door.PUBLIC,
    name="get_public_board",
    response_model=PublicBoard,
    dependencies=_PUBLIC_RATE,
)
async def get_public_board(
    token: Token, request: Request, session: Reading, if_none_match: IfNoneMatch = None
) -> Response:
    """Read a board by its public link: open lists and cards, names instead of people."""
    link = await queries.open_link(session, token)
    topic = board_topic(link.board_id)
    position = (await eventlog.positions(session, [topic]))[topic]
    etag = f'"{position.seq}-{position.tag}"'
    if none_match(if_none_match, etag):
        return Response(status_code=304, headers={**_UNLISTED, "ETag": etag})
    snapshots: Snapshots = request.app.state.snapshots
    picture = await snapshots.picture(link.board_id, etag)
    body = queries.public_board(link, picture.body).json_bytes()
    return Response(body, headers={**_UNLISTED, "ETag": picture.etag}, media_type="application/json")


@router.door(
    "GET",
    "/public/boards/{token}/cards/{card_id}",
    can=Door.PUBLIC,
    name="get_public_card",
    response_model=PublicCardText,
    dependencies=_PUBLIC_RATE,
)
async def get_public_card(token: Token, card_id: UUID, session: Reading) -> Response:
    """Read what a card says by the public link of its board."""
    link = await queries.open_link(session, token)
    card = await queries.public_card(session, link.board_id, card_id)
    return Response(card.json_bytes(), headers=_UNLISTED, media_type="application/json")
