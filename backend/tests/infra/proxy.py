"""The real nginx with our own configuration, on loopback ports, with a certificate of its own."""

import datetime as dt
import ipaddress
import os
import re
import shutil
import signal
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from launcher.ports import free_port

NGINX = Path(__file__).parents[3] / "infra" / "nginx"
WEB = Path(__file__).parents[3] / "frontend" / "dist"
_PATIENCE_SECONDS = 10.0


def program() -> str:
    """Where nginx is."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    found = shutil.which(os.environ.get("GROVE_NGINX", "nginx"), path=path)
    if found is None:
        raise RuntimeError("no nginx: run `make test`, or set GROVE_NGINX")
    return found


def make_certificate(folder: Path) -> None:
    """A certificate for 127.0.0.1, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "grove.test")])
    now = dt.datetime.now(dt.UTC)
    names: list[x509.GeneralName] = [x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "privkey.pem").write_bytes(private)
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


class Proxy:
    """nginx before some API processes; its files lie in a folder that goes with it."""

    def __init__(self, *api_ports: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="grove-nginx-", dir="/tmp"))
        self.folder.chmod(0o711)
        self.http_port, self.https_port = free_port(), free_port()
        self._fill_in(api_ports)
        make_certificate(self.folder)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address with TLS."""
        return f"https://127.0.0.1:{self.https_port}"

    @property
    def trust(self) -> ssl.SSLContext:
        """Whoever trusts its certificate, and nothing else."""
        return ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))

    def _fill_in(self, api_ports: tuple[int, ...]) -> None:
        """What the container does at its start: variables into the template, paths into their places."""
        acme = self.folder / "acme" / ".well-known" / "acme-challenge"
        acme.mkdir(parents=True)
        values = {
            "GROVE_SERVER_NAME": "_",
            "GROVE_API": f"127.0.0.1:{api_ports[0]}",
            "GROVE_HTTP_PORT": f"127.0.0.1:{self.http_port}",
            "GROVE_HTTPS_PORT": f"127.0.0.1:{self.https_port}",
            "GROVE_TLS_DIR": str(self.folder),
            "GROVE_ACME_DIR": str(self.folder / "acme"),
            "GROVE_WEB_DIR": str(WEB),
            "GROVE_MAX_UPLOAD": "4m",
        }
        template = (NGINX / "templates" / "grove.conf.template").read_text()
        filled = re.sub(r"\$\{(\w+)\}", lambda found: values[found[1]], template)
        others = "".join(f"  server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;\n" for port in api_ports[1:])
        filled = filled.replace("  keepalive 64;", f"{others}  keepalive 64;")
        (self.folder / "grove.conf").write_text(filled)
        main = (NGINX / "nginx.conf").read_text()
        main = main.replace("/etc/nginx/conf.d/*.conf", str(self.folder / "grove.conf"))
        main = re.sub(r"(?m)^pid \S+;", f"pid {self.folder / 'nginx.pid'};", main)
        main = main.replace("/dev/stdout", str(self.folder / "access.log"))
        main = main.replace("/dev/stderr", str(self.folder / "error.log"))
        own = "".join(
            f"  {kind}_temp_path {self.folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (self.folder / "nginx.conf").write_text(main.replace("http {\n", f"http {{\n{own}", 1))

    def check(self) -> str:
        """What nginx says of the configuration."""
        command = [program(), "-t", "-q", "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stderr

    def start(self) -> None:
        """Start it; returns when it takes connections."""
        command = [program(), "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder), "-g", "daemon off;"]
        self._process = subprocess.Popen(command)
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not (self.folder / "nginx.pid").exists():
            assert self._process.poll() is None, (self.folder / "error.log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def reload(self) -> None:
        """Read certificates and configuration again, as after a renewal."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGHUP)

    def access_log(self) -> str:
        """What it wrote down."""
        return (self.folder / "access.log").read_text()

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE_SECONDS)
        shutil.rmtree(self.folder, ignore_errors=True)
