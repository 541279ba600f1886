"""The container files, as far as they can be checked without an engine: schema, secrets, and what may be reached."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """docker-compose.yml; anchors and merges are resolved."""
    document: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return document


def test_compose_fits_its_published_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    checked = subprocess.run([*command, str(ROOT / "docker-compose.yml")], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout


def test_only_the_proxy_is_reached_from_outside(compose: dict[str, Any]) -> None:
    """Everything else is on the inner network only; the dashboards answer this machine alone."""
    for name, service in compose["services"].items():
        ports = service.get("ports", [])
        if name != "proxy":
            assert service.get("networks") == ["inside"], name
            assert all(str(port).startswith("127.0.0.1:") for port in ports), name


def test_no_secret_has_a_default(compose: dict[str, Any]) -> None:
    """A stack without its secrets does not start, and says which is missing."""
    text = (ROOT / "docker-compose.yml").read_text()
    for name in ("POSTGRES_PASSWORD", "REDIS_PASSWORD", "GROVE_SECRET_KEY", "GRAFANA_PASSWORD"):
        used = re.findall(r"\$\{" + name + r"(.{0,2})", text)
        assert used, name
        assert set(used) == {":?"}, name
    empty = re.findall(r"^([A-Z_]+)=$", (ROOT / "infra" / "docker" / "env.example").read_text(), re.MULTILINE)
    assert {"POSTGRES_PASSWORD", "REDIS_PASSWORD", "GROVE_SECRET_KEY", "GRAFANA_PASSWORD"} <= set(empty)


def test_groves_own_containers_can_do_little(compose: dict[str, Any]) -> None:
    """Not root, nothing to write but what is theirs, no new privileges, bounded, healthy or restarted."""
    dockerfile = (ROOT / "infra" / "docker" / "Dockerfile").read_text()
    assert "\nUSER grove\n" in dockerfile
    assert "nginx-unprivileged" in dockerfile
    for name in ("api", "worker", "scheduler", "migrate", "proxy"):
        service = compose["services"][name]
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert "no-new-privileges:true" in service["security_opt"], name
    for name in ("api", "postgres", "redis"):
        assert compose["services"][name]["healthcheck"]["test"], name


def test_the_image_starts_what_the_manual_says(compose: dict[str, Any]) -> None:
    """Each command is one of the launcher's."""
    commands = {name: compose["services"][name]["command"] for name in ("api", "worker", "scheduler", "migrate")}

    assert commands == {name: [name] for name in ("api", "worker", "scheduler", "migrate")}
    for name in commands:
        said = subprocess.run(
            [sys.executable, "-m", "launcher", name, "--help"], cwd=ROOT / "backend", capture_output=True, check=False
        )
        assert b"Traceback" not in said.stderr


_CERTBOT = """#!/bin/sh
echo "$*" >told
mkdir -p live && echo new >live/privkey.pem && echo chain >live/fullchain.pem
while [ "$1" != --deploy-hook ]; do shift; done
RENEWED_LINEAGE=$PWD/live sh -c "$2"
kill -TERM $PPID
"""


def test_a_certificate_of_lets_encrypt_is_laid_down_for_the_proxy(tmp_path: Path) -> None:
    """With a certbot that only hands one over: its own dealings were not tried here."""
    (tmp_path / "certbot").write_text(_CERTBOT)
    (tmp_path / "certbot").chmod(0o755)
    (tmp_path / "tls").mkdir()
    (tmp_path / "tls" / "privkey.pem").write_text("old")
    settings = {"GROVE_SERVER_NAME": "grove.example.org", "GROVE_ACME_EMAIL": "ada@example.org"}
    places = {"GROVE_TLS_DIR": str(tmp_path / "tls"), "GROVE_PROXY_USER": str(os.getuid())}
    path = f"{tmp_path}:{os.environ['PATH']}"

    subprocess.run(
        ["/bin/sh", str(ROOT / "infra" / "acme" / "renew.sh")],
        cwd=tmp_path,
        env={"PATH": path, **settings, **places},
        check=False,
    )

    told = (tmp_path / "told").read_text()
    assert "certonly" in told
    assert "--webroot-path /var/www/acme --email ada@example.org --domain grove.example.org" in told
    assert sorted(path.name for path in (tmp_path / "tls").iterdir()) == ["fullchain.pem", "privkey.pem"]
    assert (tmp_path / "tls" / "privkey.pem").read_text() == "new\n"
    assert (tmp_path / "tls" / "privkey.pem").stat().st_mode & 0o777 == 0o400
