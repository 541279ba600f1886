"""Backups: what was there comes back, all of it or nothing, and never over something else."""

import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest

from launcher.__main__ import main
from launcher.backups.dumps import load
from launcher.errors import CannotStart
from launcher.migrations import newest_revision, pending
from launcher.programs import BACKEND
from launcher.steps import run_step
from tests.launcher.conftest import StartGrove, WholeGrove
from tests.support.servers import TEMPLATE, ServerUrls, drop, recreate, short_folder

_ACCOUNT = {"username": "ada", "email": "ada@example.org", "password": "long and quiet river"}
_SECRET = "a secret key of some length for this test alone"
Grove = Callable[..., tuple[int, str]]


@pytest.fixture
def grove(monkeypatch: pytest.MonkeyPatch, data: Path, capfd: pytest.CaptureFixture[str]) -> Grove:
    """Gives the operator's commands on the test's data folder; exit code, and what was said."""
    monkeypatch.setenv("GROVE_DATA_DIR", str(data))

    def run(*arguments: str | Path) -> tuple[int, str]:
        code = main([str(it) for it in arguments])
        said = capfd.readouterr()
        return code, said.out + said.err

    return run


# A whole Grove


class Ada:
    """The first person of an instance, with a board, a file and a private text."""

    def __init__(self, grove: WholeGrove) -> None:
        self._http = httpx2.Client(base_url=f"{grove.url}/api/v1", trust_env=False, timeout=20)

    def __enter__(self) -> "Ada":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def sign_in(self) -> None:
        form = {name: _ACCOUNT[name] for name in ("username", "password")}
        token = self._http.post("/auth/login", data=form).json()["access_token"]
        self._http.headers["Authorization"] = f"Bearer {token}"

    def call(self, method: str, path: str, body: Any = None) -> Any:
        answer = self._http.request(method, path, json=body)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def fill(self) -> None:
        """Make something of every kind that a backup holds."""
        self.call("POST", "/auth/register", _ACCOUNT)
        self.sign_in()
        workspace = self.call("POST", "/workspaces", {"name": "Allotment"})
        board = self.call("POST", f"/workspaces/{workspace['id']}/boards", {"title": "Garden"})
        todo = self.call("POST", f"/boards/{board['id']}/lists", {"title": "To do"})
        card = self.call("POST", f"/lists/{todo['id']}/cards", {"title": "Sow beans"})
        files = {"file": ("plan.txt", b"beans, peas")}
        assert self._http.post(f"/cards/{card['id']}/attachments", files=files).status_code == 201
        self.call("PUT", "/growth/profile/age", {"is_old_enough": True})
        self.call("POST", "/growth/journal", {"body": "The first warm day."})

    def all_there_is(self) -> dict[str, Any]:
        """Everything that `fill` has made, as it is read."""
        workspace = self.call("GET", "/workspaces")["items"][0]
        board = self.call("GET", f"/workspaces/{workspace['id']}/boards")["items"][0]
        picture = self.call("GET", f"/boards/{board['id']}")
        attachments = self.call("GET", f"/cards/{picture['cards'][0]['id']}/attachments")["items"]
        content = self._http.get(f"/attachments/{attachments[0]['id']}").content
        journal = [entry["body"] for entry in self.call("GET", "/growth/journal")["items"]]
        return {"picture": picture, "content": content, "journal": journal}


@pytest.mark.faults
def test_a_wiped_instance_comes_back_from_an_encrypted_backup(
    start_grove: StartGrove, grove: Grove, data: Path, tmp_path: Path
) -> None:
    """Made while Grove runs; the machine is lost; boards, files and private texts are the same afterwards."""
    first = start_grove()
    with Ada(first) as ada:
        ada.fill()
        before = ada.all_there_is()
    public = grove("backup-key", tmp_path / "private")[1].split()[-1]

    code, said = grove("backup", tmp_path / "all.tar.age", "--to", public)
    assert code == 0, said
    assert first.stop() == 0
    shutil.rmtree(data)
    assert b"beans" not in (tmp_path / "all.tar.age").read_bytes()
    assert grove("restore", tmp_path / "all.tar.age")[0] == 1, "it must not open without its key"
    code, said = grove("restore", tmp_path / "all.tar.age", "--key", tmp_path / "private")

    assert code == 0, said
    with Ada(start_grove()) as ada:
        ada.sign_in()
        assert ada.all_there_is() == before
    assert before["journal"] == ["The first warm day."]
    assert before["content"] == b"beans, peas"


# A configured database


@pytest.fixture
def make_database(server_urls: ServerUrls, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], str]]:
    """Makes databases from a template and lets the settings lead to the last one."""
    made: list[str] = []

    def make(name: str, template: str = "template0") -> str:
        made.append(name)
        url = recreate(server_urls.database, name, template=template)
        monkeypatch.setenv("GROVE_DATABASE_URL", url)
        monkeypatch.setenv("GROVE_SECRET_KEY", _SECRET)
        return url

    yield make
    for name in made:
        drop(server_urls.database, name)


@pytest.fixture
def archive(grove: Grove, make_database: Callable[[str, str], str], tmp_path: Path) -> Path:
    """A plain backup of an instance that has a topic and lacks a file that it should have."""
    url = make_database("grove_backup_source", TEMPLATE)
    with psycopg.connect(url) as connection:
        connection.execute("INSERT INTO topic_head (topic, seq) VALUES ('board:1', 7)")
        connection.execute("INSERT INTO held_file (key, created_at, kept_at) VALUES ('aa/lost', now(), now())")
    code, said = grove("backup", tmp_path / "plain.tar")
    assert code == 0, said
    return tmp_path / "plain.tar"


def test_a_plain_backup_has_its_keys_beside_it(
    archive: Path, grove: Grove, make_database: Callable[..., str], monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    """Whoever finds the archive alone cannot read the private texts; a restore takes the keys along."""
    keys = archive.with_name("plain.tar.keys.json")
    assert json.loads(keys.read_text())["secret_key"] == _SECRET
    assert keys.stat().st_mode & 0o077 == archive.stat().st_mode & 0o077 == 0
    assert _SECRET.encode() not in archive.read_bytes()
    url = make_database("grove_backup_target")
    monkeypatch.delenv("GROVE_SECRET_KEY")

    code, said = grove("restore", archive)

    assert code == 0, said
    assert "1 files were missing already" in said
    assert (data / "secret_key").read_text() == _SECRET
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT topic, seq FROM topic_head").fetchall() == [("board:1", 7)]


def test_nothing_is_overwritten(archive: Path, grove: Grove, monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    """Neither an archive, nor a database that holds tables, nor a data folder, nor keys."""
    assert "never overwritten" in grove("backup", archive)[1]
    code, said = grove("restore", archive)
    assert (code, "holds tables already" in said) == (1, True)
    monkeypatch.delenv("GROVE_DATABASE_URL")
    (data / "postgres").mkdir(parents=True)
    before = sorted(data.iterdir())

    assert "There is data in" in grove("restore", archive)[1]
    assert sorted(data.iterdir()) == before


def test_half_a_dump_is_none(archive: Path, make_database: Callable[..., str], tmp_path: Path) -> None:
    """What was loaded before the damage is not kept."""
    with tarfile.open(archive) as tar:
        tar.extract("database.dump", tmp_path, filter="data")
    whole = (tmp_path / "database.dump").read_bytes()
    (tmp_path / "half.dump").write_bytes(whole[: len(whole) * 9 // 10])
    url = make_database("grove_backup_target")

    with pytest.raises(CannotStart, match="cannot be loaded"):
        load(url, tmp_path / "half.dump")

    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def test_a_failed_restore_leaves_the_folder_empty(
    archive: Path, grove: Grove, make_database: Callable[..., str], monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    """Here because a setting names other keys; it can be tried again afterwards."""
    shutil.rmtree(data)
    make_database("grove_backup_target")
    monkeypatch.setenv("GROVE_SECRET_KEY", "another secret key of enough length")

    assert "not what the backup was made with" in grove("restore", archive)[1]

    assert [path.name for path in data.iterdir()] == ["lock"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"revision": "of_the_future"}, "of a newer Grove"),
        ({"format": 99}, "has format 99"),
        ({"checksums": {"database.dump": "0" * 64}}, "database.dump is not what it was"),
    ],
)
def test_what_is_damaged_or_newer_is_refused(
    change: dict[str, Any], expected: str, archive: Path, grove: Grove, tmp_path: Path
) -> None:
    with short_folder() as folder:
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        manifest = json.loads((folder / "manifest.json").read_text())
        (folder / "manifest.json").write_text(json.dumps(manifest | change))
        with tarfile.open(tmp_path / "changed.tar", "w") as tar:
            for name in ("database.dump", "manifest.json"):
                tar.add(folder / name, name)

    code, said = grove("restore", tmp_path / "changed.tar")

    assert (code, expected in said) == (1, True), said


def test_an_upgrade_says_what_it_does_and_dumps_before(
    grove: Grove, make_database: Callable[..., str], data: Path
) -> None:
    """And data of a newer Grove is left alone, by an upgrade as by a migration."""
    url = make_database("grove_upgrade")
    *_, former, newest = pending(None)
    older = [sys.executable, "-m", "alembic", "upgrade", former]
    run_step("Migrating", older, cwd=BACKEND, environment={"PYTHONPATH": str(BACKEND)})

    assert f"migration to come: {newest}" in grove("upgrade", "--check")[1]
    assert not (data / "backups").exists()
    code, said = grove("upgrade")
    assert code == 0, said
    assert [path.name[-len(former) - 5 :] for path in (data / "backups").iterdir()] == [f"{former}.dump"]
    assert f"up to date ({newest_revision()})" in grove("upgrade", "--check")[1]

    with psycopg.connect(url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'of_the_future'")
    for command in (["upgrade"], ["upgrade", "--check"], ["migrate"], ["backup", str(data / "newer.tar")]):
        code, said = grove(*command)
        assert (code, "of a newer Grove" in said) == (1, True), command


def test_the_operators_command_finds_its_way() -> None:
    said = subprocess.run([BACKEND.parent / "grove", "--help"], capture_output=True, text=True, check=True).stdout

    assert "usage: grove" in said
    assert "restore" in said
