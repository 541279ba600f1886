"""Makes an account from the command line, on any instance that the settings lead to."""

import asyncio
import getpass
import sys

from pydantic import ValidationError

import app.tables  # noqa: F401 - foreign keys need every table to be known
from app.accounts.public import Registration, SessionAuthenticator, create_account
from app.kernel.db import Database
from app.kernel.errors import Problem
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from app.kernel.uow import NoHints
from app.mail.public import Post
from launcher.errors import CannotStart


async def _create(new: Registration, role: str) -> None:
    settings = Settings()
    database = Database(settings, application_name="grove-user")
    tools = Tools(settings, database, NoHints(), SessionAuthenticator(database, settings), Post(settings))
    try:
        async with tools.uow() as uow:
            await create_account(uow, new, role=role)
            await uow.commit()
    finally:
        await database.close()


def create_user(username: str, email: str, *, is_admin: bool) -> None:
    """Make the account; asks for the password, or reads it as the one line of a pipe. Raises `CannotStart`."""
    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        new = Registration(username=username, email=email, password=password)
        asyncio.run(_create(new, "admin" if is_admin else "user"))
    except ValidationError as error:
        raise CannotStart("; ".join(_words(it["loc"], it["msg"]) for it in error.errors())) from None
    except Problem as problem:
        raise CannotStart(problem.title) from None


def _words(where: tuple[int | str, ...], what: str) -> str:
    return f"{where[0]}: {what}" if where else what
