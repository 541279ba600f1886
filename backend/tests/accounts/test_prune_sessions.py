"""Sessions that are over, some time later."""

from datetime import timedelta

import httpx2
from fastapi import FastAPI
from sqlalchemy import select

from app.accounts.jobs import PruneSessions, prune_sessions
from app.accounts.models import RefreshToken, Session
from app.kernel.tools import Tools
from tests.accounts.conftest import Hour, Registers, log_in
from tests.support.people import Someone, on_another_device


async def remaining(app: FastAPI, table: type[Session] | type[RefreshToken]) -> int:
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        return len((await session.execute(select(table))).all())


async def test_an_ended_one_goes_after_a_week(app: FastAPI, ann: Someone, hour: Hour) -> None:
    """Not before; open ones stay."""
    phone = await on_another_device(app, ann)
    await ann.delete(f"/me/sessions/{phone.session_id}")

    await prune_sessions(PruneSessions(), app.state.tools)
    assert await remaining(app, Session) == 2
    hour.pass_seconds(timedelta(days=7, seconds=1).total_seconds())
    await prune_sessions(PruneSessions(), app.state.tools)

    assert await remaining(app, Session) == 1


async def test_one_past_its_days_goes_with_its_tokens(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, hour: Hour
) -> None:
    """While it is open the tokens stay, because reuse is noticed by them."""
    account = await registers()
    await log_in(client, account["username"])
    tools: Tools = app.state.tools

    hour.pass_seconds(timedelta(days=tools.settings.session_days, hours=-1).total_seconds())
    await prune_sessions(PruneSessions(), tools)
    assert await remaining(app, RefreshToken) == 1
    hour.pass_seconds(timedelta(days=8).total_seconds())
    await prune_sessions(PruneSessions(), tools)

    assert (await remaining(app, Session), await remaining(app, RefreshToken)) == (0, 0)
