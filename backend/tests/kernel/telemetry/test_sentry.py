"""Sentry hears of errors and traces, from the API and from the worker, and never a secret."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
import sentry_sdk
from fastapi import FastAPI

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from launcher.programs import BACKEND
from tests.kernel.telemetry.ingest import Ingest
from tests.support.processes import Processes
from workers.runner import MAX_ATTEMPTS

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnktdG9rZW4ifQ.c2lnbmF0dXJlLWNhbmFyeQ"


@pytest.fixture
def ingest() -> Iterator[Ingest]:
    """A Sentry of its own."""
    made = Ingest()
    yield made
    made.close()


def broken(processes: Processes, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program that breaks."""
    variables = {**os.environ, "PYTHONPATH": str(BACKEND), **processes.variables, "GROVE_LOG_FORMAT": "json", **more}
    command = [sys.executable, "-m", "tests.kernel.telemetry.broken", TOKEN]
    return subprocess.run(command, env=variables, cwd=BACKEND, capture_output=True, text=True, check=True, timeout=120)


def test_an_error_is_told_without_its_secrets(ingest: Ingest, processes: Processes) -> None:
    """The kind, the place, the route and the request's id are there; nothing that somebody typed is."""
    ran = broken(processes, GROVE_SENTRY_DSN=ingest.dsn, GROVE_SENTRY_TRACES="1", GROVE_SENTRY_RELEASE="grove@test")

    told = ingest.wait_for(lambda item: "exception" in item)
    trace = ingest.wait_for(lambda item: item.get("type") == "transaction")
    error = told["exception"]["values"][-1]
    assert (error["type"], told["release"], told["environment"]) == ("RuntimeError", "grove@test", "test")
    assert error["stacktrace"]["frames"][-1]["function"] == "_break"
    assert told["transaction"] == trace["transaction"] == "/broken/{token}"
    assert told["tags"]["request_id"] in ran.stdout
    assert any(span.get("description", "").startswith("SELECT %(private)s") for span in trace["spans"])
    said = "".join(ingest.raw) + ran.stderr
    assert "unexpected error" in ran.stderr
    for secret in ("canary", TOKEN, "c2lnbmF0dXJl", processes.variables["GROVE_SECRET_KEY"]):
        assert secret not in said


def test_without_a_dsn_nothing_is_loaded(app: FastAPI) -> None:
    assert not sentry_sdk.get_client().is_active()


async def test_a_job_given_up_is_told(ingest: Ingest, processes: Processes, tools: Tools) -> None:
    """By the worker's own process, once, with the job's name."""
    row = OutboxRow(
        id=new_id(),
        name="accounts.prune_sessions",
        payload={"password": "canary-payload"},
        due_at=clock.now(),
        attempts=MAX_ATTEMPTS - 1,
    )
    async with tools.database.session() as session:
        session.add(row)
        await session.commit()
    processes.start("worker", GROVE_SENTRY_DSN=ingest.dsn)
    processes.start("scheduler")

    told = ingest.wait_for(lambda item: item.get("tags", {}).get("event") == "job_dead")
    assert told["tags"]["job"] == "accounts.prune_sessions"
    assert told["exception"]["values"][-1]["type"] == "ValidationError"
    assert "canary" not in "".join(ingest.raw)
