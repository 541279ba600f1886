"""`python -m tests.contract.recording` records the tours into `frontend-contract/fixtures`; `make contract` calls it.

A fixture is a picture of a board, the events of a day, and the picture after them. Ids, names, tags and instants
are replaced by steady ones in the same order; so a recording only changes when Grove does.
"""

import asyncio
import json
import os
import random
import re
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from pydantic import SecretStr

from app.boards import rules
from app.kernel.settings import Settings
from app.main import create_app
from tests.contract.tours import TOURS, begin
from tests.support import servers
from tests.support.processes import SECRET
from tests.support.world import World

FOLDER = Path(__file__).parents[3] / "frontend-contract" / "fixtures"
_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")
_INSTANT = re.compile(r"\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_NAME = re.compile(r"\b(ann|bob)-[0-9a-f]{8}\b")
_TAG = re.compile(r'"tag": "([0-9a-f]{6})"')


async def record(app: FastAPI, name: str) -> dict[str, Any]:
    """One tour as a fixture."""
    with patch.object(rules, "random", random.Random(1)):
        async with World.in_process(app) as world:
            day = await begin(app, world)
            before = await day.ann.picture(day.board.id)
            await TOURS[name](day)
            events = await day.board.events(after=before["board"]["seq"])
            after = await day.ann.picture(day.board.id)
    said = (TOURS[name].__doc__ or "").strip()
    return steady({"name": name, "description": said, "before": before, "events": events, "after": after})


def steady(fixture: dict[str, Any]) -> dict[str, Any]:
    """The same fixture without anything that is another one at the next recording."""
    written = json.dumps(fixture, ensure_ascii=False)
    ids = {it: f"01990000-0000-7000-8000-{n:012x}" for n, it in enumerate(sorted(set(_ID.findall(written))), 1)}
    instants = {it: f"2026-01-01T00:00:{n:02d}.000000Z" for n, it in enumerate(sorted(set(_INSTANT.findall(written))))}
    numbers = count(1)
    tags: dict[str, str] = {}
    for tag in _TAG.findall(written):
        tags.setdefault(tag, f"{next(numbers):06x}")
    written = _ID.sub(lambda found: ids[found[0]], written)
    written = _INSTANT.sub(lambda found: instants[found[0]], written)
    written = _NAME.sub(lambda found: found[1], written)
    written = _TAG.sub(lambda found: f'"tag": "{tags[found[1]]}"', written)
    made: dict[str, Any] = json.loads(written)
    return made


def text_of(fixture: dict[str, Any]) -> str:
    """A fixture as it is written."""
    return json.dumps(fixture, indent=1, ensure_ascii=False) + "\n"


async def _record_all(urls: servers.ServerUrls) -> None:
    database = servers.recreate(urls.database, "grove_recording", template=servers.TEMPLATE)
    settings = Settings(
        environment="test",
        database_url=database,
        redis_url=urls.redis,
        secret_key=SecretStr(SECRET),
        rate_limit_factor=10_000,
        log_level="WARNING",
    )
    app = create_app(settings)
    async with LifespanManager(app):
        for name in TOURS:
            (FOLDER / f"{name}.json").write_text(text_of(await record(app, name)), encoding="utf-8")


def main() -> None:
    """Record every tour on servers of its own."""
    os.environ.pop("GROVE_DATABASE_URL", None)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    with servers.session_servers() as urls:
        asyncio.run(_record_all(urls))


if __name__ == "__main__":
    main()
