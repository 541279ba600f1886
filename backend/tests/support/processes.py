"""Real processes for tests that kill, freeze, stop and start them again. None outlives the test run."""

import asyncio
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

import httpx2
from redis import Redis

from launcher.ports import free_port
from launcher.postgres import EmbeddedPostgres
from launcher.programs import BACKEND, migration, program
from launcher.servers import DATABASE
from launcher.steps import run_step
from launcher.supervisor import Program, Running
from launcher.valkey import EmbeddedValkey

SECRET = "a secret of the tests that protects nothing at all"
_PATIENCE_SECONDS = 90.0
_LOOK_SECONDS = 0.02
_LAST_LINES = 40


def environment(database_url: str, redis_url: str, **more: str) -> dict[str, str]:
    """The variables of a process under test; `more` are `GROVE_*` that differ."""
    return {
        "GROVE_ENVIRONMENT": "test",
        "GROVE_DATABASE_URL": database_url,
        "GROVE_REDIS_URL": redis_url,
        "GROVE_SECRET_KEY": SECRET,
        "GROVE_RATE_LIMIT_FACTOR": "10000",
        "GROVE_LOG_FORMAT": "text",
        "GROVE_GROWTH_MIN_AGE": "0",
        **more,
    }


class Process:
    """One process; what it says is kept in `said`."""

    patience_seconds = _PATIENCE_SECONDS

    def __init__(self, program_: Program) -> None:
        self.said: list[str] = []
        self._program = program_
        self._running: Running | None = None

    def start(self) -> Self:
        """Start it, again too after its end; returns when it is ready, as far as that can be asked."""
        self._running = Running(self._program, lambda _, line: self.said.append(line))
        self._wait(self._is_ready)
        return self

    def _is_ready(self) -> bool:
        return True

    def _wait(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + self.patience_seconds
        while not is_so():
            if not self.is_alive or time.monotonic() > deadline:
                raise AssertionError(self._last_words())
            time.sleep(_LOOK_SECONDS)

    def _last_words(self) -> str:
        return "\n".join(self.said[-_LAST_LINES:]) or f"{self._program.name} said nothing"

    @property
    def running(self) -> Running:
        """The process of the last start."""
        assert self._running is not None, "not started yet"
        return self._running

    @property
    def is_alive(self) -> bool:
        """Whether it runs at this moment."""
        return self._running is not None and self._running.is_alive

    def send(self, sign: signal.Signals) -> None:
        """Send a signal and go on, such as SIGSTOP and SIGCONT."""
        os.kill(self.running.process.pid, sign)

    def kill(self) -> None:
        """As `kill -9`: it cannot say goodbye."""
        if self._running is not None:
            self._running.kill()

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; its exit code."""
        if self.is_alive:
            self.send(sign)
        return self.running.process.wait(_PATIENCE_SECONDS)

    async def has_said(self, part: str) -> None:
        """Wait until a line of its log holds `part`."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not any(part in line for line in list(self.said)):
            assert time.monotonic() < deadline, self._last_words()
            await asyncio.sleep(_LOOK_SECONDS)


class ApiProcess(Process):
    """An API process on a loopback port of its own, the same at every start."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.ws_url = f"ws://127.0.0.1:{self.port}/api/v1/ws"
        of_this_port = {"GROVE_PORT": str(self.port), "GROVE_PUBLIC_URL": self.url}
        super().__init__(program("api", {**of_this_port, **variables}))

    def _is_ready(self) -> bool:
        try:
            return httpx2.get(f"{self.url}/healthz", timeout=5, trust_env=False).status_code == httpx2.codes.OK
        except httpx2.TransportError:
            return False


class Processes:
    """Starts processes that share a database and a broker; kills what is left of them at the end."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self.variables = dict(variables)
        self._made: list[Process] = []

    def start(self, name: str, **more: str) -> Process:
        """Start a `worker` or a `scheduler`."""
        return self._start(Process(program(name, {**self.variables, **more})))

    def api(self, **more: str) -> ApiProcess:
        """Start an API process that answers when this returns."""
        made = ApiProcess({**self.variables, **more})
        self._start(made)
        return made

    def _start(self, process: Process) -> Process:
        self._made.append(process)
        return process.start()

    def end(self) -> None:
        """Kill what still runs."""
        for process in self._made:
            process.kill()


class PostgresServer(Process):
    """A PostgreSQL for one test, migrated; what it acknowledged survives `kill`."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="grove-test-", dir="/tmp"))
        self._folder.chmod(0o711)
        self._server = EmbeddedPostgres(self._folder / "postgres")
        self._server.prepare()
        command = self._server.command()
        super().__init__(Program("postgres", command, user=self._server.owner, cwd="/"))
        self.start()
        self._server.create_database(DATABASE)
        self.url = self._server.url(DATABASE)
        run_step("Migrating", migration(), cwd=BACKEND, environment={"GROVE_DATABASE_URL": self.url})

    def start(self) -> Self:
        """Start it, again too after its end; returns when it takes connections."""
        super().start()
        self._server.wait_until_ready(self.running.process.pid, lambda: self.is_alive)
        return self

    def close(self) -> None:
        """End it for good."""
        self.kill()
        self._server.tidy()
        shutil.rmtree(self._folder, ignore_errors=True)


class ValkeyServer(Process):
    """A Valkey for one test, on a port that it keeps from start to start. It remembers nothing."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="grove-test-"))
        self._server = EmbeddedValkey(self._folder, durable=False)
        self._server.prepare()
        self.url = self._server.url()
        super().__init__(Program("valkey", self._server.command()))

    def _is_ready(self) -> bool:
        return self._server.answers()

    def command(self, *words: str) -> Any:
        """Send one command, such as FLUSHALL."""
        with Redis.from_url(self.url) as client:
            return client.execute_command(*words)

    def close(self) -> None:
        """End it for good."""
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
