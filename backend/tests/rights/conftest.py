"""One scene for all rows of this process, and its operations as the contract has them."""

import hashlib
from collections.abc import AsyncIterator, Callable, Iterator

import httpx2
import psycopg
import pytest
from fastapi import FastAPI

from tests.conftest import ORIGIN
from tests.rights.scene import Scene, beginning, populated
from tests.rights.tables import THINGS
from tests.support.servers import Cleaner

# Written by looking alone, or by the clock.
_RESTLESS = {"public.alembic_version", "public.personal_token"}


@pytest.fixture(scope="package")
async def scenes(running_app: FastAPI, cleaner: Cleaner) -> AsyncIterator[tuple[Scene, Scene]]:
    """The scene, and another that has nothing to do with it."""
    transport = httpx2.ASGITransport(app=running_app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as http:
        yield await populated(running_app, http, THINGS)
    cleaner.clean()


@pytest.fixture
def here(scenes: tuple[Scene, Scene]) -> Scene:
    """The scene with everybody in it."""
    return scenes[0]


@pytest.fixture
def there(scenes: tuple[Scene, Scene]) -> Scene:
    """Other people's workspace."""
    return scenes[1]


@pytest.fixture(scope="package")
async def beside(scenes: tuple[Scene, Scene]) -> Scene:
    """A second board of the same owner, in the same workspace."""
    here, _ = scenes
    made = await beginning(here.app, here.http, here.owner, workspace=here.names["workspace"])
    kinds = (
        "other",
        "list",
        "label",
        "webhook",
        "delivery",
        "card",
        "checklist",
        "item",
        "comment",
        "field",
        "attachment",
    )
    await made.furnish({kind: THINGS[kind] for kind in THINGS if kind in kinds})
    return made


@pytest.fixture(scope="session")
def state(database_url: str) -> Iterator[Callable[[], str]]:
    """A hash of everything that the database holds: the same before and after means that nothing was done."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        rows = connection.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        each = (
            f"SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS it FROM {name} t"
            for (name,) in rows
            if name not in _RESTLESS
        )
        query = f"SELECT string_agg(it, ',' ORDER BY it) FROM ({' UNION ALL '.join(each)}) s"
        yield lambda: hashlib.sha256(str(connection.execute(query).fetchone()).encode()).hexdigest()
