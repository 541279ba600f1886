"""Doors to the day at a glance and to The Cave."""

import base64
from uuid import UUID

from fastapi import Response

from app.growth.content.shelf import prompts
from app.growth.doors import GROWN_UP, Locale, OpenVault, answer
from app.growth.policy import GrowthCan
from app.growth.profile.queries import own_profile, profile_to_read
from app.growth.sealing import device_key
from app.growth.spaces import commands, queries
from app.growth.spaces.schemas import CaveOut, CaveSessionOut, DeviceKeyOut, PromptOut, PromptsOut, TodayOut
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)


@router.door("GET", "/growth/today", can=GrowthCan.READ_OWN, name="get_today", response_model=TodayOut)
async def get_today(session: Reading, vault: OpenVault, locale: Locale = "en") -> TodayOut:
    """Read your day at a glance: cards that are due, how you are, one suggestion."""
    return await queries.today(session, vault, await profile_to_read(session, vault.user_id), locale)


@router.door("GET", "/growth/device-key", can=GrowthCan.READ_OWN, name="get_device_key", response_model=DeviceKeyOut)
async def get_device_key(actor: SignedIn, tools: UsesTools) -> DeviceKeyOut:
    """Read the key by which your devices lock what you wrote without a connection, until it is sent."""
    key = base64.b64encode(device_key(tools.settings, actor.user_id))
    return DeviceKeyOut(key=key.decode())


@router.door("GET", "/growth/prompts", can=GrowthCan.READ_OWN, name="list_prompts", response_model=PromptsOut)
async def list_prompts(_: SignedIn, locale: Locale = "en") -> PromptsOut:
    """Read the questions to begin a page with."""
    return PromptsOut(items=[PromptOut(key=it.key, text=it.text.said_in(locale)) for it in prompts()])


@router.door("GET", "/growth/cave", can=GrowthCan.READ_OWN, name="get_cave", response_model=CaveOut)
async def get_cave(session: Reading, vault: OpenVault, locale: Locale = "en") -> CaveOut:
    """Read what awaits you in The Cave."""
    return await queries.cave(session, vault, await profile_to_read(session, vault.user_id), locale)


@router.door(
    "POST",
    "/growth/cave/sessions",
    can=GrowthCan.CHANGE_OWN,
    name="enter_cave",
    status_code=201,
    response_model=CaveSessionOut,
)
async def enter_cave(uow: Tx) -> Response:
    """Come into The Cave."""
    visit = await commands.enter_cave(uow, await own_profile(uow))
    return await commit_and_respond(
        uow, answer(await queries.cave_session_out(uow.session, visit), location="/growth/cave")
    )


@router.door(
    "PATCH",
    "/growth/cave/sessions/{session_id}/finish",
    can=GrowthCan.CHANGE_OWN,
    name="leave_cave",
    response_model=CaveSessionOut,
)
async def leave_cave(session_id: UUID, uow: Tx) -> Response:
    """Leave The Cave, and see quietly what became of the visit."""
    visit = await commands.leave_cave(uow, session_id)
    return await commit_and_respond(uow, answer(await queries.cave_session_out(uow.session, visit)))
