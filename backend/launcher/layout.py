"""Which processes make up a whole Grove on one machine, and where people and the launcher reach it."""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from launcher.environment import Place
from launcher.ports import free_port, local_address
from launcher.programs import BACKEND, NAMES, program
from launcher.supervisor import Program

_TWICE = ("worker", "scheduler")
_CERTIFICATE_DAYS = 365
_LARGEST_UPLOAD = "210m"
_PROMETHEUS = BACKEND.parent / "infra" / "prometheus"


@dataclass(frozen=True)
class Layout:
    """The processes besides PostgreSQL and Redis, the API's own addresses, and what to tell when all are ready."""

    programs: Sequence[Program]
    apis: Sequence[str]
    words: Sequence[str] = field(default=())


MakeLayout = Callable[[Place, Mapping[str, str]], Layout]


def alone(place: Place, environment: Mapping[str, str]) -> Layout:
    """One process of each kind: `make run`."""
    return Layout([program(name, environment, is_held=True) for name in NAMES], [local_address(place.host, place.port)])


def stack(place: Place, environment: Mapping[str, str], *, apis: int = 2) -> Layout:
    """As in production: nginx with TLS, several API processes, two workers and schedulers; Prometheus where it is."""
    ports = [free_port() for _ in range(apis)]
    behind = {**environment, "GROVE_PROXY_HOPS": "1", "GROVE_HOST": "127.0.0.1"}
    programs = [
        program("api", {**behind, "GROVE_PORT": str(port)}, called=f"api-{number}", is_held=True)
        for number, port in enumerate(ports, start=1)
    ]
    programs += [program(name, behind, called=f"{name}-{number}", is_held=True) for name in _TWICE for number in (1, 2)]
    programs.append(_proxy(place, ports))
    words = [f"Its certificate is signed by itself: {place.data / 'proxy' / 'fullchain.pem'}"]
    prometheus = shutil.which("prometheus")
    if prometheus is None:
        words.append("Prometheus is not installed here; the API has its numbers at /metrics")
    else:
        port = free_port()
        programs.append(_prometheus(prometheus, place.data / "prometheus", port, ports))
        words.append(f"Prometheus is at  http://127.0.0.1:{port}")
    return Layout(programs, [local_address("127.0.0.1", port) for port in ports], words)


def _proxy(place: Place, api_ports: Sequence[int]) -> Program:
    from launcher.proxy import fill_in, make_certificate, nginx_command  # noqa: PLC0415 - `make run` does without

    folder = place.data / "proxy"
    folder.mkdir(parents=True, exist_ok=True)
    # Its workers are another user, and must come in; keys are read by the master before.
    folder.chmod(0o711)
    if not (folder / "fullchain.pem").exists():
        make_certificate(folder, days=_CERTIFICATE_DAYS)
    (folder / "privkey.pem").chmod(0o600)
    fill_in(folder, api_ports=api_ports, http_port=free_port(), https_port=place.port, max_upload=_LARGEST_UPLOAD)
    return Program("proxy", nginx_command(folder))


def _prometheus(path: str, folder: Path, port: int, api_ports: Sequence[int]) -> Program:
    folder.mkdir(parents=True, exist_ok=True)
    targets = [{"targets": [f"127.0.0.1:{api}" for api in api_ports]}]
    configuration = {
        "global": {"scrape_interval": "5s", "evaluation_interval": "5s"},
        "rule_files": [str(_PROMETHEUS / "rules.yml")],
        "scrape_configs": [{"job_name": "grove", "static_configs": targets}],
    }
    # JSON is YAML too.
    (folder / "prometheus.yml").write_text(json.dumps(configuration))
    command = [path, f"--config.file={folder / 'prometheus.yml'}", f"--storage.tsdb.path={folder / 'data'}"]
    return Program("prometheus", [*command, f"--web.listen-address=127.0.0.1:{port}", "--log.level=warn"])
