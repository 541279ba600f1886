"""Doors to revisions."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Request, Response

from app.boards.cards import commands
from app.boards.cards.queries import shown_card
from app.boards.cards.schemas import CardOut, CardPatch
from app.boards.policy import BoardCan
from app.boards.revisions import queries
from app.boards.revisions.schemas import RevisionOut, RevisionText
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, hot_write, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["cards"])

Number = Annotated[int, Path(ge=1, le=2**31 - 1, description="`n` of a revision.")]


@router.door(
    "GET",
    "/cards/{card_id}/revisions",
    can=BoardCan.READ_CARD,
    name="list_revisions",
    response_model=Page[RevisionOut],
)
async def list_revisions(
    card_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[RevisionOut]:
    """List the edits of a card's description, newest first."""
    await shown_card(session, actor.user_id, card_id)
    rows, following = await queries.revisions_of_card(session, card_id, limit=limit, cursor=cursor)
    return Page(items=[RevisionOut.model_validate(it) for it in rows], next_cursor=following)


@router.door(
    "GET",
    "/cards/{card_id}/revisions/{n}",
    can=BoardCan.READ_CARD,
    name="get_revision",
    response_model=RevisionText,
)
async def get_revision(card_id: UUID, n: Number, session: Reading, actor: SignedIn) -> RevisionText:
    """Read what a card's description said after an edit, and before it."""
    await shown_card(session, actor.user_id, card_id)
    return await queries.revision_of_card(session, card_id, n)


@router.door(
    "POST",
    "/cards/{card_id}/revisions/{n}/restore",
    can=BoardCan.UPDATE_CARD,
    name="restore_revision",
    response_model=CardOut,
)
async def restore_revision(card_id: UUID, n: Number, request: Request, session: Reading, actor: SignedIn) -> Response:
    """Let a card's description say again what it said after an edit; that is an edit of its own."""
    await shown_card(session, actor.user_id, card_id)
    wanted = await queries.revision_of_card(session, card_id, n)
    async with hot_write(request) as uow:
        return respond(await commands.update_card(uow, card_id, CardPatch(description=wanted.body)))
