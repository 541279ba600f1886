"""What is typed in as an address never reaches the own machine or network, in whatever way it is written."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import httpx2
import pytest

from app.kernel import outbound
from app.kernel.addresses import is_public
from app.kernel.outbound import AddressRefused, OutboundFailed
from app.kernel.settings import Settings

# Names that an attacker's name server would answer with these.
_NAMES = {
    "loop.test": ["127.0.0.1"],
    "loop6.test": ["::1"],
    "mapped.test": ["::ffff:127.0.0.1"],
    "private.test": ["10.0.0.5"],
    "metadata.test": ["169.254.169.254"],
    "both.test": ["93.184.216.34", "127.0.0.1"],
    "both6.test": ["2606:2800:220:1::1", "::1"],
    "nat64.test": ["64:ff9b::7f00:1"],
    "sixtofour.test": ["2002:7f00:1::1"],
    "teredo.test": ["2001:0:7f00:1::1"],
    "zero.test": ["0.0.0.0"],
    "any6.test": ["::"],
    "ula.test": ["fd00::1"],
    "link.test": ["fe80::1"],
    "multicast.test": ["224.0.0.1"],
    "broadcast.test": ["255.255.255.255"],
    "carrier.test": ["100.64.0.1"],
    "localhost": ["127.0.0.1", "::1"],
    "localhost.": ["127.0.0.1"],
    "nowhere.test": [],
}
_HOSTS = [
    *_NAMES,
    "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "0", "0.0.0.0", "2130706433", "0x7f000001", "0x7f.0.0.1",
    "017700000001", "127.0.0.1.", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[::127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::127.0.0.1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]",
    "[fe80::1]", "[fe80::1%25lo]", "[fc00::1]", "[ff02::1]", "[100::1]", "[2001:db8::1]", "[fec0::1]",
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.100.100.200", "192.0.0.192",
    "198.18.0.1", "user@127.0.0.1", "93.184.216.34@127.0.0.1", "127.0.0.1#@93.184.216.34", "127.0.0.1?.test",
    "①②⑦.⓪.⓪.①", "localhost。", "127.0.0.1%00.test", "127.0.0.1%2f.test", "loop.test\\@x.test", "[::1]:",
]  # fmt: skip


class Canaries:
    """Listens on the loopback addresses of this machine and counts who comes."""

    def __init__(self) -> None:
        self.visits = 0
        self.port = 0
        self.body = b"ok"
        self.head = b"HTTP/1.1 200 OK\r\n"
        self.seen = b""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Count, answer, close."""
        self.visits += 1
        self.seen = await reader.readuntil(b"\r\n\r\n")
        writer.write(self.head + f"Content-Length: {len(self.body)}\r\nConnection: close\r\n\r\n".encode() + self.body)
        await writer.drain()
        writer.close()


@pytest.fixture
async def canaries() -> AsyncIterator[Canaries]:
    """One on each loopback address, all on one port."""
    made = Canaries()
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(await asyncio.start_server(made.serve, "0.0.0.0"))
        made.port = first.sockets[0].getsockname()[1]
        await stack.enter_async_context(await asyncio.start_server(made.serve, "::1", made.port))
        yield made


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers what an attacker wants; numbers in odd spellings are read by the system."""
    real = socket.getaddrinfo

    def resolve(host: str, port: int, *rest: Any, **more: Any) -> Any:
        if host not in _NAMES:
            assert host[0] in "0123456789:" or ":" in host, host
            return real(host, port, *rest, **more)
        if not _NAMES[host]:
            raise socket.gaierror("no such name")
        return [(0, socket.SOCK_STREAM, 6, "", (address, port)) for address in _NAMES[host]]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


def open_to(settings: Settings, port: int, *hosts: str) -> Settings:
    """Settings in which nothing but the address itself stands in the way."""
    return settings.model_copy(update={"outbound_http": True, "outbound_ports": (port,), "outbound_hosts": hosts})


async def test_no_spelling_of_an_inner_address_is_called(settings: Settings, canaries: Canaries, names: None) -> None:
    own = open_to(settings, canaries.port)
    assert len(_HOSTS) >= 60
    for host in _HOSTS:
        for url in (f"http://{host}:{canaries.port}/hook", f"https://{host}:{canaries.port}/hook"):
            with pytest.raises((AddressRefused, OutboundFailed)):
                await outbound.call(own, "POST", url, body=b"{}")
    assert canaries.visits == 0


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/", "https://example.org:22/", "https://example.org:0/", "https://example.org:99999/",
        "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "//example.org", "example.org", "", "https://",
        "https://a:b@example.org/", "https://127.0.0.1/", "https://[::1]/", "https://example.org/" + "x" * 2000,
    ],
)  # fmt: skip
def test_what_can_be_refused_by_its_look_is(settings: Settings, url: str) -> None:
    with pytest.raises(AddressRefused):
        outbound.check_url(settings, url)


def test_usual_addresses_are_let_through(settings: Settings) -> None:
    for url in (
        "https://example.org/hook?a=b",
        "https://example.org:8443/",
        "https://93.184.216.34/",
        "https://bücher.example/",
    ):
        outbound.check_url(settings, url)


async def test_a_host_that_the_operator_names_is_called_with_its_own_name(
    settings: Settings, canaries: Canaries, names: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    url = f"http://loop.test:{canaries.port}/hook"

    answer = await outbound.call(open_to(settings, 443, "loop.test"), "POST", url, body=b"{}")

    assert (answer.status, answer.body) == (200, b"ok")
    assert f"Host: loop.test:{canaries.port}".encode() in canaries.seen


async def test_a_redirect_is_an_answer_and_not_followed(settings: Settings, canaries: Canaries, names: None) -> None:
    canaries.head = b"HTTP/1.1 302 Found\r\nLocation: http://localhost/\r\n"
    url = f"http://loop.test:{canaries.port}/"

    assert (await outbound.call(open_to(settings, 443, "loop.test"), "GET", url)).status == 302
    assert canaries.visits == 1


async def test_each_hop_of_a_client_that_follows_is_checked(
    settings: Settings, canaries: Canaries, names: None
) -> None:
    canaries.head = f"HTTP/1.1 302 Found\r\nLocation: http://localhost:{canaries.port}/\r\n".encode()
    async with outbound.outbound_client(open_to(settings, canaries.port, "loop.test")) as client:
        with pytest.raises(AddressRefused):
            await client.get(f"http://loop.test:{canaries.port}/", follow_redirects=True)
    assert canaries.visits == 1


async def test_an_answer_that_is_too_large_is_cut_off(settings: Settings, canaries: Canaries, names: None) -> None:
    canaries.body = b"x" * (settings.outbound_max_bytes + 1)
    with pytest.raises(OutboundFailed, match="AnswerTooLarge"):
        await outbound.call(open_to(settings, 443, "loop.test"), "GET", f"http://loop.test:{canaries.port}/")


async def test_an_answer_that_does_not_come_is_not_waited_for(settings: Settings, names: None) -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(say_nothing, "127.0.0.1") as server:
        port = server.sockets[0].getsockname()[1]
        own = open_to(settings, 443, "loop.test").model_copy(update={"outbound_timeout_seconds": 0.2})
        with pytest.raises(OutboundFailed):
            await outbound.call(own, "GET", f"http://loop.test:{port}/")


async def test_a_name_that_changes_between_check_and_call_changes_nothing(
    settings: Settings, canaries: Canaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int, *_: Any, **__: Any) -> Any:
        asked.append(host)
        address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(0, socket.SOCK_STREAM, 6, "", (address, port))]

    called: list[httpx2.Request] = []

    async def send(_: Any, request: httpx2.Request) -> httpx2.Response:
        called.append(request)
        return httpx2.Response(204, stream=httpx2.ByteStream(b""))

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(httpx2.AsyncHTTPTransport, "handle_async_request", send)
    await outbound.call(open_to(settings, canaries.port), "POST", f"https://rebind.test:{canaries.port}/x", body=b"{}")

    assert asked == ["rebind.test"]
    assert called[0].url.host == "93.184.216.34"
    assert called[0].headers["Host"] == f"rebind.test:{canaries.port}"
    assert called[0].extensions["sni_hostname"] == "rebind.test"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("64:ff9b::5db8:d822", True),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::a00:1", False), ("::ffff:10.0.0.1", False), ("fe80::1%eth0", False), ("240.0.0.1", False),
        ("192.88.99.1", False), ("not an address", False),
    ],
)  # fmt: skip
def test_public_is_what_everybody_can_reach(address: str, expected: bool) -> None:
    assert is_public(address) is expected
