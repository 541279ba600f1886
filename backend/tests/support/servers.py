"""Real servers for the tests: PostgreSQL and Valkey once per run, API processes as many as a test wants."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from launcher.postgres import EmbeddedPostgres
from launcher.valkey import EmbeddedValkey, free_port

BACKEND = Path(__file__).parents[2]
SECRET = "a-secret-for-tests-only-and-nowhere-else"


class Process:
    """A child process that never outlives the test run."""

    def __init__(self, command: list[str], *, env: Mapping[str, str] | None = None, user: str | None = None) -> None:
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self.popen = subprocess.Popen(
            command,
            env={**os.environ, **(env or {})},
            user=user,
            cwd="/" if user else str(BACKEND),
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to the whole group and wait for the end."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.popen.pid, sign)
        self.popen.wait(timeout=30)

    def output(self) -> str:
        """What the process has said so far."""
        self.log.seek(0)
        return self.log.read().decode(errors="replace")


@contextlib.contextmanager
def postgres() -> Iterator[EmbeddedPostgres]:
    """A fresh cluster without fsync, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="grove-test-"))
    folder.chmod(0o755)
    server = EmbeddedPostgres(folder / "pg", fsync=False)
    server.prepare()
    process = Process(server.command(), user=server.owner)
    try:
        server.wait_until_ready()
        yield server
    finally:
        process.kill(signal.SIGQUIT)
        server.forget_sockets()
        shutil.rmtree(folder, ignore_errors=True)


class ValkeyServer:
    """A Valkey that can be stopped, killed and started again on the same port."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="grove-test-"))
        self._server = EmbeddedValkey(self._folder, keeps=False)
        self._server.prepare()
        self.url = self._server.url
        self.process: Process | None = None

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        self.process = Process(self._server.command())
        self._server.wait_until_ready()

    def kill(self) -> None:
        """Kill it with -9."""
        assert self.process is not None
        self.process.kill()

    def send(self, sign: signal.Signals) -> None:
        """Send a signal, such as SIGSTOP."""
        assert self.process is not None
        self.process.popen.send_signal(sign)

    def close(self) -> None:
        """Stop it for good."""
        if self.process is not None and self.process.popen.poll() is None:
            self.process.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def environment(database_url: str, redis_url: str, **more: str) -> dict[str, str]:
    """The settings of a process under test."""
    return {
        "GROVE_ENVIRONMENT": "test",
        "GROVE_DATABASE_URL": database_url,
        "GROVE_REDIS_URL": redis_url,
        "GROVE_SECRET_KEY": SECRET,
        "GROVE_LOG_FORMAT": "text",
        "GROVE_LOG_LEVEL": "WARNING",
        "GROVE_RATE_LIMIT_FACTOR": "10000",
        "PYTHONPATH": str(BACKEND),
        **more,
    }


class ApiProcess:
    """An API process on a loopback port of its own; can be killed and started again there."""

    def __init__(self, env: dict[str, str]) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.ws_url = f"ws://127.0.0.1:{self.port}/api/v1/ws"
        self._env = {"GROVE_PUBLIC_URL": self.url, **env}
        self.process: Process | None = None

    def start(self) -> "ApiProcess":
        """Start it and wait until it is ready."""
        command = "-m uvicorn --factory app.main:create_app --ws app.live.wire:WireProtocol --no-access-log"
        options = f"--port {self.port} --log-level warning --loop uvloop --http httptools --timeout-graceful-shutdown 5"
        self.process = Process([sys.executable, *command.split(), *options.split()], env=self._env)
        deadline = time.monotonic() + 30
        while not self._is_ready():
            if self.process.popen.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"the API did not start:\n{self.process.output()}")
            time.sleep(0.05)
        return self

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> None:
        """Stop it with a signal."""
        if self.process is not None and self.process.popen.poll() is None:
            self.process.kill(sign)
