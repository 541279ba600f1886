"""A rehearsal: everything that an alert is about happens to a real instance, and the operator hears of it.

By the real Prometheus, Alertmanager and exporter of PostgreSQL, on the rules of production with seconds for minutes.
"""

import asyncio
import http.server
import json
import re
import shutil
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest
import websockets
import yaml
from sqlalchemy import text

from app.growth.upkeep import AuditLedger
from app.kernel.settings import Settings
from launcher.ports import free_port
from launcher.supervisor import Program
from tests.support.processes import ApiProcess, PostgresServer, Process, Processes
from tests.support.world import BoardBuilder, Caller, World
from workers.rooms import WorkerTools
from workers.runner import run_row

pytestmark = pytest.mark.faults

_INFRA = Path(__file__).parents[3] / "infra"
_PATIENCE_SECONDS = 90.0


class Operator:
    """Whoever Alertmanager calls."""

    def __init__(self) -> None:
        heard = self.heard = list[tuple[str, str]]()

        class Ear(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                heard.extend((alert["labels"]["alertname"], alert["status"]) for alert in told["alerts"])
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Ear)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def operator() -> Iterator[Operator]:
    made = Operator()
    yield made
    made.server.shutdown()
    made.server.server_close()


def program_called(*names: str) -> str:
    found = [path for name in names if (path := shutil.which(name))]
    assert found, f"no {names[0]}: run `make test`"
    return found[0]


def _hurried(name: str, folder: str) -> str:
    """One of the files that production has, with a second for a minute."""
    made: dict[str, Any] = yaml.safe_load(
        re.sub(r"\b(\d+)m\b", r"\1s", re.sub(r"\b\d+s\b", "1s", (_INFRA / folder / name).read_text()))
    )
    return json.dumps(made)


def _job(name: str, port: int, *, every_seconds: int) -> dict[str, Any]:
    """What is looked at how often; so long may an answer take, too."""
    pace = f"{every_seconds}s"
    targets = [{"targets": [f"127.0.0.1:{port}"]}]
    return {"job_name": name, "static_configs": targets, "scrape_interval": pace, "scrape_timeout": pace}


class Watch:
    """Prometheus, which looks at an instance, and Alertmanager, which calls the operator."""

    def __init__(self, folder: Path, operator: Operator) -> None:
        self._folder, self._operator = folder, operator
        self._running: list[Process] = []
        self._ports = {name: free_port() for name in ("prometheus", "alertmanager", "exporter")}
        self.url = f"http://127.0.0.1:{self._ports['prometheus']}"

    def begin(self, api_port: int, database_url: str) -> None:
        """Look at an API process and at its database from now on."""
        told = _hurried("alertmanager.yml", "alertmanager")
        hook = f"http://127.0.0.1:{self._operator.server.server_port}/"
        (self._folder / "alertmanager.yml").write_text(told.replace("@WEBHOOK@", hook))
        (self._folder / "rules.yml").write_text(_hurried("rules.yml", "prometheus"))
        config = json.loads(_hurried("prometheus.yml", "prometheus"))
        # The exporter waits for a second before it says that PostgreSQL is not there.
        postgres = _job("postgres", self._ports["exporter"], every_seconds=3)
        config["scrape_configs"] = [_job("grove", api_port, every_seconds=1), postgres]
        manager = [f"127.0.0.1:{self._ports['alertmanager']}"]
        config["alerting"] = {"alertmanagers": [{"static_configs": [{"targets": manager}]}]}
        (self._folder / "prometheus.yml").write_text(json.dumps(config))
        self._start(
            ("alertmanager", "prometheus-alertmanager"),
            "--config.file=alertmanager.yml",
            "--storage.path=alerts",
            f"--web.listen-address={manager[0]}",
            "--cluster.listen-address=",
        )
        files = ("--config.file=prometheus.yml", "--storage.tsdb.path=data")
        self._start(("prometheus",), *files, f"--web.listen-address=127.0.0.1:{self._ports['prometheus']}")
        self._start(
            ("prometheus-postgres-exporter", "postgres_exporter"),
            f"--web.listen-address=127.0.0.1:{self._ports['exporter']}",
            DATA_SOURCE_NAME=f"{database_url}&sslmode=disable",
        )

    def _start(self, names: tuple[str, ...], *options: str, **variables: str) -> None:
        command = (program_called(*names), *options)
        self._running.append(Process(Program(names[0], command, cwd=self._folder, environment=variables)).start())

    def end(self) -> None:
        """Stop looking."""
        for process in self._running:
            process.kill()

    def sees(self, query: str) -> bool:
        """Whether a query finds anything."""
        try:
            answer = httpx2.get(f"{self.url}/api/v1/query", params={"query": query}, trust_env=False).json()
        except (httpx2.TransportError, ValueError):
            return False
        return bool(answer.get("data", {}).get("result"))


@pytest.fixture
def watch(operator: Operator, tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path, operator)
    yield made
    made.end()


@pytest.fixture
def own_postgres() -> Iterator[PostgresServer]:
    made = PostgresServer()
    yield made
    made.close()


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while not await asyncio.to_thread(is_so):
            await asyncio.sleep(0.1)


async def asked(database_url: str, *statements: str) -> None:
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
        for statement in statements:
            await connection.execute(statement)


@asynccontextmanager
async def meanwhile(doing: Callable[[], Awaitable[Any]]) -> AsyncIterator[None]:
    """Do something again and again until the end of the block."""

    async def again() -> None:
        while True:
            await doing()

    task = asyncio.create_task(again())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


class Scene:
    """An instance of its own, and what happens to it."""

    def __init__(self, api: ApiProcess, postgres: PostgresServer, ann: Caller, board: BoardBuilder) -> None:
        self.api, self.postgres, self.ann, self.board = api, postgres, ann, board
        self.list_id = ""

    async def leave_work(self) -> None:
        """Work waits that nobody comes for, one piece is given up; what recurs ended well two hours ago."""
        await asked(
            self.postgres.url,
            "UPDATE outbox SET due_at = now() - interval '3 minutes'",
            "UPDATE outbox SET attempts = 8, dead_at = now() WHERE id = (SELECT id FROM outbox LIMIT 1)",
            "UPDATE upkeep_run SET ended_at = ended_at - interval '2 hours'",
        )

    async def spoil_growth(self, settings: Settings) -> None:
        """Points are shown that nobody gave, and are looked for; a byte of a private text is another one."""
        await self.ann.ok("POST", "/growth/journal", {"body": "Beans."})
        await asked(
            self.postgres.url,
            "UPDATE growth.profile SET xp_total = xp_total + 7",
            "UPDATE growth.journal_entry SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)",
        )
        worker = WorkerTools(settings, name="grove-test")
        await worker.start()
        async with worker.tools.uow() as uow:
            uow.enqueue(AuditLedger())
            await uow.commit()
        async with worker.tools.database.reading() as session:
            row_id = (await session.scalars(text("SELECT id FROM outbox WHERE name = 'growth.audit_ledger'"))).one()
        assert await run_row(worker.tools, row_id)
        await worker.stop()
        assert (await self.ann.call("GET", "/growth/journal")).status_code >= 400

    async def write_slowly(self) -> None:
        """Writes of a board that somebody holds for longer than a second."""
        async with await psycopg.AsyncConnection.connect(self.postgres.url) as connection:
            await connection.execute(f"SELECT 1 FROM topic_head WHERE topic = '{self.board.topic}' FOR UPDATE")
            writing = [asyncio.create_task(self.board.card(self.list_id)) for _ in range(4)]
            await asyncio.wait(writing, timeout=1.5)
            await connection.rollback()
        await asyncio.gather(*writing)

    async def start_over(self) -> None:
        """A follower that stands where the board never was, again and again."""
        async with websockets.connect(self.api.ws_url) as socket:
            await socket.send(json.dumps({"op": "hello", "token": self.ann.token}))
            await socket.recv()
            for _ in range(5):
                await socket.send(
                    json.dumps({"op": "subscribe", "topic": self.board.topic, "after": 9_999, "tag": "ffffff"})
                )
                assert json.loads(await socket.recv())["op"] == "reset"

    async def ask(self) -> None:
        """A look at the board, whatever comes of it."""
        await self.ann.call("GET", f"/boards/{self.board.id}")


async def test_every_alert_reaches_the_operator_when_its_cause_is_there(
    processes: Processes, own_postgres: PostgresServer, watch: Watch, operator: Operator, settings: Settings
) -> None:
    """And what is mended is told, too."""
    api = await asyncio.to_thread(processes.api, GROVE_DATABASE_URL=own_postgres.url)
    await asyncio.to_thread(watch.begin, api.port, own_postgres.url)

    async def heard(*names: str, status: str = "firing") -> None:
        wanted = {(name, status) for name in names}
        try:
            await until(lambda: wanted <= set(operator.heard))
        except TimeoutError:
            pytest.fail(f"nobody told of {wanted - set(operator.heard)}")

    async with World.at(api.url) as world:
        ann = await world.person("ann")
        board = await world.board(ann)
        scene = Scene(api, own_postgres, ann, board)
        scene.list_id = (await board.list())["id"]
        await until(lambda: watch.sees('up{job="grove"} == 1') and watch.sees("pg_up == 1"))
        await until(lambda: watch.sees("grove_growth_unopened_total == 0"))

        known = settings.model_dump(include={"environment", "redis_url", "secret_key", "log_format", "log_level"})
        await scene.spoil_growth(Settings(**known, database_url=own_postgres.url))
        await scene.leave_work()
        await heard(
            "NobodyWorks", "WorkWaits", "WorkWasGivenUp", "UpkeepStands", "PointsDiffer", "PrivateTextsUnopened"
        )
        async with meanwhile(scene.start_over):
            await heard("FollowersStartOver")
        async with meanwhile(scene.write_slowly):
            await heard("GroveIsSlow")
        await asyncio.to_thread(own_postgres.kill)
        async with meanwhile(scene.ask):
            await heard("DatabaseIsGone", "GroveFails")
        api.kill()
        await heard("GroveIsDown")

        await asyncio.to_thread(own_postgres.start)
        await asyncio.to_thread(api.start)
        await heard("DatabaseIsGone", "GroveIsDown", status="resolved")
    rules = yaml.safe_load((_INFRA / "prometheus" / "rules.yml").read_text())["groups"]
    named = {rule["alert"] for group in rules for rule in group["rules"]}
    assert {name for name, status in operator.heard if status == "firing"} == named
