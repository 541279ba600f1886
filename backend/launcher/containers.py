"""`grove up`: the containers of docker-compose.yml, after a look at what usually keeps them from starting.

Of the standard library alone: a machine that runs containers may have nothing else of Grove's.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from launcher.errors import CannotStart

_NEEDED = re.compile(r"\$\{(\w+):\?")
_SETTING = re.compile(r"^(\w+)=(.*)$", re.MULTILINE)
_SHORTEST_SECRET = 32
_DAYS = "365"
_PROXY_USER = 101  # of the image nginx-unprivileged
_PATIENCE_SECONDS = "180"


def up(folder: Path, profiles: Sequence[str], tell: Callable[[str], None]) -> None:
    """Check, build what is built here, start, and wait until all is healthy. Raises `CannotStart`."""
    docker = _docker()
    settings = _settings(folder, profiles)
    _certificate(folder / "infra" / "nginx" / "tls", settings["GROVE_SERVER_NAME"], tell)
    command = [docker, "compose", *(word for profile in profiles for word in ("--profile", profile)), "up", "-d"]
    command += ["--wait", "--wait-timeout", _PATIENCE_SECONDS]
    if settings.get("GROVE_VERSION", "local") == "local":
        command.append("--build")
    tell(f"running: {' '.join(command[1:])}")
    if subprocess.run(command, cwd=folder, check=False).returncode != 0:
        raise CannotStart("Not every container became healthy: see `docker compose ps` and `docker compose logs`.")
    tell(f"Grove is at  {settings['GROVE_PUBLIC_URL']}")
    tell("The first administrator: docker compose run --rm -T api user create --admin NAME EMAIL")


def _docker() -> str:
    docker = shutil.which("docker")
    if docker is None:
        raise CannotStart("There is no docker here: install Docker Engine, or use `make run`, which needs none.")
    if subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode != 0:
        raise CannotStart("This docker knows no `compose`: install the package docker-compose-plugin.")
    return docker


def _settings(folder: Path, profiles: Sequence[str]) -> dict[str, str]:
    """What stands in .env and outside of it; raises `CannotStart` when something that is needed does not."""
    kept = folder / ".env"
    if not kept.exists():
        raise CannotStart("There is no .env: cp infra/docker/env.example .env, and fill it in.")
    found = {name: value.strip("\"' ") for name, value in _SETTING.findall(kept.read_text())} | os.environ
    needed = set(_NEEDED.findall((folder / "docker-compose.yml").read_text()))
    # Compose asks for all, whatever the profile.
    missing = sorted(name for name in needed if not found.get(name))
    if "acme" in profiles and not found.get("GROVE_ACME_EMAIL"):
        missing.append("GROVE_ACME_EMAIL")
    if missing:
        raise CannotStart(f"Fill in what is empty in .env: {', '.join(missing)}.")
    if len(found["GROVE_SECRET_KEY"]) < _SHORTEST_SECRET:
        raise CannotStart("GROVE_SECRET_KEY is too short: openssl rand -hex 32 makes one.")
    return found


def _certificate(folder: Path, name: str, tell: Callable[[str], None]) -> None:
    """The proxy does not start without one; the first is signed by itself, and Let's Encrypt's replaces it."""
    chain, private = folder / "fullchain.pem", folder / "privkey.pem"
    if chain.exists() and private.exists():
        return
    openssl = shutil.which("openssl")
    if openssl is None:
        raise CannotStart(f"There is no certificate in {folder}: put fullchain.pem and privkey.pem there.")
    folder.mkdir(parents=True, exist_ok=True)
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", str(private)]
    whose = ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}", "-days", _DAYS, "-out", str(chain)]
    made = subprocess.run([openssl, "req", "-x509", *key, *whose], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise CannotStart(f"No certificate could be made: {made.stderr.strip()}")
    if os.geteuid() == 0:
        os.chown(private, _PROXY_USER, -1)
    else:  # readable for the proxy's user, who is another one
        private.chmod(0o644)
    tell(f"made a certificate for {name} that is signed by itself, in {folder}: browsers will warn of it")
