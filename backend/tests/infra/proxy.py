"""The real nginx with our own configuration, on loopback ports, with a certificate of its own."""

import os
import shutil
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

from launcher.ports import free_port
from launcher.programs import BACKEND
from launcher.proxy import fill_in, make_certificate, nginx_command, nginx_program

__all__ = ["Proxy", "make_certificate"]

_PATIENCE_SECONDS = 10.0
_RENEWED = BACKEND.parent / "infra" / "nginx" / "renewed.sh"


class Proxy:
    """nginx before some API processes; its files lie in a folder that goes with it."""

    def __init__(self, *api_ports: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="grove-nginx-", dir="/tmp"))
        self.folder.chmod(0o711)
        self.http_port, self.https_port = free_port(), free_port()
        fill_in(self.folder, api_ports=api_ports, http_port=self.http_port, https_port=self.https_port, max_upload="4m")
        make_certificate(self.folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._looking: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address with TLS."""
        return f"https://127.0.0.1:{self.https_port}"

    @property
    def trust(self) -> ssl.SSLContext:
        """Whoever trusts its certificate, and nothing else."""
        return ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))

    def check(self) -> str:
        """What nginx says of the configuration."""
        command = [nginx_program(), "-t", "-q", "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stderr

    def start(self) -> None:
        """Start it; returns when it takes connections."""
        self._process = subprocess.Popen(nginx_command(self.folder))
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not (self.folder / "nginx.pid").exists():
            assert self._process.poll() is None, (self.folder / "error.log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def look_after_certificate(self) -> None:
        """As its container does: whatever lays a new one down, nginx reads it."""
        assert self._process is not None
        variables = {"GROVE_TLS_DIR": str(self.folder), "GROVE_TLS_LOOK_SECONDS": "0.1"}
        variables["GROVE_NGINX_RELOAD"] = f"kill -HUP {self._process.pid}"
        self._looking = subprocess.Popen(
            ["/bin/sh", str(_RENEWED), "here"], env={**os.environ, **variables}, stdout=subprocess.PIPE
        )
        assert self._looking.stdout is not None
        assert self._looking.stdout.readline().startswith(b"looking after")

    def access_log(self) -> str:
        """What it wrote down."""
        return (self.folder / "access.log").read_text()

    def stop(self) -> None:
        """End it."""
        for process in filter(None, (self._looking, self._process)):
            process.terminate()
            process.wait(_PATIENCE_SECONDS)
        if self._looking is not None and self._looking.stdout is not None:
            self._looking.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)
