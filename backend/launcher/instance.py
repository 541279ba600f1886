"""One run of a whole Grove on one machine: everything is started, watched and stopped."""

import os
import signal
import threading
import time

from launcher.caller import Refused, get_json, is_up
from launcher.demo.fill import fill_demo
from launcher.environment import Place, environment_of, shown
from launcher.errors import CannotStart, StopRequested
from launcher.hold import held
from launcher.layout import Layout, MakeLayout, alone
from launcher.leftovers import Leftovers
from launcher.migrations import is_migrated
from launcher.ports import check_port
from launcher.programs import BACKEND, migration
from launcher.servers import EmbeddedServers
from launcher.steps import run_step
from launcher.supervisor import Supervisor
from launcher.terminal import Terminal
from launcher.upgrade import prepare_migration
from launcher.web import build_if_changed

_READY_SECONDS = 120.0
_LOOK_SECONDS = 0.05
# A second Ctrl-C means "now"; one that comes at once is the same keypress, handed on by `make`.
_SAME_KEYPRESS_SECONDS = 0.5


class Instance:
    """Grove in a place, with the embedded servers that no setting replaces."""

    def __init__(self, place: Place, terminal: Terminal, make_layout: MakeLayout = alone) -> None:
        self._place = place
        self._terminal = terminal
        self._supervisor = Supervisor(terminal.say)
        self._leftovers = Leftovers(place.data)
        self._stopping = threading.Event()
        self._asked_at = 0.0
        self._began = time.monotonic()
        self._make_layout = make_layout
        self._layout = Layout((), ())

    def run(self, *, with_demo: bool) -> None:
        """Start everything, say when it is ready, stop it all on a signal; raises `CannotStart`."""
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sign, self._on_signal)
        with held(self._place.data):
            self._leftovers.end(self._terminal.say)
            check_port(self._place.host, self._place.port)
            servers = self._servers()
            try:
                self._start(servers)
                self._welcome(with_demo=with_demo)
                self._supervisor.watch(self._stopping)
            except StopRequested:
                pass
            finally:
                self._terminal.tell("stopping")
                self._supervisor.stop()
                servers.tidy()
                self._leftovers.forget()
        self._terminal.tell("stopped")

    def _on_signal(self, sign: int, _frame: object) -> None:
        now = time.monotonic()
        if not self._stopping.is_set():
            self._asked_at = now
            self._stopping.set()
        elif sign == signal.SIGINT and now - self._asked_at > _SAME_KEYPRESS_SECONDS:
            self._supervisor.hurry.set()

    def _servers(self) -> EmbeddedServers:
        return EmbeddedServers(
            self._place.data,
            self._supervisor,
            with_postgres=not os.environ.get("GROVE_DATABASE_URL"),
            with_valkey=not os.environ.get("GROVE_REDIS_URL"),
        )

    def _start(self, servers: EmbeddedServers) -> None:
        environment = environment_of(self._place)
        tell = self._terminal.tell
        if servers.postgres is not None and not servers.postgres.exists:
            tell("making the database")
        environment |= servers.settings()
        for name in ("GROVE_DATABASE_URL", "GROVE_REDIS_URL"):
            if name not in environment:
                tell(f"using {shown(os.environ[name])}")
        servers.begin()
        # Loading the API takes longer than all else together; meanwhile the servers come up and are migrated.
        # The others load after it: three at once on two processors would keep people waiting.
        self._layout = self._make_layout(self._place, environment)
        self._supervisor.start(*self._layout.programs)
        self._remember()
        servers.wait_until_ready()
        self._stop_if_asked()
        self._migrate(environment)
        build_if_changed(tell, self._stopping)
        tell("starting API, worker and scheduler")
        self._supervisor.let_go("api")
        self._wait_until_ready()
        self._supervisor.let_go()

    def _migrate(self, environment: dict[str, str]) -> None:
        url = environment.get("GROVE_DATABASE_URL") or os.environ["GROVE_DATABASE_URL"]
        if is_migrated(url):
            return
        prepare_migration(url, self._place, self._terminal.tell)
        self._terminal.tell("migrating the database")
        run_step("The migration", migration(), cwd=BACKEND, environment=environment, stopping=self._stopping)

    def _remember(self) -> None:
        self._leftovers.remember(running.process.pid for running in self._supervisor.all)

    def _stop_if_asked(self) -> None:
        if self._stopping.is_set():
            raise StopRequested

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _READY_SECONDS
        while not all(is_up(f"{api}/readyz") for api in self._layout.apis):
            if self._stopping.wait(_LOOK_SECONDS):
                raise StopRequested
            if time.monotonic() > deadline or not self._supervisor.is_alive(self._layout.programs[0].name):
                raise CannotStart("The API did not become ready; its last words are above.")

    def _welcome(self, *, with_demo: bool) -> None:
        tell, address = self._terminal.tell, self._place.public_url
        lines = self._fill_demo() if with_demo else []
        if self._needs_first_user():
            lines.append(f"Nobody has an account yet. The first one rules: make yours at  {address}/register")
        tell(f"ready after {time.monotonic() - self._began:.1f} s")
        tell("")
        for line in [f"Grove is at  {address}", *self._layout.words, *lines]:
            tell(line)
        tell(f"Ctrl-C stops it; your data stays in {self._place.data}")
        tell("")

    def _needs_first_user(self) -> bool:
        try:
            return bool(get_json(f"{self._layout.apis[0]}/api/v1/instance")["needs_first_user"])
        except OSError:  # it has died just now, and will be started again
            return False

    def _fill_demo(self) -> list[str]:
        try:
            return fill_demo(self._layout.apis[0], self._place.data, self._terminal.tell)
        except (Refused, OSError) as reason:
            raise CannotStart(f"The demo could not be filled: {reason}") from None
