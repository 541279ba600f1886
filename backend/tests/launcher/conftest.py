"""A data folder, and whole Groves in processes of their own."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from launcher.ports import free_port
from launcher.programs import BACKEND
from launcher.supervisor import Program
from tests.support.processes import Process
from tests.support.servers import short_folder

_SETTINGS = ("GROVE_", "PORT")


@pytest.fixture
def data() -> Iterator[Path]:
    """A folder that PostgreSQL can get into whoever it runs as."""
    with short_folder() as folder:
        yield folder / "data"


class WholeGrove(Process):
    """`make run` without make."""

    def __init__(self, data: Path, port: int, variables: dict[str, str], *, until: str, command: str) -> None:
        self.port = port
        self._until = until
        if command.startswith("stack"):  # a dozen processes that start side by side
            self.patience_seconds *= 2
        self.url = f"http{'s' * command.startswith('stack')}://127.0.0.1:{port}"
        clean = {name: "" for name in os.environ if name.startswith(_SETTINGS)}
        of_this = {"PYTHONPATH": str(BACKEND), "GROVE_DATA_DIR": str(data), "PORT": str(port)}
        whole = [sys.executable, "-m", "launcher", *command.split()]
        super().__init__(
            Program("grove", whole, environment={**clean, **of_this, **variables}, signal_of_orphan=signal.SIGTERM)
        )

    def parts(self, words: str) -> list[int]:
        """The processes it has started whose command holds some words, the oldest first."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ")
                if parent == self.running.process.pid and words.encode() in command:
                    found.append(int(folder.name))
        return sorted(found)

    def _is_ready(self) -> bool:
        return any(self._until in line for line in list(self.said))


StartGrove = Callable[..., WholeGrove]


@contextlib.contextmanager
def starting(data: Path) -> Iterator[StartGrove]:
    """Starts whole Groves on a data folder, and ends them."""
    made: list[WholeGrove] = []

    def start(
        port: int | None = None, *, until: str = "Ctrl-C stops it", command: str = "run", **variables: str
    ) -> WholeGrove:
        grove = WholeGrove(data, port or free_port(), variables, until=until, command=command)
        made.append(grove)
        grove.start()
        return grove

    yield start
    for grove in made:
        if grove.is_alive:
            grove.stop()


@pytest.fixture
def start_grove(data: Path) -> Iterator[StartGrove]:
    """Starts a whole Grove on the test's data folder and waits until it says where it is, or something else."""
    with starting(data) as start:
        yield start


@pytest.fixture(scope="module")
def standing() -> Iterator[tuple[WholeGrove, StartGrove]]:
    """A whole Grove for tests that leave it as it is, and what starts another one on the same data."""
    with short_folder() as folder, starting(folder / "data") as start:
        yield start(), start
