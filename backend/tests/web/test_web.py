"""The web client from the API process, and what watchers of the process may ask."""

import gzip
import json
from pathlib import Path

import httpx2
import pytest
from PIL import Image

from app.kernel.settings import Settings
from app.main import create_app
from launcher.programs import BACKEND


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A tiny built client."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Grove</title>")
    (tmp_path / "assets" / "main-abc.js").write_text("start()")
    (tmp_path / "assets" / "main-abc.js.gz").write_bytes(gzip.compress(b"start()"))
    return tmp_path


@pytest.fixture
def web(settings: Settings, dist: Path) -> httpx2.AsyncClient:
    """A client of an application that serves it; it need not be started for that."""
    app = create_app(settings.model_copy(update={"static_dir": dist}))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://grove.test")


@pytest.mark.parametrize("path", ["/", "/boards/some-id", "/settings"])
async def test_every_page_gets_the_start_page(web: httpx2.AsyncClient, path: str) -> None:
    answer = await web.get(path)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")
    assert "<title>Grove</title>" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


async def test_assets_are_packed_and_kept_for_ever(web: httpx2.AsyncClient) -> None:
    answer = await web.get("/assets/main-abc.js", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.text == "start()"
    assert (
        "content-encoding"
        not in (await web.get("/assets/main-abc.js", headers={"Accept-Encoding": "identity"})).headers
    )


@pytest.mark.parametrize(
    "path", ["/assets/gone.js", "/api/v1/nothing", "/..%2f..%2fetc/passwd.txt", "/assets/../../x.txt"]
)
async def test_what_is_not_there_is_a_problem(web: httpx2.AsyncClient, path: str) -> None:
    answer = await web.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_process_is_alive_and_ready(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/healthz")).json() == {"status": "ok"}
    assert (await client.get("/readyz")).json() == {"status": "ready", "checks": {"database": "ok", "redis": "ok"}}
    assert "grove_sockets_open" in (await client.get("/metrics")).text


async def test_readiness_names_what_is_missing(settings: Settings) -> None:
    """Without Redis Grove works; without its database it does not."""
    nowhere = Settings(
        environment="test",
        database_url="postgresql://grove@127.0.0.1:1/none",
        redis_url="redis://127.0.0.1:1/0",
        secret_key=settings.secret_key,
        log_format="text",
    )
    app = create_app(nowhere)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://grove.test") as client:
        answer = await client.get("/readyz")
        write = await client.post("/api/v1/auth/login", data={"username": "ann", "password": "x" * 12})

    assert answer.status_code == 503
    assert answer.json()["checks"] == {"database": "OperationalError", "redis": "ConnectionError"}
    assert (write.status_code, write.json()["code"]) == (503, "unavailable")
    assert write.headers["retry-after"] == "1"


def test_the_client_can_be_installed_as_an_app() -> None:
    """With icons of the sizes that its manifest says, one of them for whatever shape a phone cuts."""
    public = BACKEND.parent / "frontend" / "public"
    manifest = json.loads((public / "manifest.webmanifest").read_text())
    pictures = [icon for icon in manifest["icons"] if icon["type"] == "image/png"]
    assert {(icon["sizes"], icon["purpose"]) for icon in pictures} == {
        *(("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")),
    }
    for icon in pictures:
        with Image.open(public / icon["src"].lstrip("/")) as picture:
            assert "x".join(map(str, picture.size)) == icon["sizes"]
    assert (manifest["start_url"], manifest["scope"], manifest["display"]) == ("/", "/", "standalone")
