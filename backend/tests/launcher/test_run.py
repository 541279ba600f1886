"""A whole Grove from one command: it starts, says where it is, stops without a trace, and survives being killed."""

import os
import signal
import socket
import time
from pathlib import Path

import httpx2
import pytest

from tests.launcher.conftest import StartGrove, WholeGrove

pytestmark = pytest.mark.faults

_PATIENCE_SECONDS = 60.0
_ACCOUNT = {"username": "ada", "email": "ada@example.org", "password": "long and quiet river"}


def children_of(data: Path) -> set[int]:
    """Processes whose command or environment names the data folder, other than this one."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if str(data).encode() in told and int(folder.name) != os.getpid():
            found.add(int(folder.name))
    return found


def wait_gone(data: Path) -> None:
    """Wait until nothing of an instance runs."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while left := children_of(data):
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def register(grove: WholeGrove) -> dict[str, str]:
    answer = httpx2.post(f"{grove.url}/api/v1/auth/register", json=_ACCOUNT)
    assert answer.status_code == 201, answer.text
    me: dict[str, str] = answer.json()
    return me


def needs_first_user(grove: WholeGrove) -> bool:
    return bool(httpx2.get(f"{grove.url}/api/v1/instance").json()["needs_first_user"])


def test_starts_everything_and_stops_without_a_trace(start_grove: StartGrove, data: Path) -> None:
    grove = start_grove()

    assert httpx2.get(f"{grove.url}/readyz").json()["checks"] == {"database": "ok", "redis": "ok"}
    assert httpx2.get(grove.url).headers["content-type"].startswith("text/html")
    assert any("Nobody has an account yet" in line for line in grove.said)
    assert register(grove)["role"] == "admin"
    assert grove.stop() == 0

    wait_gone(data)
    assert not (data / "postgres" / "postmaster.pid").exists()
    assert not (data / "postgres-socket").exists()
    assert not (data / "processes.json").exists()
    again = start_grove()
    assert not needs_first_user(again)
    assert not any("Nobody has an account yet" in line for line in again.said)


def test_being_killed_spoils_nothing(start_grove: StartGrove, data: Path) -> None:
    """Its children go with it, at once; what was acknowledged is there after the next start."""
    grove = start_grove()
    register(grove)
    assert len(children_of(data)) > 4

    grove.send(signal.SIGKILL)
    again = start_grove(grove.port)

    assert not needs_first_user(again)
    assert again.stop() == 0
    wait_gone(data)


def test_a_process_that_dies_is_started_again(standing: tuple[WholeGrove, StartGrove]) -> None:
    grove, _ = standing

    os.kill(grove.parts("launcher api")[0], signal.SIGKILL)

    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not any("was ended by SIGKILL" in line for line in list(grove.said)) or not is_up(grove):
        assert time.monotonic() < deadline, "\n".join(grove.said)
        time.sleep(0.05)


def is_up(grove: WholeGrove) -> bool:
    try:
        return httpx2.get(f"{grove.url}/readyz").status_code == 200
    except httpx2.TransportError:
        return False


def test_a_second_one_on_the_same_data_says_so(standing: tuple[WholeGrove, StartGrove]) -> None:
    _, start_another = standing

    with pytest.raises(AssertionError, match="Grove runs already with the data in"):
        start_another()


def test_a_taken_port_is_named(start_grove: StartGrove, data: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(AssertionError, match=f"listens on port {port} already. Try: make run PORT={port + 1}"):
            start_grove(port)

    wait_gone(data)


def test_servers_from_elsewhere_take_the_place_of_the_embedded(
    start_grove: StartGrove, data: Path, database_url: str, redis_url: str, clean: None
) -> None:
    """The same code path as production: only the addresses differ."""
    grove = start_grove(GROVE_DATABASE_URL=database_url, GROVE_REDIS_URL=redis_url)

    assert httpx2.get(f"{grove.url}/readyz").json()["checks"] == {"database": "ok", "redis": "ok"}
    assert not (data / "postgres").exists()
    assert not (data / "valkey").exists()
    password = redis_url.partition(":")[2].partition("@")[0]
    assert not any(password in line for line in grove.said)


@pytest.mark.parametrize("moment", ["making the database", "migrating the database", "starting API"])
def test_a_stop_during_the_start_is_obeyed(moment: str, start_grove: StartGrove, data: Path) -> None:
    grove = start_grove(until=moment)

    assert grove.stop() == 0

    wait_gone(data)
    assert not any("Traceback" in line for line in grove.said)
