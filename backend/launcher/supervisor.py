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

_PR_SET_PDEATHSIG = 1
# Loaded before any fork: after one, a child with another user may not be able to import anything.
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_STEADY_SECONDS = 60.0
_COLOURS = {"postgres": 34, "valkey": 36, "api": 32, "worker": 33, "scheduler": 35}


@dataclass
class Program:
    """A process to keep running, and how to ask it to stop."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    user: str | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    grace_seconds: float = 20.0
    cwd: str | None = None


class Running:
    """One program under supervision."""

    def __init__(self, program: Program, say: Callable[[str, str], None]) -> None:
        self.program = program
        self._say = say
        self._pause = _FIRST_PAUSE
        self.started_at = 0.0
        self.due_at = 0.0
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start the process; its output is shown line by line."""
        program = self.program
        self.process = subprocess.Popen(
            list(program.command),
            env={**os.environ, **program.environment},
            user=program.user,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=_die_with_parent(program.stop_signal),
            cwd=program.cwd,
        )
        self.started_at = time.monotonic()
        threading.Thread(target=self._show, args=(self.process,), daemon=True).start()

    def _show(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        with contextlib.suppress(ValueError):  # closed while it was read
            for line in process.stdout:
                self._say(self.program.name, line.rstrip())

    def look_after(self) -> None:
        """Start again what died, later and later while it keeps dying."""
        if self.process is None or self.process.poll() is None:
            return
        now = time.monotonic()
        if not self.due_at:
            if now - self.started_at > _STEADY_SECONDS:
                self._pause = _FIRST_PAUSE
            self._say(self.program.name, f"ended with {self.process.returncode}, starts again in {self._pause:.1f} s")
            self.due_at, self._pause = now + self._pause, min(self._pause * 2, _LONGEST_PAUSE)
        elif now >= self.due_at:
            self.due_at = 0.0
            self.start()

    def ask_to_stop(self) -> None:
        """Send the program's stop signal."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(self.program.stop_signal)

    def wait_stopped(self, deadline: float) -> None:
        """Wait for the end until `deadline`, then kill the whole process group."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._say(self.program.name, "did not stop in time, killed")
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def _die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """A child that outlives a killed supervisor would hold ports and locks; the kernel tells it to go (Linux)."""
    if _LIBC is None:
        return None
    prctl = _LIBC.prctl

    def ask_the_kernel() -> None:
        prctl(_PR_SET_PDEATHSIG, int(sign))

    return ask_the_kernel


class Supervisor:
    """Keeps groups of programs: later groups need earlier ones, so they stop first."""

    def __init__(self) -> None:
        self._groups: list[list[Running]] = []
        self._lock = threading.Lock()
        self._colourful = sys.stdout.isatty()

    def say(self, name: str, line: str) -> None:
        """Print a line of a program's output, or of our own."""
        label = f"{name:<9}"
        if self._colourful:
            label = f"\x1b[{_COLOURS.get(name, 37)}m{label}\x1b[0m"
        with self._lock:
            print(f"{label} │ {line}", flush=True)  # noqa: T201 - the terminal is what this is for

    def start(self, *programs: Program) -> None:
        """Start programs that belong together."""
        group = [Running(program, self.say) for program in programs]
        self._groups.append(group)
        for running in group:
            running.start()

    def dead(self) -> list[str]:
        """Names of programs that have ended."""
        return [
            it.program.name for group in self._groups for it in group if it.process and it.process.poll() is not None
        ]

    def watch(self, stopping: threading.Event) -> None:
        """Look after all programs until told to stop."""
        while not stopping.wait(0.2):
            for group in self._groups:
                for running in group:
                    running.look_after()

    def stop(self) -> None:
        """Stop everything, last group first; nothing is left behind."""
        for group in reversed(self._groups):
            for running in group:
                running.ask_to_stop()
            for running in group:
                running.wait_stopped(time.monotonic() + running.program.grace_seconds)
        self._groups.clear()
