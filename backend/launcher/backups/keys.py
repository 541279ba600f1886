"""The keys of an instance: without them the private texts of a backup stay closed for ever."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from pyrage import IdentityError, x25519

from launcher.environment import GROWTH_KEYS, SECRET_KEY, Place, write_secret
from launcher.errors import CannotStart


@dataclass(frozen=True, slots=True)
class Keys:
    """`GROVE_SECRET_KEY` and `GROVE_GROWTH_KEYS` of an instance."""

    secret_key: str
    growth_keys: str

    @classmethod
    def of(cls, place: Place) -> "Keys":
        """Those that the processes of a place are started with. Raises `CannotStart` when nobody knows them."""
        secret = os.environ.get("GROVE_SECRET_KEY") or _read(place.data / SECRET_KEY)
        if not secret:
            raise CannotStart("Set GROVE_SECRET_KEY (and GROVE_GROWTH_KEYS) as Grove's processes have them.")
        return cls(secret, os.environ.get("GROVE_GROWTH_KEYS") or _read(place.data / GROWTH_KEYS))

    @classmethod
    def read(cls, path: Path) -> "Keys":
        """Those that a file holds."""
        try:
            return cls(**json.loads(path.read_text()))
        except (OSError, ValueError, TypeError):
            raise CannotStart(f"{path} holds no keys of Grove.") from None

    def write(self, path: Path) -> None:
        """Into a file that only its owner reads."""
        write_secret(path, json.dumps(asdict(self)))

    def settle(self, place: Place) -> None:
        """Keep them in a place's data folder. Raises `CannotStart` when a setting says otherwise."""
        for name, value, file in (
            ("GROVE_SECRET_KEY", self.secret_key, SECRET_KEY),
            ("GROVE_GROWTH_KEYS", self.growth_keys, GROWTH_KEYS),
        ):
            said = os.environ.get(name)
            if said and said != value:
                raise CannotStart(f"{name} is not what the backup was made with: unset it, or set the backup's.")
            if value and not said:
                write_secret(place.data / file, value)


def make_backup_key(path: Path) -> str:
    """Write a new private key to a file; the public one, to which backups are encrypted."""
    if path.exists():
        raise CannotStart(f"{path} exists already; a key that is overwritten is lost.")
    identity = x25519.Identity.generate()
    write_secret(path, f"{identity}\n")
    return str(identity.to_public())


def private_key(path: Path) -> x25519.Identity:
    """The private key in a file; lines with `#` are remarks."""
    try:
        lines = [line.strip() for line in path.read_text().splitlines()]
        return x25519.Identity.from_str(next(line for line in lines if line and not line.startswith("#")))
    except (OSError, StopIteration, IdentityError):
        raise CannotStart(f"{path} holds no private key for backups.") from None


def _read(path: Path) -> str:
    return path.read_text().strip() if path.exists() else ""
