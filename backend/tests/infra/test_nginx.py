"""Grove behind the real nginx: TLS, sockets, true addresses, what stays inside, restarts and renewals."""

import asyncio
import json
import signal
import socket
import ssl
from collections.abc import AsyncIterator, Iterator

import httpx2
import pytest
import websockets

from tests.infra.proxy import Proxy, make_certificate
from tests.support.processes import ApiProcess, Processes, environment
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def started(database_url: str, redis_url: str) -> Iterator[list[ApiProcess]]:
    """Two API processes that believe one proxy; each start takes seconds, so that tests share them."""
    behind = {"GROVE_PROXY_HOPS": "1", "GROVE_RATE_LIMIT_FACTOR": "1", "GROVE_DRAIN_SECONDS": "2"}
    processes = Processes(environment(database_url, redis_url, **behind))
    yield [processes.api() for _ in range(2)]
    processes.end()


@pytest.fixture
def apis(started: list[ApiProcess], clean: None) -> list[ApiProcess]:
    """Both of them, with an empty database."""
    for api in started:
        if not api.is_alive:
            api.start()
    return started


@pytest.fixture
def proxy(apis: list[ApiProcess]) -> Iterator[Proxy]:
    """The proxy before them."""
    made = Proxy(*(api.port for api in apis))
    made.start()
    yield made
    made.stop()


@pytest.fixture
async def http(proxy: Proxy) -> AsyncIterator[httpx2.AsyncClient]:
    """Calls through the proxy."""
    async with httpx2.AsyncClient(base_url=proxy.url, verify=proxy.trust, trust_env=False, timeout=20) as made:
        yield made


def test_the_configuration_is_one() -> None:
    proxy = Proxy(1)
    try:
        assert proxy.check() == ""
    finally:
        proxy.stop()


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
async def test_everybody_ends_up_with_tls(proxy: Proxy, http: httpx2.AsyncClient) -> None:
    """Plain HTTP is sent on; old TLS is refused; HTTP/2 is offered; browsers are told to stay."""
    plain = httpx2.get(f"http://127.0.0.1:{proxy.http_port}/boards?x=1", trust_env=False)
    assert (plain.status_code, plain.headers["Location"]) == (301, "https://127.0.0.1/boards?x=1")
    (proxy.folder / "acme" / ".well-known" / "acme-challenge" / "word").write_text("proof")
    proof = httpx2.get(f"http://127.0.0.1:{proxy.http_port}/.well-known/acme-challenge/word", trust_env=False)
    assert proof.text == "proof"

    page = await http.get("/")
    assert page.status_code == 200
    assert "max-age=63072000" in page.headers["Strict-Transport-Security"]
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "Server" not in page.headers or "/" not in page.headers["Server"]
    trust = proxy.trust
    trust.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection(("127.0.0.1", proxy.https_port)) as raw,
        trust.wrap_socket(raw, server_hostname="127.0.0.1") as secured,
    ):
        assert (secured.selected_alpn_protocol(), secured.version()) == ("h2", "TLSv1.3")
    old = proxy.trust
    old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    old.set_ciphers("ALL:@SECLEVEL=0")
    with socket.create_connection(("127.0.0.1", proxy.https_port)) as raw, pytest.raises(ssl.SSLError):
        old.wrap_socket(raw, server_hostname="127.0.0.1")


async def test_what_is_for_the_inside_stays_there(http: httpx2.AsyncClient) -> None:
    assert [(await http.get(path)).status_code for path in ("/metrics", "/readyz", "/healthz")] == [404, 404, 200]


async def test_refusals_of_the_proxy_speak_as_grove_does(http: httpx2.AsyncClient) -> None:
    """Too large, and nobody there."""
    large = await http.post("/api/v1/auth/register", content=b"x" * 3_000_000)

    assert (large.status_code, large.json()["code"]) == (413, "payload_too_large")
    assert large.headers["content-type"] == "application/problem+json"


async def test_assets_come_packed_and_are_kept_for_ever(http: httpx2.AsyncClient) -> None:
    page = (await http.get("/")).text
    asset = page.split('src="')[1].split('"')[0]

    answer = await http.get(asset, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert (await http.get("/assets/nothing.js")).status_code == 404


async def test_limits_count_the_true_source(http: httpx2.AsyncClient) -> None:
    """What a client writes into X-Forwarded-For does not make it somebody else."""
    statuses = []
    for number in range(12):
        forged = {"X-Forwarded-For": f"203.0.113.{number}"}
        form = {"username": "nobody", "password": "wrong horse battery"}
        statuses.append((await http.post("/api/v1/auth/login", data=form, headers=forged)).status_code)

    assert statuses[0] == 401
    assert statuses[-1] == 429


async def hello(proxy: Proxy, caller: Caller) -> websockets.ClientConnection:
    """A socket through the proxy, let in."""
    made = await websockets.connect(f"{proxy.url.replace('https', 'wss')}/api/v1/ws", ssl=proxy.trust)
    await made.send(json.dumps({"op": "hello", "token": caller.token}))
    assert json.loads(await made.recv())["op"] == "welcome"
    return made


async def test_sockets_go_through_and_outlive_a_renewed_certificate(
    proxy: Proxy, apis: list[ApiProcess], http: httpx2.AsyncClient
) -> None:
    """New connections get the new certificate as soon as it lies there; open sockets are left alone."""
    world = World(http)
    ann = await world.person("ann")
    board = await world.board(ann)
    before = (proxy.folder / "fullchain.pem").read_text()
    live = await hello(proxy, ann)
    await live.send(json.dumps({"op": "subscribe", "topic": board.topic}))
    assert json.loads(await live.recv())["op"] == "subscribed"

    proxy.look_after_certificate()
    make_certificate(proxy.folder)
    async with asyncio.timeout(10):
        while ssl.get_server_certificate(("127.0.0.1", proxy.https_port)) == before:
            await asyncio.sleep(0.05)
    async with httpx2.AsyncClient(base_url=proxy.url, verify=proxy.trust, trust_env=False) as renewed:
        await BoardOver(renewed, ann).list(board.id)

    async with asyncio.timeout(10):
        while (heard := json.loads(await live.recv()))["op"] != "event":
            pass
    assert heard["event"]["type"] == "list.created"
    await live.close()
    assert ann.token not in proxy.access_log()


class BoardOver:
    """The same person over another connection."""

    def __init__(self, http: httpx2.AsyncClient, person: Caller) -> None:
        self._caller = Caller(http, person.user, person.token)

    async def list(self, board_id: str) -> None:
        """Put a list on a board."""
        await self._caller.ok("POST", f"/boards/{board_id}/lists", {"title": "Through the proxy"})


async def test_a_process_that_stops_takes_no_request_with_it(
    proxy: Proxy, apis: list[ApiProcess], http: httpx2.AsyncClient
) -> None:
    """One of two API processes is stopped and started again under load: every write is answered, and once."""
    world = World(http)
    ann = await world.person("ann")
    board = await world.board(ann)
    todo = await board.list()

    async def write(lane: int) -> None:
        for number in range(25):
            title = f"{lane}-{number}"
            answer = await ann.call("POST", f"/lists/{todo['id']}/cards", {"title": title}, key=title)
            assert answer.status_code == 201, answer.text

    async def restart() -> None:
        await asyncio.to_thread(apis[0].stop, signal.SIGTERM)
        await asyncio.to_thread(apis[0].start)

    await asyncio.gather(restart(), *(write(lane) for lane in range(4)))

    titles = [card["title"] for card in (await ann.picture(board.id))["cards"]]
    assert sorted(titles) == sorted(f"{lane}-{number}" for lane in range(4) for number in range(25))
