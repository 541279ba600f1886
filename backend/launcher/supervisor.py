"""Starts processes in order, shows what they say, starts again what dies, stops all in reverse order."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from launcher.terminal import Say

_PR_SET_PDEATHSIG = 1
# Loaded before any fork: after one, a child with another user may not be able to import anything.
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_STEADY_SECONDS = 60.0
_LOOK_SECONDS = 0.2
# Tells a process that its input stays open until it may begin.
WAITS = "GROVE_LAUNCHER_WAITS"


@dataclass(frozen=True)
class Program:
    """A process to keep running, and how to ask it to stop."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    user: str | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    # What the kernel sends it when the supervisor itself is killed: an orphan would hold ports and locks.
    signal_of_orphan: signal.Signals = signal.SIGKILL
    grace_seconds: float = 20.0
    cwd: str | Path | None = None
    mute: str | None = None  # lines with this in them are not shown
    is_held: bool = False  # it begins, or goes on, when it is let go


class Running:
    """One program under supervision."""

    def __init__(self, program: Program, say: Say) -> None:
        self.program = program
        self._say = say
        self._pause = _FIRST_PAUSE
        self._started_at = 0.0
        self._due_at: float | None = None
        self._reader: threading.Thread | None = None
        self._is_held = program.is_held
        self.process = self.start()

    def start(self) -> "subprocess.Popen[str]":
        """Start the process; its output is shown line by line."""
        program = self.program
        process = subprocess.Popen(
            list(program.command),
            env={**os.environ, **program.environment, **({WAITS: "1"} if self._is_held else {})},
            user=program.user,
            stdin=subprocess.PIPE if self._is_held else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=_die_with_parent(program.signal_of_orphan),  # noqa: PLW1509 - nothing else runs in there
            cwd=program.cwd,
        )
        self._started_at, self._due_at = time.monotonic(), None
        self._reader = threading.Thread(target=self._show, args=(process,), daemon=True)
        self._reader.start()
        self.process = process
        return process

    def let_go(self) -> None:
        """Let a program begin that was held; from now on it begins at once."""
        self._is_held = False
        if self.process.stdin is not None:
            self.process.stdin.close()

    @property
    def is_alive(self) -> bool:
        """Whether it runs at this moment."""
        return self.process.poll() is None

    def _show(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        with process.stdout as output:
            for line in output:
                if self.program.mute is None or self.program.mute not in line:
                    self._say(self.program.name, line.rstrip())

    def look_after(self) -> None:
        """Start again what died, later and later while it keeps dying."""
        if self.is_alive:
            return
        now = time.monotonic()
        if self._due_at is None:
            if now - self._started_at > _STEADY_SECONDS:
                self._pause = _FIRST_PAUSE
            how = describe_end(self.process.returncode)
            self._say(self.program.name, f"{how}; starts again in {self._pause:.1f} s")
            self._due_at, self._pause = now + self._pause, min(self._pause * 2, _LONGEST_PAUSE)
        elif now >= self._due_at:
            self.start()

    def ask_to_stop(self) -> None:
        """Send the program's stop signal."""
        if self.is_alive:
            self.process.send_signal(self.program.stop_signal)

    def wait_stopped(self, hurry: threading.Event) -> None:
        """Wait for the end as long as the program's grace, or until somebody is in a `hurry`; then kill."""
        deadline = time.monotonic() + self.program.grace_seconds
        while self.is_alive and time.monotonic() < deadline and not hurry.is_set():
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(_LOOK_SECONDS)
        if self.is_alive:
            self._say(self.program.name, "did not stop in time, is killed")
        self.kill()
        if self._reader is not None:
            self._reader.join(1)

    def kill(self) -> None:
        """End the process and whatever it started, at once."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def describe_end(code: int) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"ended with code {code}"
    return f"was ended by {signal.Signals(-code).name}"


def _die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """Ask the kernel to send `sign` to a child whose parent is gone (Linux).

    The parent is the thread that starts the child: start programs from one that lives as long as they shall.
    """
    if _LIBC is None:
        return None
    prctl, parent = _LIBC.prctl, os.getpid()

    def ask_the_kernel() -> None:
        prctl(_PR_SET_PDEATHSIG, int(sign))
        if os.getppid() != parent:  # it was killed before the kernel could be asked
            os._exit(1)

    return ask_the_kernel


class Supervisor:
    """Keeps programs in the order of their start: later ones need earlier ones, so they stop first."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._groups: list[list[Running]] = []
        self.hurry = threading.Event()

    def start(self, *programs: Program) -> None:
        """Start programs that do not need each other; they are stopped together."""
        group: list[Running] = []
        self._groups.append(group)
        group.extend(Running(program, self._say) for program in programs)

    def let_go(self, kind: str = "") -> None:
        """Let the programs begin that are held and whose names begin so."""
        for running in self.all:
            if running.program.name.startswith(kind):
                running.let_go()

    @property
    def all(self) -> list[Running]:
        """What is under supervision, in the order of its start."""
        return [running for group in self._groups for running in group]

    def running(self, name: str) -> Running:
        """The program of that name."""
        return next(it for it in self.all if it.program.name == name)

    def is_alive(self, name: str) -> bool:
        """Whether the program of that name runs at this moment."""
        return self.running(name).is_alive

    def watch(self, stopping: threading.Event) -> None:
        """Look after all programs until told to stop."""
        while not stopping.wait(_LOOK_SECONDS):
            for running in self.all:
                running.look_after()

    def stop(self) -> None:
        """Stop everything, last group first; nothing is left behind."""
        for group in reversed(self._groups):
            for running in group:
                running.ask_to_stop()
            for running in group:
                running.wait_stopped(self.hurry)
        self._groups.clear()
