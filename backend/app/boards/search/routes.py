"""The door to searching."""

from typing import Annotated, get_args
from uuid import UUID

from fastapi import Depends, Query

from app.boards.search import queries
from app.boards.search.rules import parse
from app.boards.search.schemas import FoundOut, Kind
from app.kernel import clock
from app.kernel.access import Door
from app.kernel.http.doors import GuardedRouter, LateReading, SignedIn
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.schemas import PlainText

router = GuardedRouter(tags=["search"])
Text = Annotated[
    PlainText,
    Query(
        min_length=1,
        max_length=200,
        description="Words by their beginnings, “phrases”, and `label:` `board:` `list:` `@me` `@name`"
        " `is:open|done|archived` `due:today|overdue|<7d`.",
        examples=["tomato is:open due:<7d"],
    ),
]
Kinds = Annotated[str, Query(max_length=60, description="Which kinds, with commas: board,list,card,comment.")]


@router.door(
    "GET",
    "/search",
    can=Door.SIGNED_IN,
    realm="boards",
    name="search",
    response_model=Page[FoundOut],
    dependencies=[Depends(rate("600/minute", scope="search", by_user=True))],
)
async def search(
    q: Text,
    session: LateReading,
    actor: SignedIn,
    kind: Kinds = "board,list,card,comment",
    workspace_id: UUID | None = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[FoundOut]:
    """Search the boards that you may see. Private notes and journals are sealed: no server can search them."""
    kinds = [it for it in kind.split(",") if it in get_args(Kind)]
    items, following = await queries.find(
        session,
        actor.user_id,
        parse(q, clock.now()),
        kinds=kinds,
        workspace_id=workspace_id,
        limit=limit,
        cursor=cursor,
    )
    return Page(items=items, next_cursor=following)
