"""`python -m launcher run|demo`: what `make run` and `make demo` call."""

import fcntl
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from launcher.demo.fill import fill_demo
from launcher.http import get_json, is_up
from launcher.postgres import CannotStart, EmbeddedPostgres
from launcher.supervisor import Program, Supervisor
from launcher.valkey import EmbeddedValkey
from launcher.web import ROOT, build_if_changed

BACKEND = ROOT / "backend"
_READY_SECONDS = 60.0


class Launcher:
    """One run of a whole Grove on one machine."""

    def __init__(self, data: Path, port: int, host: str) -> None:
        self._data = data
        self._port, self._host = port, host
        self._supervisor = Supervisor()
        self._stopping = threading.Event()
        self._began = time.monotonic()
        self._postgres: EmbeddedPostgres | None = None
        self.address = os.environ.get("GROVE_PUBLIC_URL", f"http://127.0.0.1:{port}")

    def run(self, *, with_demo: bool) -> None:
        """Start everything, say when it is ready, and stop it all on a signal."""
        for sign in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sign, lambda *_: self._stopping.set())
        lock = self._lock()
        try:
            self._check_port()
            environment = self._start_servers()
            self._migrate(environment)
            build_if_changed(self._tell)
            self._start_processes(environment)
            if self._wait_until_ready():
                self._welcome(with_demo=with_demo)
                self._supervisor.watch(self._stopping)
            self._tell("stopping")
        finally:
            self._supervisor.stop()
            if self._postgres is not None:
                self._postgres.forget_sockets()
            lock.close()
        self._tell("stopped")

    def _tell(self, line: str) -> None:
        self._supervisor.say("grove", line)

    def _lock(self) -> "socket.socket | object":
        """Hold the data folder; a second start says so instead of spoiling it. The kernel frees it with the process."""
        self._data.mkdir(parents=True, exist_ok=True)
        file = (self._data / "lock").open("w")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CannotStart(f"Grove is running already on {self._data}.") from None
        return file

    def _check_port(self) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self._host, self._port))
            except OSError as error:
                raise CannotStart(
                    f"Port {self._port} cannot be used ({error.strerror}): try `make run PORT={self._port + 1}`."
                ) from None

    def _start_servers(self) -> dict[str, str]:
        environment = {
            "GROVE_ENVIRONMENT": "embedded",
            "GROVE_LOG_FORMAT": "text",
            "GROVE_FIRST_USER_IS_ADMIN": "true",
            "GROVE_PUBLIC_URL": self.address,
            "GROVE_DATA_DIR": str(self._data),
            "GROVE_SECRET_KEY": self._secret(),
            "PYTHONPATH": str(BACKEND),
            "PYTHONUNBUFFERED": "1",
        }
        environment = {name: os.environ.get(name, value) for name, value in environment.items()}
        programs = []
        if "GROVE_DATABASE_URL" not in os.environ:
            self._postgres = self._prepare_postgres()
            environment["GROVE_DATABASE_URL"] = self._postgres.url("grove")
            programs.append(
                Program(
                    "postgres",
                    self._postgres.command(),
                    user=self._postgres.owner,
                    stop_signal=signal.SIGINT,
                    cwd="/",
                )
            )
        valkey = None
        if "GROVE_REDIS_URL" not in os.environ:
            valkey = EmbeddedValkey(self._data / "valkey")
            valkey.prepare()
            environment["GROVE_REDIS_URL"] = valkey.url
            programs.append(Program("valkey", valkey.command()))
        self._supervisor.start(*programs)
        if self._postgres is not None:
            self._postgres.wait_until_ready()
            self._postgres.create_database("grove")
        if valkey is not None:
            valkey.wait_until_ready()
        return environment

    def _prepare_postgres(self) -> EmbeddedPostgres:
        postgres = EmbeddedPostgres(self._data / "postgres")
        if not (postgres.folder / "PG_VERSION").exists():
            self._tell("making the database")
        postgres.prepare()
        return postgres

    def _secret(self) -> str:
        """The instance's secret, made once; whoever has it can sign in as anybody."""
        path = self._data / "secret_key"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_hex(32))
        return path.read_text().strip()

    def _migrate(self, environment: dict[str, str]) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "alembic", "upgrade", "head"],
            cwd=BACKEND,
            env={**os.environ, **environment},
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode != 0:
            raise CannotStart(f"The migration failed:\n{done.stderr.strip()[-2000:]}")

    def _start_processes(self, environment: dict[str, str]) -> None:
        python = sys.executable
        api = f"-m uvicorn --factory app.main:create_app --host {self._host} --port {self._port} --no-access-log"
        options = "--ws app.live.wire:WireProtocol --loop uvloop --http httptools --timeout-graceful-shutdown 10"
        celery = "-m celery -q -A workers.celery_app worker -P threads -c 4 -l WARNING"
        quiet = "--without-mingle --without-gossip --without-heartbeat"
        common = {"environment": environment, "cwd": str(BACKEND)}
        self._supervisor.start(
            Program("api", [python, *api.split(), *options.split(), "--log-level", "warning"], **common),
            Program("worker", [python, *celery.split(), *quiet.split()], **common),
            Program("scheduler", [python, "-m", "workers.scheduler"], **common),
        )

    def _wait_until_ready(self) -> bool:
        deadline = time.monotonic() + _READY_SECONDS
        while not is_up(f"http://127.0.0.1:{self._port}/readyz"):
            if self._stopping.wait(0.05):
                return False
            if time.monotonic() > deadline or "api" in self._supervisor.dead():
                raise CannotStart("The API did not become ready; its messages are above.")
        return True

    def _welcome(self, *, with_demo: bool) -> None:
        local = f"http://127.0.0.1:{self._port}"
        if with_demo:
            fill_demo(local, self._data, self._tell)
        self._tell(f"ready in {time.monotonic() - self._began:.1f} s")
        self._tell(f"open {self.address}")
        if get_json(f"{local}/api/v1/instance")["needs_first_user"]:
            self._tell(f"nobody has an account yet: make the first one at {self.address}/register")
        self._tell("stop with Ctrl-C")


def main(arguments: list[str]) -> int:
    """Run; 1 with a plain message when something stands in the way."""
    what = arguments[0] if arguments else "run"
    default = ".grove-demo" if what == "demo" else ".grove"
    data = Path(os.environ.get("GROVE_DATA_DIR", ROOT / default)).resolve()
    port = int(os.environ.get("PORT") or os.environ.get("GROVE_PORT") or 8000)
    try:
        Launcher(data, port, os.environ.get("GROVE_HOST", "127.0.0.1")).run(with_demo=what == "demo")
    except CannotStart as reason:
        sys.stderr.write(f"\nGrove cannot start: {reason}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
