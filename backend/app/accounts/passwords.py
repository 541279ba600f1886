"""Passwords: Argon2id in a small pool of threads, so that logins can starve neither the loop nor the memory."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from pwdlib import PasswordHash
from pwdlib.exceptions import PwdlibError
from pwdlib.hashers.argon2 import Argon2Hasher

# OWASP password storage cheat sheet: Argon2id with 19 MiB, 2 iterations, 1 lane.
_HASHER = PasswordHash((Argon2Hasher(memory_cost=19 * 1024, time_cost=2, parallelism=1),))
_THREADS = 2


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="argon2")


@cache
def _nobodys_hash() -> str:
    return _HASHER.hash("nobody has this password")


async def hash_password(password: str) -> str:
    """The salted hash to keep."""
    return await asyncio.get_running_loop().run_in_executor(_pool(), _HASHER.hash, password)


async def verify_password(password: str, kept: str | None) -> tuple[bool, str | None]:
    """Whether a password fits, and a fresh hash when the kept one was made with older parameters.

    Without a kept hash (no such person, no password) it takes as long and says no.
    """
    return await asyncio.get_running_loop().run_in_executor(_pool(), _verify, password, kept)


def _verify(password: str, kept: str | None) -> tuple[bool, str | None]:
    try:
        fits, fresh = _HASHER.verify_and_update(password, kept or _nobodys_hash())
    except PwdlibError:
        return False, None
    return (fits, fresh) if kept is not None else (False, None)
