"""Writes Grafana's dashboards (`make dashboards`): what a panel asks stands here, its look comes from one place."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "infra" / "grafana" / "dashboards"
_RATE = "[$__rate_interval]"


@dataclass(frozen=True)
class Panel:
    """One picture: its title, the unit of its values, and its questions by the legend of each."""

    title: str
    unit: str
    asks: dict[str, str]


def _quantiles(metric: str, by: str = "") -> dict[str, str]:
    group = f"le, {by}" if by else "le"
    buckets = f"sum by ({group}) (rate({metric}_bucket{_RATE}))"
    return {f"p{round(share * 100)}": f"histogram_quantile({share}, {buckets})" for share in (0.5, 0.95, 0.99)}


def _per_second(metric: str, by: str) -> dict[str, str]:
    return {f"{{{{{by}}}}}": f"sum by ({by}) (rate({metric}{_RATE}))"}


_FAILING = f'sum(rate(grove_requests_total{{status=~"5.."}}{_RATE})) / sum(rate(grove_requests_total{_RATE}))'
_SLOWEST = f"topk(5, histogram_quantile(0.95, sum by (le, route) (rate(grove_request_seconds_bucket{_RATE}))))"

DASHBOARDS: dict[str, tuple[str, list[Panel]]] = {
    "overview": (
        "overview",
        [
            Panel("Requests", "reqps", _per_second("grove_requests_total", "status")),
            Panel("Requests that fail", "percentunit", {"share": _FAILING}),
            Panel("How long requests take", "s", _quantiles("grove_request_seconds")),
            Panel("Slowest routes (p95)", "s", {"{{route}}": _SLOWEST}),
            Panel("Open sockets", "short", {"{{instance}}": "sum by (instance) (grove_sockets_open)"}),
            Panel("Work that is due", "short", {"due": "max(grove_outbox_due)", "given up": "max(grove_outbox_dead)"}),
            Panel("How long work waits", "s", {"oldest": "max(grove_outbox_lag_seconds)"}),
            Panel("Connections to the database", "short", {"{{instance}} {{manner}}": "grove_database_connections"}),
            Panel(
                "Processor", "percentunit", {"{{instance}}": f'rate(process_cpu_seconds_total{{job="grove"}}{_RATE})'}
            ),
            Panel("Memory", "bytes", {"{{instance}}": 'process_resident_memory_bytes{job="grove"}'}),
        ],
    ),
    "realtime": (
        "realtime",
        [
            Panel("Open sockets", "short", {"{{instance}}": "sum by (instance) (grove_sockets_open)"}),
            Panel("Topics followed", "short", {"{{instance}}": "sum by (instance) (grove_topics_followed)"}),
            Panel("Events written to sockets", "short", {"events": f"sum(rate(grove_deliveries_total{_RATE}))"}),
            Panel("Holes filled from the log", "short", {"holes": f"sum(rate(grove_holes_filled_total{_RATE}))"}),
            Panel("Followers told to start over", "short", _per_second("grove_resets_total", "reason")),
            Panel(
                "Followers that lost their right", "short", {"revoked": f"sum(rate(grove_revocations_total{_RATE}))"}
            ),
            Panel("Sockets closed by the server", "short", _per_second("grove_sockets_closed_total", "code")),
            Panel(
                "Connections to Redis made again", "short", {"again": f"sum(rate(grove_bus_reconnects_total{_RATE}))"}
            ),
            Panel("Pictures of boards", "short", _per_second("grove_snapshots_total", "how")),
        ],
    ),
    "workers": (
        "workers and notifications",
        [
            Panel("Work that is due", "short", {"due": "max(grove_outbox_due)", "again": "max(grove_outbox_retrying)"}),
            Panel("How long work waits", "s", {"oldest": "max(grove_outbox_lag_seconds)"}),
            Panel("Work that was given up", "short", {"given up": "max(grove_outbox_dead)"}),
            Panel("Workers", "short", {"seen lately": "max(grove_workers)"}),
            Panel(
                "Notices not sent yet",
                "short",
                {"{{channel}} {{state}}": "max by (channel, state) (grove_notices_unsent)"},
            ),
            Panel("How long notices wait", "s", {"{{channel}}": "max by (channel) (grove_notices_lag_seconds)"}),
            Panel(
                "What became of notices",
                "short",
                {"{{channel}} {{state}}": "max by (channel, state) (grove_notices_recent)"},
            ),
            Panel(
                "Since each job that recurs last ended well",
                "s",
                {"{{job}}": "time() - max by (job) (grove_upkeep_last_run_timestamp_seconds)"},
            ),
        ],
    ),
    "database": (
        "database",
        [
            Panel("Connections in use by Grove", "short", {"{{instance}} {{manner}}": "grove_database_connections"}),
            Panel("Slow statements", "short", {"slow": f"sum(rate(grove_slow_statements_total{_RATE}))"}),
            Panel("Connections at the server", "short", {"{{state}}": "sum by (state) (pg_stat_activity_count)"}),
            Panel("Commits", "short", {"commits": f"sum(rate(pg_stat_database_xact_commit{_RATE}))"}),
            Panel("Rolled back", "short", {"rolled back": f"sum(rate(pg_stat_database_xact_rollback{_RATE}))"}),
            Panel("Deadlocks", "short", {"deadlocks": f"sum(rate(pg_stat_database_deadlocks{_RATE}))"}),
            Panel("Size", "bytes", {"{{datname}}": "pg_database_size_bytes"}),
            Panel("Memory of Redis", "bytes", {"used": "redis_memory_used_bytes"}),
        ],
    ),
    "growth": (
        "growth",
        [
            Panel("Private texts read for signs of danger", "short", _per_second("grove_safety_levels_total", "level")),
            Panel("Awards of points", "short", _per_second("grove_growth_awards_total", "kind")),
            Panel("Acts that gave no points", "short", _per_second("grove_growth_awards_refused_total", "why")),
            Panel("Caches that differ from the ledger", "short", {"drift": "max(grove_growth_audit_drift)"}),
            Panel("Texts that could not be opened", "short", _per_second("grove_growth_unopened_total", "table")),
            Panel("Answers of the companion", "short", _per_second("grove_companion_answers_total", "provider")),
        ],
    ),
}


def dashboard(name: str) -> dict[str, Any]:
    """What Grafana reads."""
    title, panels = DASHBOARDS[name]
    return {
        "uid": f"grove-{name}",
        "title": f"Grove: {title}",
        "tags": ["grove"],
        "timezone": "browser",
        "schemaVersion": 39,
        "refresh": "30s",
        "time": {"from": "now-6h", "to": "now"},
        "panels": [_panel(number, panel) for number, panel in enumerate(panels)],
    }


def _panel(number: int, panel: Panel) -> dict[str, Any]:
    return {
        "id": number + 1,
        "type": "timeseries",
        "title": panel.title,
        "datasource": {"type": "prometheus", "uid": "prometheus"},
        "gridPos": {"x": number % 2 * 12, "y": number // 2 * 8, "w": 12, "h": 8},
        "fieldConfig": {"defaults": {"unit": panel.unit, "min": 0}, "overrides": []},
        "targets": [
            {"refId": chr(ord("A") + place), "expr": question, "legendFormat": legend}
            for place, (legend, question) in enumerate(panel.asks.items())
        ],
    }


def written() -> dict[Path, str]:
    """Each dashboard's file and what must stand in it."""
    return {FOLDER / f"{name}.json": json.dumps(dashboard(name), indent=1) + "\n" for name in DASHBOARDS}


if __name__ == "__main__":
    for path, content in written().items():
        path.write_text(content)
    sys.exit(0)
