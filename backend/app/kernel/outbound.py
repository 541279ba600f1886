"""The one way out: every HTTP request to an address that somebody typed in goes through here.

A name is resolved once, every address of the answer must be public, and the connection goes to the address that was
checked, so that a name cannot point elsewhere a moment later. Redirects are not followed, proxies of the environment
are not asked, and neither time nor size of an answer is left to the other side.
"""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

import httpx2

from app.kernel.addresses import is_public
from app.kernel.errors import Problem
from app.kernel.settings import Settings

_DEFAULT_PORTS = {"https": 443, "http": 80}
_LONGEST_URL = 2000
_MOST_REDIRECTS = 3


class AddressRefused(Problem):
    """An address that Grove does not call: not https, not a usual port, or not on the public internet."""

    status, code, title = 422, "address_refused", "Grove does not send requests to this address"


class OutboundFailed(Exception):  # noqa: N818 - named after the fact
    """The other side did not answer in the way, time and size that was asked for."""


@dataclass(frozen=True, slots=True)
class OutboundAnswer:
    """What the other side said."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@cache
def _tls() -> ssl.SSLContext:
    """Certificates that the system trusts; made once, because reading them takes a while."""
    return httpx2.create_ssl_context(trust_env=False)


class GuardedTransport(httpx2.AsyncBaseTransport):
    """A transport for `httpx2` that calls only what `Outbound` may call; each hop comes through it anew."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        # No connection is used twice: one that was made for one name must not serve another at the same address.
        limits = httpx2.Limits(max_keepalive_connections=0)
        self._inner = httpx2.AsyncHTTPTransport(verify=_tls(), trust_env=False, limits=limits, retries=0)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Check, pin, send. Raises `AddressRefused`, and `httpx2.ConnectError` for a name that leads nowhere."""
        check_url(self._settings, str(request.url))
        failure: Exception | None = None
        for address in await self._addresses(request.url):
            try:
                return await self._inner.handle_async_request(_pinned(request, address))
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                failure = error
        raise failure or httpx2.ConnectError("The name has no address", request=request)

    async def _addresses(self, url: httpx2.URL) -> list[str]:
        """The addresses behind a name, all of them checked; raises `AddressRefused` when one is not public."""
        try:
            port = _port_of(url)
            found = await asyncio.get_running_loop().getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpx2.ConnectError("The name cannot be resolved") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not _is_excepted(self._settings, url) and not all(is_public(address) for address in addresses):
            raise AddressRefused
        return addresses

    async def aclose(self) -> None:
        """Close what is open."""
        await self._inner.aclose()


def check_url(settings: Settings, text: str) -> None:
    """Refuse what can be refused without asking for the name's addresses; raises `AddressRefused`."""
    try:
        url = httpx2.URL(text)
        port = _port_of(url)
    except (httpx2.InvalidURL, ValueError) as error:
        raise AddressRefused from error
    if len(text) > _LONGEST_URL or not url.host or url.userinfo or "%" in url.host:
        raise AddressRefused
    if _is_excepted(settings, url):
        return
    schemes = {"https", "http"} if settings.outbound_http else {"https"}
    if url.scheme not in schemes or port not in settings.outbound_ports:
        raise AddressRefused
    if _is_literal(url.host) and not is_public(url.host):
        raise AddressRefused


def _port_of(url: httpx2.URL) -> int | None:
    return _DEFAULT_PORTS.get(url.scheme) if url.port is None else url.port


def _is_literal(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


def _is_excepted(settings: Settings, url: httpx2.URL) -> bool:
    """Whether the operator has named this host, so that it may be anywhere and on any port."""
    return url.scheme in _DEFAULT_PORTS and url.host in settings.outbound_hosts


def _pinned(request: httpx2.Request, address: str) -> httpx2.Request:
    """The same request to a fixed address; `Host` and the name in TLS stay what they were."""
    return httpx2.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


@asynccontextmanager
async def outbound_client(settings: Settings) -> AsyncIterator[httpx2.AsyncClient]:
    """A client for libraries that want one of their own (sign-in providers, push services)."""
    async with httpx2.AsyncClient(
        transport=GuardedTransport(settings),
        trust_env=False,
        follow_redirects=False,
        timeout=settings.outbound_timeout_seconds,
        headers={"User-Agent": "Grove"},
    ) as client:
        yield client


async def download(settings: Settings, url: str) -> AsyncIterator[bytes]:
    """What lies at an address, piece by piece; each silence is bounded, the length is the taker's to bound.

    Follows a few redirects, each of which is checked like the address itself. Raises `AddressRefused` and
    `OutboundFailed`, also for a status that is no success.
    """
    check_url(settings, url)
    try:
        async with outbound_client(settings) as client:
            client.max_redirects = _MOST_REDIRECTS
            wanted = {"Accept-Encoding": "identity"}
            async with client.stream("GET", url, headers=wanted, follow_redirects=True) as response:
                if not response.is_success:
                    raise OutboundFailed(str(response.status_code))
                async for piece in response.aiter_raw():
                    yield piece
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, TimeoutError) as error:
        raise OutboundFailed(type(error).__name__) from error


async def call(
    settings: Settings,
    method: str,
    url: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
) -> OutboundAnswer:
    """One request and its answer, within `outbound_timeout_seconds` and `outbound_max_bytes`.

    Raises `AddressRefused` and `OutboundFailed`; a status of 400 or more is an answer, not a failure.
    """
    try:
        async with (
            asyncio.timeout(settings.outbound_timeout_seconds),
            outbound_client(settings) as client,
            client.stream(method, url, content=body, headers=headers) as response,
        ):
            return OutboundAnswer(response.status_code, response.headers, await _read(settings, response))
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, TimeoutError) as error:
        raise OutboundFailed(type(error).__name__) from error


async def _read(settings: Settings, response: httpx2.Response) -> bytes:
    """The answer's body as it came over the wire, so that a packed one cannot grow here."""
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > settings.outbound_max_bytes:
            raise OutboundFailed("AnswerTooLarge")
    return bytes(body)
