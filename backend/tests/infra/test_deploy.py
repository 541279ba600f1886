"""A deployment: dump, migrate, replace, and the way back; with a `docker` that only writes down what it is told."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]
_DOCKER = """#!/usr/bin/env bash
version=$(sed -n 's/^GROVE_VERSION=//p' .env)
shift 3
echo "$version $*" >>told
case "$version $*" in
  $FAILS) exit 1 ;;
esac
"""


class Host:
    """A compose host in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".env").write_text("GROVE_VERSION=v1.0.0\nPOSTGRES_PASSWORD=x\n")
        programs = folder / "bin"
        programs.mkdir()
        (programs / "docker").write_text(_DOCKER)
        (programs / "docker").chmod(0o755)

    def deploy(self, version: str, *, fails: str = "nothing") -> int:
        """Run the script; `fails` is the pattern of what docker refuses."""
        script = ROOT / "infra" / "deploy" / "deploy.sh"
        variables = {"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "FAILS": fails}
        bash = shutil.which("bash")
        assert bash is not None
        return subprocess.run([bash, str(script), version], cwd=self.folder, env=variables, check=False).returncode

    @property
    def version(self) -> str:
        """What a restart of the machine would start."""
        return (self.folder / ".env").read_text().splitlines()[0].removeprefix("GROVE_VERSION=")

    @property
    def told(self) -> list[str]:
        """What docker was told, each with the version chosen at that moment."""
        return (self.folder / "told").read_text().splitlines()

    @property
    def dumps(self) -> list[Path]:
        """Whole dumps."""
        return sorted((self.folder / "backups").glob("*.dump"))


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path)


def test_a_version_is_dumped_migrated_and_rolled_out(host: Host) -> None:
    assert host.deploy("v1.1.0") == 0

    assert host.version == "v1.1.0"
    assert len(host.dumps) == 1
    steps = [line.removeprefix("v1.1.0 ").split(" ")[0] for line in host.told]
    assert steps == ["pull", "exec", "run", "up", "up", "up", "exec"]
    assert "pg_dump" in host.told[1]


def test_what_does_not_become_healthy_goes_back(host: Host) -> None:
    """The version before is started again, and is what a restart of the machine starts."""
    assert host.deploy("v1.1.0", fails="v1.1.0?up*api") == 1

    assert host.version == "v1.0.0"
    assert [line for line in host.told if line.startswith("v1.0.0 up")], "the old version was not started again"


@pytest.mark.parametrize("fails", ["*pull*", "*pg_dump*", "*migrate*"])
def test_what_fails_before_the_roll_out_changes_nothing(host: Host, fails: str) -> None:
    assert host.deploy("v1.1.0", fails=fails) == 1

    assert host.version == "v1.0.0"
    assert not [line for line in host.told if " up " in line]


def test_a_version_is_no_command(host: Host) -> None:
    assert host.deploy("v1; rm -rf .") == 2
    assert not (host.folder / "told").exists()


def test_kubernetes_runs_the_same_processes_as_compose() -> None:
    """The same commands, not as root, nothing to write but /tmp; the API is asked whether it is ready."""
    document: dict[str, Any] = yaml.safe_load((ROOT / "infra" / "kubernetes" / "grove.yaml").read_text())
    processes = [it for it in document["items"] if it["kind"] in {"Deployment", "Job"}]
    assert {it["metadata"]["name"] for it in processes} == {"api", "migrate", "scheduler", "worker"}
    for it in processes:
        pod = it["spec"]["template"]["spec"]
        (container,) = pod["containers"]
        assert container["args"] == [it["metadata"]["name"]]
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert container["securityContext"]["allowPrivilegeEscalation"] is False
    api = next(it for it in processes if it["metadata"]["name"] == "api")["spec"]["template"]["spec"]["containers"][0]
    assert api["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert api["livenessProbe"]["httpGet"]["path"] == "/healthz"
