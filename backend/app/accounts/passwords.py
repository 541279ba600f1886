"""Passwords: Argon2id in a small pool of threads, so that logins can starve neither the loop nor the memory."""

import asyncio
import os
import threading
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from typing import ParamSpec, TypeVar

from pwdlib import PasswordHash
from pwdlib.exceptions import PwdlibError
from pwdlib.hashers.argon2 import Argon2Hasher

from app.kernel.errors import Unavailable

P = ParamSpec("P")
R = TypeVar("R")

# OWASP password storage cheat sheet: Argon2id with 19 MiB, 2 iterations, 1 lane.
_HASHER = PasswordHash((Argon2Hasher(memory_cost=19 * 1024, time_cost=2, parallelism=1),))
# Half the cores: the other half stays for the event loop and the database.
_THREADS = max(1, (os.cpu_count() or 1) // 2)
# So many at most look accounts up or open sessions at a time: who is signed in already finds connections left.
_AT_ONCE = 3
_NICENESS = 5
# About ten seconds of work; who comes later is told to come again instead of waiting for an answer nobody reads.
_MOST_WAITING = 400


class _Pool:
    """The threads that hash, shared by the whole process because its cores are."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="argon2", initializer=_begin)
        self._waiting = 0
        self.turns = asyncio.Semaphore(_AT_ONCE)

    async def run(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of some work; raises `Unavailable` when too much of it waits already."""
        if self._waiting >= _MOST_WAITING:
            raise Unavailable("Too many people are signing in at this moment")
        self._waiting += 1
        try:
            return await asyncio.wrap_future(self._threads.submit(work, *args, **kwargs))
        finally:
            self._waiting -= 1


@cache
def _pool() -> _Pool:
    return _Pool()


def turn() -> asyncio.Semaphore:
    """One's turn to use a connection for signing in, never while a password is checked: `async with turn():`."""
    return _pool().turns


def _begin() -> None:
    """Let a thread give way to the event loop, and make the first login as slow for a known name as for an unknown."""
    with suppress(OSError, AttributeError):  # only Linux gives threads a niceness of their own
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
    _nobodys_hash()


@cache
def _nobodys_hash() -> str:
    return _HASHER.hash("nobody has this password")


async def hash_password(password: str) -> str:
    """The salted hash to keep; raises `Unavailable`."""
    return await _pool().run(_hash, password)


async def verify_password(password: str, kept: str | None) -> tuple[bool, str | None]:
    """Whether a password fits, and a fresh hash when the kept one was made with other parameters.

    Without a kept hash (no such person, no password) it takes as long and says no. Raises `Unavailable`.
    """
    return await _pool().run(_verify, password, kept)


def _hash(password: str) -> str:
    return _HASHER.hash(_as_typed(password))


def _as_typed(password: str) -> bytes:
    """The same bytes for the same letters, whichever way a keyboard composes them."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace")


def _verify(password: str, kept: str | None) -> tuple[bool, str | None]:
    try:
        fits, fresh = _HASHER.verify_and_update(_as_typed(password), kept or _nobodys_hash())
    except PwdlibError:
        return False, None
    return (fits, fresh) if kept is not None else (False, None)
