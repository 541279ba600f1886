"""`grove up` says what is missing before a container starts; with a `docker` that only writes down what it is told."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from launcher.containers import up
from launcher.errors import CannotStart

ROOT = Path(__file__).parents[3]
_DOCKER = '#!/bin/sh\necho "$*" >>told\n[ "$*" != "$FAILS" ]\n'
_NEEDED = (
    "GROVE_SERVER_NAME=grove.example.org\nGROVE_PUBLIC_URL=https://grove.example.org\nPOSTGRES_PASSWORD=a\n"
    f"REDIS_PASSWORD=b\nGRAFANA_PASSWORD=c\nGROVE_SECRET_KEY={'d' * 64}\n"
)


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what a release brings, and a filled-in .env."""
    for name in [name for name in os.environ if name.startswith("GROVE_")]:
        monkeypatch.delenv(name)
    shutil.copy(ROOT / "docker-compose.yml", tmp_path)
    (tmp_path / ".env").write_text(_NEEDED)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "docker").write_text(_DOCKER)
    (tmp_path / "bin" / "docker").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    monkeypatch.setenv("FAILS", "nothing")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_containers_start_with_a_certificate_of_their_own_at_first(host: Path) -> None:
    said: list[str] = []
    up(host, ["minimal", "full"], said.append)

    started = "compose --profile minimal --profile full up -d --wait --wait-timeout 180 --build"
    assert (host / "told").read_text().splitlines() == ["compose version", started]
    chain = host / "infra" / "nginx" / "tls" / "fullchain.pem"
    shown = subprocess.run(
        ["openssl", "x509", "-noout", "-ext", "subjectAltName", "-in", str(chain)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "DNS:grove.example.org" in shown
    assert any("https://grove.example.org" in line for line in said)

    before = chain.read_text()
    (host / ".env").write_text(f"{_NEEDED}GROVE_VERSION=v1.2.0\n")
    up(host, ["minimal"], said.append)
    assert chain.read_text() == before
    assert (host / "told").read_text().splitlines()[-1] == "compose --profile minimal up -d --wait --wait-timeout 180"


@pytest.mark.parametrize(
    ("settings", "profiles", "words"),
    [
        (None, [], "cp infra/docker/env.example .env"),
        (_NEEDED.replace("POSTGRES_PASSWORD=a", "POSTGRES_PASSWORD="), [], r"empty in \.env: POSTGRES_PASSWORD\."),
        (_NEEDED, ["acme"], "GROVE_ACME_EMAIL"),
        (_NEEDED.replace("d" * 64, "short"), [], "too short"),
    ],
)
def test_what_is_missing_is_said_before(host: Path, settings: str | None, profiles: list[str], words: str) -> None:
    (host / ".env").unlink() if settings is None else (host / ".env").write_text(settings)

    with pytest.raises(CannotStart, match=words):
        up(host, ["minimal", *profiles], lambda _: None)
    assert (host / "told").read_text() == "compose version\n"


def test_no_docker_or_an_old_one_is_said(host: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAILS", "compose version")
    with pytest.raises(CannotStart, match="docker-compose-plugin"):
        up(host, ["minimal"], lambda _: None)

    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(CannotStart, match="no docker"):
        up(host, ["minimal"], lambda _: None)


def test_what_does_not_become_healthy_is_said(host: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAILS", "compose --profile minimal up -d --wait --wait-timeout 180 --build")
    with pytest.raises(CannotStart, match="docker compose logs"):
        up(host, ["minimal"], lambda _: None)


def test_the_command_does_with_any_python(host: Path) -> None:
    """A machine with containers needs nothing of Grove's installed."""
    shutil.copy(ROOT / "grove", host)
    shutil.copytree(ROOT / "backend" / "launcher", host / "backend" / "launcher")

    done = subprocess.run([str(host / "grove"), "up"], capture_output=True, text=True, check=False)
    other = subprocess.run([str(host / "grove"), "backup"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert (host / "told").read_text().splitlines()[-1].startswith("compose --profile minimal up")
    assert "make run" in other.stderr
