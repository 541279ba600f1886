"""What is watched: all that a panel or an alert asks for is there after a scrape; each alert has its page."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import httpx2
import yaml
from fastapi import FastAPI

from tests.support.world import World
from tools.dashboards import DASHBOARDS, FOLDER, written

ROOT = Path(__file__).parents[3]
RULES = yaml.safe_load((ROOT / "infra" / "prometheus" / "rules.yml").read_text())
# Made by Prometheus itself.
_NOT_OURS = {"up"}
_WORD = re.compile(r"\b(grove_\w+|process_\w+|up)\b")


def alerts() -> list[dict[str, Any]]:
    return [rule for group in RULES["groups"] for rule in group["rules"]]


def asked() -> set[str]:
    """Every metric that a panel or an alert names."""
    expressions = [
        question for _, panels in DASHBOARDS.values() for panel in panels for question in panel.asks.values()
    ]
    expressions += [rule["expr"] for rule in alerts()]
    return {word for expression in expressions for word in _WORD.findall(expression)}


def test_the_dashboards_are_what_was_written_last() -> None:
    """`make dashboards` writes them; a change by hand would be lost."""
    assert {path: path.read_text() for path in FOLDER.glob("*.json")} == written()


async def test_whatever_is_asked_for_is_scraped(app: FastAPI, client: httpx2.AsyncClient) -> None:
    async with World.in_process(app) as world:
        board = await world.board(await world.person("ann"))
        await board.list()

    text = (await client.get("/metrics")).text

    # One with labels has no sample before it is first counted, but its type is said.
    given = set(re.findall(r"^(?:# TYPE )?(\w+)(?:\{| )", text, re.MULTILINE))
    assert asked() - given - _NOT_OURS == set()
    assert 'route="/api/v1/boards/{board_id}/lists"' in text
    assert board.id not in text


async def test_unknown_addresses_and_methods_make_no_new_series(client: httpx2.AsyncClient) -> None:
    """Nobody can fill the memory of Prometheus from outside."""
    for number in range(5):
        await client.request(f"MADE{number}", f"/api/v1/made-up/{number}")

    text = (await client.get("/metrics")).text
    assert "made-up" not in text
    assert "MADE" not in text


def test_every_alert_has_a_page_that_says_what_to_do() -> None:
    for rule in alerts():
        assert {"severity"} <= rule["labels"].keys()
        assert (ROOT / rule["annotations"]["runbook"]).read_text().startswith("# "), rule["alert"]


def test_prometheus_understands_what_every_panel_asks(tmp_path: Path) -> None:
    """As rules, with the interval that Grafana would fill in."""
    asked_for = [question for _, panels in DASHBOARDS.values() for panel in panels for question in panel.asks.values()]
    rules = [
        {"record": f"panel:{number}", "expr": question.replace("$__rate_interval", "5m")}
        for number, question in enumerate(asked_for)
    ]
    (tmp_path / "panels.yml").write_text(yaml.safe_dump({"groups": [{"name": "panels", "rules": rules}]}))
    said_by("promtool", "check", "rules", "panels.yml", cwd=tmp_path)


def said_by(program: str, *arguments: str, cwd: Path) -> str:
    """What one of Prometheus' own tools says; it must be content."""
    path = shutil.which(program)
    assert path is not None, f"no {program}: run `make test`"
    done = subprocess.run([path, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_alert_fires_when_it_should_and_only_then() -> None:
    """Prometheus itself runs the rules over made-up series; an alert without a case of its own is refused."""
    folder = ROOT / "infra" / "prometheus"
    said_by("promtool", "test", "rules", "rules_test.yml", cwd=folder)

    cases = [
        case
        for test in yaml.safe_load((folder / "rules_test.yml").read_text())["tests"]
        for case in test["alert_rule_test"]
    ]
    fires = {case["alertname"] for case in cases if case["exp_alerts"]}
    silent = {case["alertname"] for case in cases if not case["exp_alerts"]}
    assert fires == silent == {rule["alert"] for rule in alerts()}


def test_prometheus_and_alertmanager_take_their_configuration(tmp_path: Path) -> None:
    """As their containers get it: beside its rules, and with the receiver's address filled in."""
    said_by("promtool", "check", "config", "prometheus.yml", cwd=ROOT / "infra" / "prometheus")
    template = (ROOT / "infra" / "alertmanager" / "alertmanager.yml").read_text()
    (tmp_path / "alertmanager.yml").write_text(template.replace("@WEBHOOK@", "http://127.0.0.1:9/hook"))
    said_by("amtool", "check-config", "alertmanager.yml", cwd=tmp_path)
