"""The doctor of an installation: says that all is well when it is, and finds each fault that is planted."""

import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from cryptography.fernet import Fernet

from app.kernel.ids import new_id
from launcher import doctor
from launcher.environment import Place
from launcher.ports import free_port
from tests.infra.proxy import Proxy
from tests.support.processes import ApiProcess, Processes, ValkeyServer, environment
from tests.support.servers import ServerUrls, recreate

Examined = Callable[[], tuple[bool, dict[str, str]]]


@pytest.fixture(scope="module")
def served(database_url: str, redis_url: str) -> Iterator[ApiProcess]:
    """One API process for all of them: none of the faults is in it."""
    processes = Processes(environment(database_url, redis_url))
    yield processes.api()
    processes.end()


@pytest.fixture
def installed(
    served: ApiProcess,
    database_url: str,
    redis_url: str,
    clean: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Examined:
    """An installation with services of its own and a running API; called, it is examined: well?, and each finding."""
    settings = {
        **environment(database_url, redis_url),
        "GROVE_PUBLIC_URL": served.url,
        "GROVE_DATA_DIR": str(tmp_path / "data"),
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    place = Place(tmp_path / "data", "127.0.0.1", free_port())

    def examine() -> tuple[bool, dict[str, str]]:
        lines: list[str] = []
        is_well = doctor.examine(place, lines.append)
        return is_well, {line[9:].partition(":")[0]: line for line in lines}

    return examine


def test_what_is_well_is_called_well(installed: Examined) -> None:
    is_well, found = installed()

    assert is_well, found
    assert list(found) == [
        "Python",
        "database",
        "schema",
        "Redis",
        "files",
        "mail",
        "keys",
        "work",
        "address",
        "sockets",
    ]


def found_only(installed: Examined, name: str, words: str) -> None:
    """Exactly this is found, and said with its cure."""
    is_well, found = installed()

    assert not is_well
    assert [it for it, line in found.items() if line.startswith("MISSING")] == [name], found
    assert words in found[name]


def test_settings_that_cannot_be_used_are_named(installed: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROVE_SECRET_KEY", "short")
    found_only(installed, "settings", "GROVE_SECRET_KEY")


def test_a_database_without_grove_is_found(
    installed: Examined, server_urls: ServerUrls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROVE_DATABASE_URL", recreate(server_urls.database, "grove_doctor"))
    found_only(installed, "schema", "./grove upgrade")


def test_a_database_that_is_away_is_found(installed: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROVE_DATABASE_URL", "postgresql://grove:hidden@127.0.0.1:9/grove")
    is_well, found = installed()

    assert not is_well
    assert "see GROVE_DATABASE_URL" in found["database"]
    assert "hidden" not in " ".join(found.values())


def test_a_redis_that_is_away_is_found(installed: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROVE_REDIS_URL", "redis://127.0.0.1:9/0")
    found_only(installed, "Redis", "see GROVE_REDIS_URL")


def test_a_redis_that_forgets_jobs_is_found(installed: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    valkey = ValkeyServer()
    valkey.start()
    try:
        valkey.command("CONFIG", "SET", "maxmemory", "64mb", "maxmemory-policy", "allkeys-lru")
        monkeypatch.setenv("GROVE_REDIS_URL", valkey.url)
        found_only(installed, "Redis", "noeviction")
    finally:
        valkey.close()


def test_a_folder_that_takes_no_files_is_found(
    installed: Examined, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("GROVE_DATA_DIR", str(tmp_path / "file"))
    found_only(installed, "files", "GROVE_FILES_URL")


def test_a_mail_server_that_is_away_is_found(installed: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROVE_SMTP_URL", f"smtp://user:hidden@127.0.0.1:{free_port()}")
    monkeypatch.setenv("GROVE_MAIL_FROM", "grove@example.org")
    found_only(installed, "mail", "GROVE_SMTP_URL")


def test_lost_keys_are_found(installed: Examined, database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("SET session_replication_role = replica")
        foreign = Fernet(Fernet.generate_key()).encrypt(bytes(32))
        connection.execute(
            "INSERT INTO growth.user_key (user_id, wrapped_key, version) VALUES (%s, %s, 1)", (new_id(), foreign)
        )
    found_only(installed, "keys", "GROVE_GROWTH_KEYS")


def test_work_that_nobody_does_is_found(installed: Examined, database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute(
            "INSERT INTO outbox (id, name, payload, due_at) VALUES (%s, 'x', '{}', now() - interval '1 hour')",
            (new_id(),),
        )
    found_only(installed, "work", "worker and a scheduler")


class Stranger(http.server.BaseHTTPRequestHandler):
    """Answers for something that is not Grove, or for a proxy that lets no socket through."""

    healthy = False

    def do_GET(self) -> None:
        content = b'{"status":"ok"}' if self.healthy and self.path == "/healthz" else b"hello"
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def stranger(request: pytest.FixtureRequest) -> Iterator[str]:
    """Its address."""
    kind = type("Handler", (Stranger,), {"healthy": request.param})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("stranger", [False], indirect=True)
def test_an_address_of_somebody_else_is_found(
    installed: Examined, stranger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROVE_PUBLIC_URL", stranger)
    _, found = installed()
    assert "is not Grove" in found["address"]


@pytest.mark.parametrize("stranger", [True], indirect=True)
def test_a_proxy_without_sockets_is_found(installed: Examined, stranger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROVE_PUBLIC_URL", stranger)
    found_only(installed, "sockets", "`Upgrade`")


@pytest.mark.faults
def test_a_certificate_that_nobody_trusts_is_found(installed: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Proxy(free_port())
    proxy.start()
    try:
        monkeypatch.setenv("GROVE_PUBLIC_URL", proxy.url)
        _, found = installed()
        assert "browsers will not trust it" in found["certificate"]
    finally:
        proxy.stop()
