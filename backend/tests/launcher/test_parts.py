"""The small parts of a start."""

import io
import json
import os
import socket
import subprocess
import sys
import threading
import urllib.error
from pathlib import Path
from typing import Any

import pytest

from launcher import caller as caller_module
from launcher import doctor, web
from launcher.__main__ import main
from launcher.caller import Caller, Refused
from launcher.demo.fill import CONTENT
from launcher.environment import Place, environment_of, shown
from launcher.errors import CannotStart, StopRequested
from launcher.leftovers import Leftovers
from launcher.migrations import is_migrated, newest_revision
from launcher.ports import check_port, local_address
from launcher.programs import BACKEND
from launcher.steps import run_step
from launcher.terminal import Terminal, silence
from launcher.waiting import wait_for


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Somewhere, with nothing set outside."""
    for name in [name for name in os.environ if name.startswith("GROVE_")]:
        monkeypatch.delenv(name)
    return Place(tmp_path, "127.0.0.1", 8123)


# Environment


def test_the_secret_is_made_once_and_for_nobody_else(place: Place) -> None:
    first, second = environment_of(place), environment_of(place)

    assert first["GROVE_SECRET_KEY"] == second["GROVE_SECRET_KEY"]
    assert len(first["GROVE_SECRET_KEY"]) == 64
    assert (place.data / "secret_key").stat().st_mode & 0o077 == 0


def test_both_names_of_this_machine_may_open_a_socket(place: Place) -> None:
    assert environment_of(place)["GROVE_ALLOWED_ORIGINS"] == "http://127.0.0.1:8123,http://localhost:8123"


def test_what_is_set_outside_stays(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROVE_PUBLIC_URL", "https://grove.example.org")
    monkeypatch.setenv("GROVE_SECRET_KEY", "s" * 40)

    environment = environment_of(place)

    assert environment["GROVE_PUBLIC_URL"] == "https://grove.example.org"
    assert environment["GROVE_SECRET_KEY"] == "s" * 40
    assert not (place.data / "secret_key").exists()


def test_a_shown_address_holds_no_password() -> None:
    assert shown("postgresql://ada:secret@db.example.org:5432/grove") == "postgresql://db.example.org:5432/grove"
    assert shown("postgresql:///grove?host=/run/postgres&password=secret") == "postgresql:///grove"


# Ports


def test_a_taken_port_is_explained() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(CannotStart, match="Another program listens"):
            check_port("127.0.0.1", other.getsockname()[1])


def test_a_host_that_is_not_ours_is_explained() -> None:
    with pytest.raises(CannotStart, match=r"cannot listen on 192\.0\.2\.1"):
        check_port("192.0.2.1", 8123)


def test_a_number_that_is_no_port_is_explained() -> None:
    with pytest.raises(CannotStart, match="70000 is no port"):
        check_port("127.0.0.1", 70_000)


def test_a_server_for_everybody_is_reached_by_loopback() -> None:
    assert local_address("0.0.0.0", 80) == "http://127.0.0.1:80"
    assert local_address("192.0.2.1", 80) == "http://192.0.2.1:80"


# Waiting and steps


def test_waiting_ends_with_patience() -> None:
    with pytest.raises(CannotStart, match="Oak was not ready after 0 s"):
        wait_for(lambda: False, "Oak", seconds=0, is_alive=lambda: True)


def test_a_failing_step_shows_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match=r"(?s)Sowing failed:.*no seeds"):
        run_step("Sowing", [sys.executable, "-c", "raise SystemExit('no seeds')"], cwd=tmp_path)


def test_a_stop_ends_a_step(tmp_path: Path) -> None:
    stopping = threading.Event()
    stopping.set()

    with pytest.raises(StopRequested):
        run_step("Growing", [sys.executable, "-c", "import signal; signal.pause()"], cwd=tmp_path, stopping=stopping)


# Leftovers


def test_what_an_earlier_start_has_left_is_ended(tmp_path: Path) -> None:
    left = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
    Leftovers(tmp_path).remember([left.pid])
    said: list[str] = []
    threading.Thread(target=left.wait, daemon=True).start()

    Leftovers(tmp_path).end(lambda _, line: said.append(line))

    assert left.wait(10) == -9
    assert said == ["ending what an earlier start has left behind"]
    assert not (tmp_path / "processes.json").exists()


def test_another_process_with_the_same_number_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "processes.json").write_text(json.dumps({str(os.getpid()): "Mon Jan 1 00:00:00 2024 another"}))

    Leftovers(tmp_path).end(silence)


@pytest.mark.parametrize("content", ["", "{", '{"a": "b"}'])
def test_a_spoilt_note_is_no_reason_to_fail(tmp_path: Path, content: str) -> None:
    (tmp_path / "processes.json").write_text(content)

    Leftovers(tmp_path).end(silence)


# Migrations


def test_the_newest_revision_is_what_alembic_says() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    assert [newest_revision()] == ScriptDirectory.from_config(Config(BACKEND / "alembic.ini")).get_heads()


def test_a_migrated_database_is_told_from_others(database_url: str) -> None:
    assert is_migrated(database_url)
    assert not is_migrated("postgresql://grove@127.0.0.1:1/none")


# Web client


@pytest.fixture
def frontend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny client; what npm is asked for stands in its file `asked`."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.ts").write_text("1")
    (tmp_path / "package-lock.json").write_text("{}")

    def npm(what: str, command: list[str], **options: Any) -> None:
        with (tmp_path / "asked").open("a") as asked:
            asked.write(" ".join(command[1:]) + "\n")
        (tmp_path / ("node_modules" if command[1] == "ci" else "dist")).mkdir(exist_ok=True)

    monkeypatch.setattr(web, "FRONTEND", tmp_path)
    monkeypatch.setattr(web, "run_step", npm)
    monkeypatch.setattr(web, "_NOT_SOURCES", {"node_modules", "dist", "asked"})
    return tmp_path


def asked(frontend: Path) -> list[str]:
    return (frontend / "asked").read_text().splitlines()


BUILD = "run --silent build:fast"


def test_the_client_is_built_only_when_it_changed(frontend: Path) -> None:
    web.build_if_changed(lambda _: None)
    web.build_if_changed(lambda _: None)
    assert asked(frontend) == ["ci --ignore-scripts", BUILD]

    (frontend / "src" / "main.ts").write_text("2")
    web.build_if_changed(lambda _: None)
    assert asked(frontend) == ["ci --ignore-scripts", BUILD, BUILD]


def test_packages_are_installed_only_when_the_lock_changed(frontend: Path) -> None:
    web.build_if_changed(lambda _: None)
    (frontend / "package-lock.json").write_text('{"new": 1}')
    web.build_if_changed(lambda _: None)

    assert asked(frontend) == ["ci --ignore-scripts", BUILD] * 2


def test_a_missing_node_is_explained(frontend: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web.shutil, "which", lambda *_, **__: None)

    with pytest.raises(CannotStart, match="run `make setup`"):
        web.build_if_changed(lambda _: None)


# The rest


def test_a_terminal_that_was_closed_is_no_reason_to_fall(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())

    Terminal().tell("hello")


def test_names_are_coloured_only_where_somebody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tty(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out, is_coloured in ((Tty(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stdout", out)
        Terminal().say("api", "hello")
        assert out.getvalue().endswith("│ hello\n")
        assert ("\x1b[" in out.getvalue()) is is_coloured


def test_a_refusal_of_the_api_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(request: Any, **_: Any) -> None:
        raise urllib.error.HTTPError(request.full_url, 409, "Conflict", None, io.BytesIO(b"taken"))  # type: ignore[arg-type]

    monkeypatch.setattr(caller_module.urllib.request, "urlopen", refuse)

    with pytest.raises(Refused, match="POST /workspaces: 409 taken"):
        Caller("http://127.0.0.1:1").call("POST", "/workspaces", {})


def test_the_demo_is_lively_and_within_the_limits() -> None:
    content = json.loads(CONTENT.read_text())
    lists = [cards for board in content["boards"] for cards in board["lists"].values()]
    cards = [{"title": card} if isinstance(card, str) else card for cards in lists for card in cards]

    assert len(content["people"]) == 3
    assert len(content["boards"]) == 3
    assert len(cards) >= 60
    assert all(0 < len(card["title"]) <= 500 for card in cards)
    known = {"title", "description", "due_in_days", "done", "labels", "assignees", "steps"}
    assert all(set(card) <= known for card in cards)
    people = {person["username"] for person in content["people"]}
    assert all(set(card.get("assignees", ())) <= people for card in cards)
    for board in content["boards"]:
        carried = [card for cards in board["lists"].values() for card in cards if isinstance(card, dict)]
        assert all(set(card.get("labels", ())) <= set(board["labels"]) for card in carried)


def test_the_doctor_names_what_is_missing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise CannotStart("not here")

    said: list[str] = []
    monkeypatch.setattr(doctor.here, "binary", missing)

    assert not doctor.examine(place, said.append)

    assert "MISSING  Valkey: not here" in said
    assert any(line.startswith("fine     Python") for line in said)


@pytest.mark.parametrize("port", ["eighty", "-1", "8000x"])
def test_what_is_no_port_is_refused(
    port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", port)

    assert main(["run"]) == 1

    assert f"Grove cannot start: '{port}' is no port." in capsys.readouterr().err
