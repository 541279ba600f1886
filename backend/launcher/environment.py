"""The settings under which the launcher starts the processes of Grove."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from launcher.programs import BACKEND

SECRET_KEY, GROWTH_KEYS = "secret_key", "growth_keys"  # files of a data folder


@dataclass(frozen=True, slots=True)
class Place:
    """Where an instance lives: its data folder, and the address at which people reach it."""

    data: Path
    host: str
    port: int

    @property
    def public_url(self) -> str:
        """The address to open."""
        return os.environ.get("GROVE_PUBLIC_URL") or f"http://127.0.0.1:{self.port}"


def environment_of(place: Place) -> dict[str, str]:
    """What the processes are told; whatever is set outside already stays as it is."""
    names_of_here = f"http://127.0.0.1:{place.port},http://localhost:{place.port}"
    wanted = {
        "GROVE_ENVIRONMENT": "embedded",
        "GROVE_LOG_FORMAT": "text",
        "GROVE_FIRST_USER_IS_ADMIN": "true",
        "GROVE_PUBLIC_URL": place.public_url,
        "GROVE_ALLOWED_ORIGINS": names_of_here,
        # Whoever presses Ctrl-C at home waits for it; the tabs that are open come back by themselves.
        "GROVE_DRAIN_SECONDS": "1",
    }
    environment = {name: os.environ.get(name) or value for name, value in wanted.items()}
    environment["GROVE_SECRET_KEY"] = os.environ.get("GROVE_SECRET_KEY") or _kept_secret(place.data)
    # Kept there by a restore of an instance that had such keys.
    if not os.environ.get("GROVE_GROWTH_KEYS") and (place.data / GROWTH_KEYS).exists():
        environment["GROVE_GROWTH_KEYS"] = (place.data / GROWTH_KEYS).read_text().strip()
    return environment | {
        "GROVE_HOST": place.host,
        "GROVE_PORT": str(place.port),
        "GROVE_DATA_DIR": str(place.data),
        "PYTHONPATH": str(BACKEND),
        "PYTHONUNBUFFERED": "1",
    }


def _kept_secret(data: Path) -> str:
    """The instance's secret, made once; whoever has it can sign in as anybody."""
    path = data / SECRET_KEY
    if not path.exists():
        write_secret(path, secrets.token_hex(32))
    return path.read_text().strip()


def write_secret(path: Path, content: str) -> None:
    """Write a file that only its owner reads, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    new.write_text(content)
    new.rename(path)


def files_url() -> str:
    """Where files are kept, as set; empty is the data folder."""
    return os.environ.get("GROVE_FILES_URL", "")


def shown(url: str) -> str:
    """An address without anything secret in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
