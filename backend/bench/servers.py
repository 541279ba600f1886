"""Servers of a bench's own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.programs import BACKEND, migration
from launcher.servers import running_servers
from launcher.steps import run_step
from launcher.terminal import silence


@contextmanager
def migrated_servers(*, durable: bool = False) -> Iterator[tuple[str, str]]:
    """Addresses of a migrated PostgreSQL and of Redis for the block; `durable` ones keep what they are told."""
    with tempfile.TemporaryDirectory(prefix="grove-bench-", dir="/tmp") as folder:
        Path(folder).chmod(0o711)
        with running_servers(Path(folder), silence, durable=durable) as servers:
            assert servers.postgres is not None
            assert servers.valkey is not None
            url = servers.postgres.url("postgres")
            run_step("Migrating", migration(), cwd=BACKEND, environment={"GROVE_DATABASE_URL": url})
            yield url, servers.valkey.url()
