"""The embedded database and broker together: for `make run`, for tests and for benchmarks."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.postgres import EmbeddedPostgres
from launcher.supervisor import Program, Supervisor
from launcher.terminal import Say
from launcher.valkey import EmbeddedValkey

DATABASE = "grove"
_ADVICE_TO_ADMINISTRATORS = "vm.overcommit_memory"


class EmbeddedServers:
    """Those of the two servers that are wanted, in one data folder, run by a supervisor.

    Not `durable` means as fast as they can be: for data that nobody will miss.
    """

    def __init__(
        self,
        data: Path,
        supervisor: Supervisor,
        *,
        with_postgres: bool = True,
        with_valkey: bool = True,
        durable: bool = True,
    ) -> None:
        self._supervisor = supervisor
        self.postgres = EmbeddedPostgres(data / "postgres", durable=durable) if with_postgres else None
        self.valkey = EmbeddedValkey(data / "valkey", durable=durable) if with_valkey else None

    def start(self) -> None:
        """Start them and wait until they answer."""
        self.begin()
        self.wait_until_ready()

    def settings(self) -> dict[str, str]:
        """What leads the other processes to them."""
        found = {}
        if self.valkey is not None:
            found["GROVE_REDIS_URL"] = self.valkey.url()
        if self.postgres is not None:
            found["GROVE_DATABASE_URL"] = self.postgres.url(DATABASE)
        return found

    def begin(self) -> None:
        """Start them without waiting."""
        if self.valkey is not None:
            self.valkey.prepare()
            self._supervisor.start(Program("valkey", self.valkey.command(), mute=_ADVICE_TO_ADMINISTRATORS))
        if self.postgres is not None:
            self.postgres.prepare()
            self._supervisor.start(
                Program(
                    "postgres",
                    self.postgres.command(),
                    user=self.postgres.owner,
                    stop_signal=signal.SIGINT,
                    signal_of_orphan=signal.SIGQUIT,
                    cwd="/",
                )
            )

    def wait_until_ready(self) -> None:
        """Return when those that were started answer, and there is a database."""
        if self.valkey is not None:
            self.valkey.wait_until_ready(lambda: self._supervisor.is_alive("valkey"))
        if self.postgres is not None:
            server = self._supervisor.running("postgres")
            self.postgres.wait_until_ready(server.process.pid, lambda: server.is_alive)
            self.postgres.create_database(DATABASE)

    def tidy(self) -> None:
        """Remove what only running servers need; after the supervisor has stopped them."""
        if self.postgres is not None:
            self.postgres.tidy()


@contextmanager
def running_servers(data: Path, say: Say, *, durable: bool = False) -> Iterator[EmbeddedServers]:
    """Both servers for the length of a block; started from the thread that they are to die with."""
    supervisor = Supervisor(say)
    servers = EmbeddedServers(data, supervisor, durable=durable)
    try:
        servers.start()
        yield servers
    finally:
        supervisor.stop()
        servers.tidy()
