"""The outbox: where mails lie on a machine without a mail server, and the page that shows them to its developer.

Whoever reads a mail can set a new password. So there is a page in embedded mode only, and it answers nobody but the
machine itself, under a name that only the machine itself uses.
"""

import asyncio
import email
import ipaddress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from functools import cache
from pathlib import Path

from fastapi import FastAPI, Request
from jinja2 import Environment, FileSystemLoader
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.kernel.settings import Settings
from app.mail.letters import TEMPLATES

PATH = "/api/outbox"
_MOST_KEPT = 200
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class _Kept:
    """A mail in the folder."""

    name: str
    message: EmailMessage

    def part(self, kind: str) -> str:
        """Its text (`plain`) or its page (`html`)."""
        found = self.message.get_body((kind,))
        return "" if found is None else str(found.get_content())


def folder_of(settings: Settings) -> Path:
    """Where the mails lie."""
    return settings.data_dir / "outbox"


async def keep(settings: Settings, name: str, message: bytes) -> None:
    """Lay a mail down for its developer's eyes; the same name is the same mail, and the oldest go."""
    await asyncio.to_thread(_keep, folder_of(settings), name, message)


def _keep(folder: Path, name: str, message: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = folder / f"{name}.new"
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    fresh.write_bytes(message)
    fresh.rename(folder / f"{name}.eml")
    for old in _newest_first(folder)[_MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.eml"), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def _kept(folder: Path) -> list[_Kept]:
    return [_Kept(path.stem, _parsed(path)) for path in _newest_first(folder)[:_MOST_KEPT]]


def _parsed(path: Path) -> EmailMessage:
    return email.message_from_bytes(path.read_bytes(), policy=default)


def mount_outbox(app: FastAPI, settings: Settings) -> None:
    """Let the developer of an embedded Grove read what it would have sent; elsewhere there is no such page."""
    if settings.environment != "embedded" or settings.smtp_url is not None:
        return
    folder = folder_of(settings)

    async def show(request: Request) -> HTMLResponse:
        _only_this_machine(request)
        mails = await asyncio.to_thread(_kept, folder)
        return HTMLResponse(_page().get_template("outbox.html").render(mails=mails, path=PATH), headers=_HEADERS)

    async def show_one(request: Request) -> HTMLResponse:
        _only_this_machine(request)
        mails = await asyncio.to_thread(_kept, folder)
        found = next((mail for mail in mails if mail.name == request.path_params["name"]), None)
        if found is None:
            raise HTTPException(404)
        return HTMLResponse(found.part("html"), headers=_HEADERS)

    app.add_route(PATH, show, methods=["GET"], include_in_schema=False)
    app.add_route(PATH + "/{name}", show_one, methods=["GET"], include_in_schema=False)


def _only_this_machine(request: Request) -> None:
    """Refuse other machines, and pages whose name was made to point at this one."""
    client = request.client.host if request.client else ""
    if not _is_loopback(client) or not _is_loopback(request.url.hostname or "") or _is_forwarded(request):
        raise HTTPException(404)


def _is_forwarded(request: Request) -> bool:
    return any(name.startswith("x-forwarded") or name == "forwarded" for name in request.headers)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@cache
def _page() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
