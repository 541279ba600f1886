"""A rehearsal: an API process is killed, and the operator hears of it, by the real Prometheus and Alertmanager."""

import asyncio
import http.server
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from launcher.ports import free_port
from launcher.supervisor import Program
from tests.support.processes import Process, Processes

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


def hurried(name: str, folder: Path) -> dict[str, Any]:
    """One of the files that production has, with a second for a minute."""
    text = re.sub(r"\b\d+[smh]\b(?!\])", "1s", (_INFRA / folder / name).read_text())
    made: dict[str, Any] = yaml.safe_load(text)
    return made


@pytest.fixture
def watched(operator: Operator, tmp_path: Path) -> Iterator[Callable[[int], str]]:
    """Starts Prometheus, which looks after an API at a port, and Alertmanager; the address of Prometheus."""
    port, manager_port = free_port(), free_port()
    running: list[Process] = []

    def start(name: str, *command: str) -> None:
        running.append(Process(Program(name, command, cwd=tmp_path)).start())

    def watch(api_port: int) -> str:
        config = hurried("prometheus.yml", Path("prometheus"))
        config["scrape_configs"] = [
            {"job_name": "grove", "static_configs": [{"targets": [f"127.0.0.1:{api_port}"]}]},
        ]
        config["alerting"] = {"alertmanagers": [{"static_configs": [{"targets": [f"127.0.0.1:{manager_port}"]}]}]}
        (tmp_path / "prometheus.yml").write_text(json.dumps(config))
        (tmp_path / "rules.yml").write_text(json.dumps(hurried("rules.yml", Path("prometheus"))))
        told = json.dumps(hurried("alertmanager.yml", Path("alertmanager")))
        hook = f"http://127.0.0.1:{operator.server.server_port}/"
        (tmp_path / "alertmanager.yml").write_text(told.replace("@WEBHOOK@", hook))
        start(
            "alertmanager",
            program_called("alertmanager", "prometheus-alertmanager"),
            "--config.file=alertmanager.yml",
            "--storage.path=alerts",
            f"--web.listen-address=127.0.0.1:{manager_port}",
            "--cluster.listen-address=",
        )
        files = ("--config.file=prometheus.yml", "--storage.tsdb.path=data")
        start("prometheus", program_called("prometheus"), *files, f"--web.listen-address=127.0.0.1:{port}")
        return f"http://127.0.0.1:{port}"

    yield watch
    for process in running:
        process.kill()


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while not is_so():
            await asyncio.sleep(0.1)


def sees_it(prometheus: str) -> bool:
    """Whether the API was scraped, and nothing is wrong with it any more."""
    try:
        up = httpx2.get(f"{prometheus}/api/v1/query", params={"query": 'up{job="grove"}'}, trust_env=False).json()
        alerts = httpx2.get(f"{prometheus}/api/v1/alerts", trust_env=False).json()["data"]["alerts"]
    except (httpx2.TransportError, ValueError):
        return False
    is_up = [result["value"][1] for result in up.get("data", {}).get("result", [])] == ["1"]
    return is_up and not any(alert["labels"]["alertname"] == "GroveIsDown" for alert in alerts)


async def test_the_operator_hears_that_grove_is_down_and_that_it_is_back(
    processes: Processes, watched: Callable[[int], str], operator: Operator
) -> None:
    api = await asyncio.to_thread(processes.api)
    prometheus = await asyncio.to_thread(watched, api.port)
    await until(lambda: sees_it(prometheus))
    operator.heard.clear()

    api.kill()
    await until(lambda: ("GroveIsDown", "firing") in operator.heard)
    await asyncio.to_thread(api.start)
    await until(lambda: ("GroveIsDown", "resolved") in operator.heard)
