"""The archive of a backup: a tar whose last member says what the others must be, encrypted with age if wished."""

import hashlib
import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from pyrage import DecryptError, RecipientError, decrypt_file, encrypt_file, x25519

from launcher.errors import CannotStart

FORMAT = 1
MANIFEST, DATABASE, KEYS, FILES = "manifest.json", "database.dump", "keys.json", "files"
_ENCRYPTED = b"age-encryption.org/"
_PIECE = 1024 * 1024


@dataclass(slots=True)
class Manifest:
    """What an archive holds: made when, of which migration, and the SHA-256 of every member."""

    made_at: str
    revision: str
    postgres: int
    format: int = FORMAT
    checksums: dict[str, str] = field(default_factory=dict)
    missing_files: list[str] = field(default_factory=list)


class Readable(Protocol):
    """Something that gives its bytes piece by piece."""

    def read(self, size: int = -1, /) -> Any:
        """At most so many of the next bytes."""


class _Hashed:
    def __init__(self, source: Readable) -> None:
        self._source = source
        self.digest = hashlib.sha256()

    def read(self, size: int) -> bytes:
        piece = bytes(self._source.read(size))
        self.digest.update(piece)
        return piece


class Writer:
    """Puts members into an archive and notes their checksums."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        path.touch(mode=0o600)
        self._tar = tarfile.open(path, "w", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - closed by `finish`
        self.manifest = manifest

    def add(self, name: str, source: Readable, size: int) -> None:
        """One member of `size` bytes."""
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        hashed = _Hashed(source)
        self._tar.addfile(member, hashed)  # type: ignore[arg-type]
        self.manifest.checksums[name] = hashed.digest.hexdigest()

    def add_file(self, name: str, path: Path) -> None:
        """A file as a member."""
        with path.open("rb") as source:
            self.add(name, source, path.stat().st_size)

    def finish(self, near: Path) -> None:
        """Add the manifest, which goes through a file in the folder `near`, and close."""
        told = near / MANIFEST
        told.write_text(json.dumps(asdict(self.manifest), indent=2))
        self._tar.add(told, MANIFEST)
        self._tar.close()


def recipients(names: list[str]) -> list[x25519.Recipient]:
    """Public keys (`age1...`). Raises `CannotStart`."""
    try:
        return [x25519.Recipient.from_str(name) for name in names]
    except RecipientError as error:
        raise CannotStart(f"That is no public key for backups: {error}") from None


def encrypt(plain: Path, target: Path, to: list[x25519.Recipient]) -> None:
    """Encrypt a file so that each of the keys opens it."""
    target.touch(mode=0o600)
    encrypt_file(str(plain), str(target), to)


@contextmanager
def unpacked(archive: Path, key: x25519.Identity | None, *, near: Path) -> Iterator[tuple[Path, Manifest]]:
    """The checked content of an archive in a folder inside `near`, gone afterwards. Raises `CannotStart`."""
    folder = Path(tempfile.mkdtemp(prefix="restore-", dir=near))
    try:
        _unpack(_decrypted(archive, key, folder / "plain.tar"), folder / "content")
        yield folder / "content", _checked(folder / "content")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _decrypted(archive: Path, key: x25519.Identity | None, target: Path) -> Path:
    try:
        with archive.open("rb") as file:
            is_encrypted = file.read(len(_ENCRYPTED)) == _ENCRYPTED
    except OSError as error:
        raise CannotStart(f"The archive cannot be read: {error}.") from None
    if not is_encrypted:
        return archive
    if key is None:
        raise CannotStart("The archive is encrypted: name the file of its private key with --key.")
    try:
        decrypt_file(str(archive), str(target), [key])
    except (DecryptError, OSError) as error:
        raise CannotStart(f"The archive cannot be decrypted: {error}") from None
    return target


def _unpack(archive: Path, folder: Path) -> None:
    folder.mkdir()
    try:
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
    except (tarfile.TarError, OSError, EOFError) as error:
        raise CannotStart(f"The archive is damaged: {error}") from None


def _checked(folder: Path) -> Manifest:
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
    except (OSError, ValueError, TypeError):
        raise CannotStart("The archive is damaged, or not one of Grove: it has no manifest.") from None
    if manifest.format != FORMAT:
        raise CannotStart(f"The archive has format {manifest.format}; this Grove reads {FORMAT}.")
    for name, wanted in manifest.checksums.items():
        path = folder / name
        if not path.is_file() or _digest(path) != wanted:
            raise CannotStart(f"The archive is damaged: {name} is not what it was.")
    return manifest


def _digest(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            total.update(piece)
    return total.hexdigest()
