"""Doors to one's own work."""

from typing import Annotated

from fastapi import Query

from app.boards.mine import queries
from app.boards.mine.schemas import MyCardOut
from app.kernel.access import Door
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.schemas import InstantIn

router = GuardedRouter(tags=["cards"])


@router.door("GET", "/me/cards", can=Door.SIGNED_IN, name="list_my_cards", response_model=Page[MyCardOut])
async def list_my_cards(
    session: Reading,
    actor: SignedIn,
    due_before: Annotated[InstantIn | None, Query(description="Only what is due before this.")] = None,
    completed: Annotated[bool, Query(description="What is done instead of what is not.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MyCardOut]:
    """List the cards that are given to you on all your boards, the next due first, those without a date last."""
    items, following = await queries.cards_of_person(
        session, actor.user_id, due_before=due_before, completed=completed, limit=limit, cursor=cursor
    )
    return Page(items=list(items), next_cursor=following)
