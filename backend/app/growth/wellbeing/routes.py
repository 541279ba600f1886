"""Doors to the five questions."""

from uuid import UUID

from fastapi import Response

from app.growth.doors import GROWN_UP, FreshVault, Locale, OpenVault, OwnVault, answer
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.wellbeing import commands, queries
from app.growth.wellbeing.models import WellbeingCheck
from app.growth.wellbeing.schemas import WellbeingIn, WellbeingOut, WellbeingQuestionsOut
from app.kernel.answers import Answer
from app.kernel.errors import NotFound
from app.kernel.http.doors import FreshReading, GuardedRouter, Reading, Tx, UsesTools, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_ONE = "/growth/wellbeing/{check_id}"


@router.door(
    "GET",
    "/growth/wellbeing/questions",
    can=GrowthCan.READ_OWN,
    name="get_wellbeing_questions",
    response_model=WellbeingQuestionsOut,
)
async def get_wellbeing_questions(tools: UsesTools, locale: Locale = "en") -> WellbeingQuestionsOut:
    """Read the five questions of the WHO-5; not there where this Grove does not offer them."""
    if not tools.settings.growth_who5:
        raise NotFound
    return queries.questions_in(locale)


@router.door(
    "GET", "/growth/wellbeing", can=GrowthCan.READ_OWN, name="list_wellbeing", response_model=Page[WellbeingOut]
)
async def list_wellbeing(
    session: FreshReading, vault: FreshVault, limit: Limit = 50, cursor: Cursor = None
) -> Page[WellbeingOut]:
    """List your answers, the latest first."""
    rows, following = await queries.checks_of(session, vault.user_id, limit=limit, cursor=cursor)
    return Page(items=[queries.check_out(row, vault) for row in rows], next_cursor=following)


@router.door(
    "POST",
    "/growth/wellbeing",
    can=GrowthCan.CHANGE_OWN,
    name="answer_wellbeing",
    status_code=201,
    response_model=WellbeingOut,
)
async def answer_wellbeing(new: WellbeingIn, uow: Tx, vault: OwnVault) -> Response:
    """Answer the five questions about your last two weeks."""
    row = await commands.answer_wellbeing(uow, vault, new)
    place = f"/growth/wellbeing/{row.id}"
    return await commit_and_respond(uow, answer(queries.check_out(row, vault), location=place))


@router.door("GET", _ONE, can=GrowthCan.READ_OWN, name="get_wellbeing", response_model=WellbeingOut)
async def get_wellbeing(check_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read what you answered."""
    row = await own_row(session, WellbeingCheck, check_id, vault.user_id)
    return respond(answer(queries.check_out(row, vault)))


@router.door("DELETE", _ONE, can=GrowthCan.CHANGE_OWN, name="delete_wellbeing", status_code=204)
async def delete_wellbeing(check_id: UUID, uow: Tx) -> Response:
    """Forget answers for good."""
    await commands.delete_wellbeing(uow, check_id)
    return await commit_and_respond(uow, Answer(204))
