"""nginx with Grove's own configuration and a certificate of its own on this machine: for `make stack` and tests."""

import datetime as dt
import ipaddress
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from launcher.errors import CannotStart
from launcher.programs import BACKEND

_NGINX = BACKEND.parent / "infra" / "nginx"
_WEB = BACKEND.parent / "frontend" / "dist"
_OWN_FOLDERS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def nginx_program() -> str:
    """Where nginx is; raises `CannotStart` where there is none."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/opt/homebrew/bin"
    found = shutil.which(os.environ.get("GROVE_NGINX", "nginx"), path=path)
    if found is None:
        raise CannotStart("There is no nginx (Debian, Ubuntu: apt install nginx-light); GROVE_NGINX may name it.")
    return found


def nginx_command(folder: Path) -> list[str]:
    """What runs it in the foreground with the files of a folder."""
    return [nginx_program(), "-c", str(folder / "nginx.conf"), "-p", str(folder), "-g", "daemon off;"]


def make_certificate(folder: Path, *, days: int = 1) -> None:
    """A certificate for 127.0.0.1 and localhost, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "grove.test")])
    now = dt.datetime.now(dt.UTC)
    names = [x509.IPAddress(ipaddress.ip_address("127.0.0.1")), x509.DNSName("localhost")]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "privkey.pem").write_bytes(private)
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def fill_in(folder: Path, *, api_ports: Sequence[int], http_port: int, https_port: int, max_upload: str) -> None:
    """Do what the container does at its start: variables into the template, paths into their places."""
    (folder / "acme" / ".well-known" / "acme-challenge").mkdir(parents=True, exist_ok=True)
    values = {
        "GROVE_SERVER_NAME": "_",
        "GROVE_API": f"127.0.0.1:{api_ports[0]}",
        "GROVE_HTTP_PORT": f"127.0.0.1:{http_port}",
        "GROVE_HTTPS_PORT": f"127.0.0.1:{https_port}",
        "GROVE_TLS_DIR": str(folder),
        "GROVE_ACME_DIR": str(folder / "acme"),
        "GROVE_WEB_DIR": str(_WEB),
        "GROVE_MAX_UPLOAD": max_upload,
    }
    template = (_NGINX / "templates" / "grove.conf.template").read_text()
    filled = re.sub(r"\$\{(\w+)\}", lambda found: values[found[1]], template)
    others = "".join(f"  server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;\n" for port in api_ports[1:])
    (folder / "grove.conf").write_text(filled.replace("  keepalive 64;", f"{others}  keepalive 64;"))
    main = (_NGINX / "nginx.conf").read_text()
    main = main.replace("/etc/nginx/conf.d/*.conf", str(folder / "grove.conf"))
    main = re.sub(r"(?m)^pid \S+;", f"pid {folder / 'nginx.pid'};", main)
    main = main.replace("/dev/stdout", str(folder / "access.log")).replace("/dev/stderr", str(folder / "error.log"))
    own = "".join(f"  {kind}_temp_path {folder}/{kind};\n" for kind in _OWN_FOLDERS)
    (folder / "nginx.conf").write_text(main.replace("http {\n", f"http {{\n{own}", 1))
