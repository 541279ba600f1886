"""The embedded servers: made once, found again, and explained where they cannot run."""

import shutil
import socket
import subprocess
from pathlib import Path

import psycopg
import pytest
from redis import Redis

from launcher import postgres as postgres_module
from launcher.errors import CannotStart
from launcher.postgres import EmbeddedPostgres, check_reachable
from launcher.servers import DATABASE, running_servers
from launcher.terminal import silence
from launcher.valkey import EmbeddedValkey


def test_what_was_written_is_there_at_the_next_start(data: Path) -> None:
    data.mkdir()
    with running_servers(data, silence, durable=True) as servers:
        assert servers.postgres is not None
        assert servers.valkey is not None
        with psycopg.connect(servers.postgres.url(DATABASE)) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 'Äpfel' AS word")
        with Redis.from_url(servers.valkey.url()) as redis:
            redis.set("kept", "yes")

    with running_servers(data, silence, durable=True) as servers:
        assert servers.postgres is not None
        assert servers.valkey is not None
        with psycopg.connect(servers.postgres.url(DATABASE)) as connection:
            assert connection.execute("SELECT lower(word) FROM kept").fetchone() == ("äpfel",)
        with Redis.from_url(servers.valkey.url()) as redis:
            assert redis.get("kept") == b"yes"


def test_only_whoever_started_it_gets_into_the_broker(data: Path) -> None:
    data.mkdir()
    with running_servers(data, silence) as servers:
        assert servers.valkey is not None
        assert (servers.valkey.folder / "valkey.conf").stat().st_mode & 0o077 == 0
        assert not any("requirepass" in part for part in servers.valkey.command())
        with socket.create_connection(("127.0.0.1", servers.valkey.port), timeout=5) as stranger:
            stranger.sendall(b"PING\r\n")
            assert stranger.recv(64).startswith(b"-NOAUTH")


def test_a_cluster_that_was_half_made_is_made_again(data: Path) -> None:
    """As after a power cut during the very first start."""
    half = EmbeddedPostgres(data / "postgres")
    making = data / "postgres-new"
    making.mkdir(parents=True)
    (making / "PG_VERSION").write_text("18\n")

    half.prepare()

    assert half.exists
    assert not making.exists()


def test_data_of_an_unknown_version_is_left_alone(data: Path) -> None:
    folder = data / "postgres"
    folder.mkdir(parents=True)
    (folder / "PG_VERSION").write_text("7\n")

    with pytest.raises(CannotStart, match="is of PostgreSQL 7"):
        EmbeddedPostgres(folder).command()


def test_a_folder_with_a_long_path_gets_a_short_socket(data: Path) -> None:
    """The path of a Unix socket may not be long, the path of a checkout may."""
    cluster = EmbeddedPostgres(data / ("long" * 30) / "postgres")

    assert len(str(cluster.sockets)) < 90
    cluster.tidy()
    assert not Path(cluster.url("x").partition("host=")[2]).is_relative_to(data)
    cluster.tidy()


def test_a_folder_that_the_other_user_may_not_enter_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)

    with pytest.raises(CannotStart, match=r"may not enter .*put the checkout somewhere everybody may enter"):
        check_reachable(closed / "data", "nobody")
    check_reachable(closed / "data", None)


def test_missing_servers_are_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_module, "find_spec", lambda _: None)
    postgres_module.installations.cache_clear()

    with pytest.raises(CannotStart, match="set GROVE_DATABASE_URL"):
        postgres_module.installations()


def test_a_server_that_ends_at_once_is_no_long_wait(data: Path) -> None:
    data.mkdir()
    with running_servers(data, silence):
        pass
    shutil.rmtree(data / "postgres" / "global")

    with pytest.raises(CannotStart, match="PostgreSQL ended instead of starting"), running_servers(data, silence):
        pass


def test_the_broker_is_ready_only_when_it_answers(data: Path) -> None:
    server = EmbeddedValkey(data)
    assert not server.answers()
    server.prepare()
    process = subprocess.Popen(server.command(), stdout=subprocess.DEVNULL)
    try:
        server.wait_until_ready(lambda: process.poll() is None)
        assert server.answers()
    finally:
        process.kill()
        process.wait()
    assert data.stat().st_mode & 0o077 == 0
