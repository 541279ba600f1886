"""Programs under supervision: shown, looked after, ended."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from launcher.programs import BACKEND
from launcher.supervisor import Program, Supervisor, describe_end

Said = list[tuple[str, str]]
_PATIENCE_SECONDS = 10.0


@pytest.fixture
def said() -> Said:
    """What the programs have said, with their names."""
    return []


@pytest.fixture
def supervisor(said: Said) -> Iterator[Supervisor]:
    """A supervisor that leaves nothing behind."""
    made = Supervisor(lambda name, line: said.append((name, line)))
    yield made
    made.hurry.set()
    made.stop()


def python(code: str, name: str = "child", **options: object) -> Program:
    return Program(name, [sys.executable, "-u", "-c", code], **options)  # type: ignore[arg-type]


STAYS = "import signal; print('here'); signal.pause()"
SAYS_BYE = """
import signal
def end(*_):
    print("bye")
    raise SystemExit
signal.signal(signal.SIGTERM, end)
print("here")
signal.pause()
"""
PARENT = f"""
import signal, subprocess, sys
print(subprocess.Popen([sys.executable, "-c", {STAYS!r}]).pid)
signal.pause()
"""
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('here')\nwhile True: signal.pause()"


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_shows_what_a_program_says(supervisor: Supervisor, said: Said) -> None:
    supervisor.start(python("print('one'); import sys; print('two', file=sys.stderr)", "talker"))

    wait_until(lambda: len(said) == 2)

    assert said == [("talker", "one"), ("talker", "two")]


def test_does_not_show_what_is_muted(supervisor: Supervisor, said: Said) -> None:
    supervisor.start(python("print('advice: sell'); print('fact')", mute="advice"))

    wait_until(lambda: said == [("child", "fact")])


def test_starts_again_what_dies(supervisor: Supervisor, said: Said) -> None:
    supervisor.start(python("print('alive'); raise SystemExit(3)"))
    stopping = threading.Event()
    watch = threading.Timer(0, supervisor.watch, [stopping])
    watch.start()

    try:
        wait_until(lambda: said.count(("child", "alive")) == 2)
    finally:
        stopping.set()
        watch.join()

    assert ("child", "ended with code 3; starts again in 0.5 s") in said


def test_stops_in_reverse_order(supervisor: Supervisor, said: Said) -> None:
    """What others need goes last."""
    supervisor.start(python(SAYS_BYE, "database"))
    supervisor.start(python(SAYS_BYE, "api"))
    wait_until(lambda: len(said) == 2)

    supervisor.stop()

    assert said[2:] == [("api", "bye"), ("database", "bye")]


def test_kills_what_does_not_stop_within_its_grace(supervisor: Supervisor, said: Said) -> None:
    supervisor.start(python(STUBBORN, grace_seconds=0.1))
    wait_until(lambda: bool(said))
    process = supervisor.running("child").process

    supervisor.stop()

    assert process.returncode == -signal.SIGKILL
    assert said[-1] == ("child", "did not stop in time, is killed")


def test_kills_at_once_when_somebody_is_in_a_hurry(supervisor: Supervisor, said: Said) -> None:
    supervisor.start(python(STUBBORN, grace_seconds=3600))
    wait_until(lambda: bool(said))
    supervisor.hurry.set()

    supervisor.stop()

    assert supervisor.all == []


def test_ends_what_a_program_has_started_itself(supervisor: Supervisor, said: Said) -> None:
    supervisor.start(python(PARENT))
    wait_until(lambda: any(line.isdecimal() for _, line in said))
    pid = next(int(line) for _, line in said if line.isdecimal())

    supervisor.stop()

    wait_until(lambda: not is_running(pid))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent is gone")
def test_children_die_with_a_killed_supervisor() -> None:
    code = (
        "import sys, time; from launcher.supervisor import Program, Supervisor\n"
        "it = Supervisor(lambda *_: None)\n"
        f"it.start(Program('child', [sys.executable, '-c', {STUBBORN!r}]))\n"
        "print(it.running('child').process.pid, flush=True)\n"
        "time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(BACKEND)}
    )
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_running(child)

        parent.kill()

    wait_until(lambda: not is_running(child))


def is_running(pid: int) -> bool:
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(listed.strip()) and not listed.startswith("Z")


@pytest.mark.parametrize(("code", "words"), [(1, "ended with code 1"), (-9, "was ended by SIGKILL")])
def test_says_how_a_program_ended(code: int, words: str) -> None:
    assert describe_end(code) == words
