"""The settings under which the launcher starts the processes of Grove."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from launcher.programs import BACKEND


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
    return environment | {
        "GROVE_HOST": place.host,
        "GROVE_PORT": str(place.port),
        "GROVE_DATA_DIR": str(place.data),
        "PYTHONPATH": str(BACKEND),
        "PYTHONUNBUFFERED": "1",
    }


def _kept_secret(data: Path) -> str:
    """The instance's secret, made once; whoever has it can sign in as anybody."""
    path = data / "secret_key"
    if not path.exists():
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        new.touch(mode=0o600)
        new.write_text(secrets.token_hex(32))
        new.rename(path)
    return path.read_text().strip()


def shown(url: str) -> str:
    """An address without anything secret in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
