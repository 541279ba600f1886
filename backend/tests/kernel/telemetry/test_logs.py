"""What is logged of requests and slow statements, and what never is."""

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from loguru import logger
from pydantic import SecretStr
from sqlalchemy import text

from app.kernel.db import Database
from app.kernel.settings import Settings
from app.kernel.telemetry.logs import set_up_logs
from app.kernel.telemetry.redaction import Redactor
from tests.support.people import someone

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl"
OPAQUE = "Xk3vQ9_aB-cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV3wX4"


@pytest.fixture
def logged(settings: Settings) -> Iterator[None]:
    """JSON from this test on, and what was set before afterwards."""
    set_up_logs(settings.model_copy(update={"log_format": "json", "log_level": "INFO"}))
    yield
    set_up_logs(settings)


def lines(capsys: pytest.CaptureFixture[str], event: str) -> list[dict[str, Any]]:
    """The lines of one event."""
    said = [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    return [line for line in said if line.get("event") == event]


async def test_a_request_is_one_line(
    app: FastAPI, client: httpx2.AsyncClient, logged: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its route's template, with ids: who asked, and the id that the answer bears; never the address itself."""
    ann = await someone(app, client, "ann")
    await client.get("/healthz")
    await client.get(f"/api/v1/public/boards/{OPAQUE}?key={OPAQUE}")
    answer = await ann.get("/me", X_Request_ID="asked-by-ann")

    public, me = lines(capsys, "request")
    assert public["route"] == "/api/v1/public/boards/{token}"
    assert (public["status"], "user_id" in public) == (404, False)
    assert (me["method"], me["route"], me["status"]) == ("GET", "/api/v1/me", 200)
    assert (me["user_id"], me["request_id"]) == (ann.id, "asked-by-ann")
    assert me["ms"] > 0
    assert answer.headers["X-Request-ID"] == "asked-by-ann"
    assert OPAQUE not in json.dumps(public)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (f"token {JWT} came", "token *** came"),
        (f"Authorization: Bearer {OPAQUE}", "Authorization: *** ***"),
        ("postgresql://grove:hidden@db/grove", "postgresql://grove:***@db/grove"),
        ('{"password": "hidden", "name": "ann"}', '{"password": "***", "name": "ann"}'),
        ("smtp_password=hidden&x=1", "smtp_password=***&x=1"),
        (f"found {OPAQUE} there", "found *** there"),
        (
            "(psycopg) [SQL: SELECT 1]\n[parameters: {'a': 'hidden'}]\nmore",
            "(psycopg) [SQL: SELECT 1]\n[parameters: ***]",
        ),
        ("failed\nDETAIL:  Key (email)=(ann@example.org)", "failed\nDETAIL: ***"),
        ("[type=x, input_value='hidden words', input_type=str]", "[type=x, input_value=***, input_type=str]"),
        ("otpauth secret JBSWY3DPEHPK3PXP", "otpauth secret ***"),
        ("uq_person_username_lower_and_some_more_letters_1", "uq_person_username_lower_and_some_more_letters_1"),
        ("0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10", "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"),
        ("a quiet line", "a quiet line"),
    ],
)
def test_secrets_are_known_by_their_looks(settings: Settings, said: str, left: str) -> None:
    assert Redactor(settings).text(said) == left


def test_secrets_are_known_by_their_names(settings: Settings) -> None:
    """At any depth; numbers and ids of the same names stay."""
    said = {
        "password": "hidden",
        "refresh_token": b"hidden",
        "body": {"list": [{"otp": "123456"}, ("a", 1)], "raw": b"hidden", "key": SecretStr("hidden")},
        "tokens_used": 5,
        "settings": settings,
    }

    left = Redactor(settings).value(said)
    assert (left["password"], left["refresh_token"], left["tokens_used"]) == ("***", "***", 5)
    assert left["body"] == {"list": [{"otp": "***"}, ["a", 1]], "raw": "***", "key": "***"}
    assert settings.secret_key.get_secret_value() not in left["settings"]


def test_the_instances_own_secrets_are_known_by_heart(settings: Settings) -> None:
    own = settings.model_copy(
        update={
            "database_url": "postgresql://grove:quiet-river@db/grove",
            "growth_keys": (SecretStr("plain words that nobody would guess"),),
        }
    )
    said = f"{own.secret_key.get_secret_value()} quiet-river plain words that nobody would guess"

    assert Redactor(own).text(said) == "*** *** ***"


@pytest.mark.parametrize("form", ["json", "text"])
def test_an_error_says_where_and_not_what_was_typed(
    settings: Settings, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    set_up_logs(settings.model_copy(update={"log_format": form}))
    try:
        try:
            raise ValueError(f"no {JWT}, password=hidden")
        except ValueError as error:
            logger.opt(exception=error).bind(event="broken", cookie="hidden").error("it broke: token={}", "hidden")
        said = capsys.readouterr().err
    finally:
        set_up_logs(settings)

    assert "test_an_error_says_where" in said
    assert "hidden" not in said.replace('password=hidden")', "")
    assert JWT not in said


@pytest.mark.parametrize("threshold", [1, 0])
async def test_a_slow_statement_is_said_without_its_values(
    settings: Settings, logged: None, capsys: pytest.CaptureFixture[str], threshold: int
) -> None:
    """Over both ways to the database, and also when it runs into the time limit; with 0 nothing is."""
    database = Database(settings.model_copy(update={"slow_query_ms": threshold, "database_statement_timeout_ms": 100}))
    async with database.reading() as session:
        await session.execute(text("SELECT pg_sleep(:naps), :word"), {"naps": 0.01, "word": "hidden"})
        with pytest.raises(Exception, match="timeout"):
            await session.execute(text("SELECT pg_sleep(9), :word"), {"word": "hidden"})
    async with database.driver() as driver:
        await driver.execute("SELECT pg_sleep(0.01), %(word)s::text", {"word": "hidden"})
    await database.close()

    slow = [line for line in lines(capsys, "slow_query") if "pg_sleep" in line["statement"]]
    assert len(slow) == (3 if threshold else 0)
    assert "hidden" not in json.dumps(slow)
    assert all(line["ms"] >= 10 for line in slow)
