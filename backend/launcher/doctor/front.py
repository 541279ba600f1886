"""The address that people open: does it lead to Grove, is its certificate good, do sockets come through the proxy?"""

import asyncio
import datetime as dt
import json
import socket
import ssl
from collections.abc import Callable
from urllib.parse import urlsplit

from launcher.errors import CannotStart

_PATIENCE_SECONDS = 5
_FEWEST_DAYS = 14
_NOT_LET_IN = 4401


def checks(public_url: str) -> dict[str, Callable[[], str]]:
    """Each thing between people and Grove; a check says how it is, or raises `CannotStart` with the cure."""
    found: dict[str, Callable[[], str]] = {"address": lambda: _address(public_url)}
    if public_url.startswith("https:"):
        found["certificate"] = lambda: _certificate(public_url)
    return found | {"sockets": lambda: asyncio.run(_sockets(public_url))}


def _address(public_url: str) -> str:
    import httpx2  # noqa: PLC0415 - a start on one machine does without

    try:
        answer = httpx2.get(f"{public_url}/healthz", timeout=_PATIENCE_SECONDS, trust_env=False)
    except httpx2.HTTPError as error:
        raise CannotStart(f"{public_url} does not answer ({type(error).__name__}): see GROVE_PUBLIC_URL") from None
    try:
        is_ours = answer.json() == {"status": "ok"}
    except ValueError:
        is_ours = False
    if not is_ours:
        raise CannotStart(f"{public_url} answers {answer.status_code}, and is not Grove: where does the proxy lead?")
    inside = httpx2.get(f"{public_url}/metrics", timeout=_PATIENCE_SECONDS, trust_env=False)
    if inside.status_code == 200 and public_url.startswith("https:"):
        raise CannotStart("/metrics is open to everybody: let the proxy answer 404 there, as infra/nginx does")
    return public_url


def _certificate(public_url: str) -> str:
    parts = urlsplit(public_url)
    context = ssl.create_default_context()
    try:
        with (
            socket.create_connection((parts.hostname or "", parts.port or 443), _PATIENCE_SECONDS) as raw,
            context.wrap_socket(raw, server_hostname=parts.hostname) as secured,
        ):
            shown = secured.getpeercert() or {}
    except ssl.SSLCertVerificationError as error:
        raise CannotStart(f"browsers will not trust it: {error.verify_message}") from None
    except OSError as error:
        raise CannotStart(f"no TLS there ({type(error).__name__})") from None
    ends = dt.datetime.fromtimestamp(ssl.cert_time_to_seconds(str(shown["notAfter"])), dt.UTC)
    days = (ends - dt.datetime.now(dt.UTC)).days
    if days < _FEWEST_DAYS:
        raise CannotStart(f"it ends in {days} days: does its renewal run, and is the proxy reloaded after it?")
    return f"good for {days} days"


async def _sockets(public_url: str) -> str:
    """A hello that cannot be let in must be refused by Grove itself: then the whole way is open."""
    import websockets  # noqa: PLC0415 - a start on one machine does without
    from websockets.exceptions import ConnectionClosed, WebSocketException  # noqa: PLC0415

    address = f"ws{public_url.removeprefix('http')}/api/v1/ws"
    cure = "let the proxy pass `Upgrade` and `Connection` on, as infra/nginx does"
    try:
        async with (
            asyncio.timeout(_PATIENCE_SECONDS),
            websockets.connect(address, origin=websockets.Origin(public_url), proxy=None) as opened,
        ):
            await opened.send(json.dumps({"op": "hello", "token": "of the doctor"}))
            while True:
                await opened.recv()
    except ConnectionClosed as closed:
        code = closed.rcvd.code if closed.rcvd else None
        if code == _NOT_LET_IN:
            return "they come through"
        raise CannotStart(f"a socket was closed with {code}: {cure}, and see GROVE_ALLOWED_ORIGINS") from None
    except (WebSocketException, OSError, TimeoutError) as error:
        raise CannotStart(f"no socket comes through ({type(error).__name__}): {cure}") from None
