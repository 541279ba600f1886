"""Ports of this machine."""

import errno
import socket

from launcher.errors import CannotStart


def free_port() -> int:
    """A loopback port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def check_port(host: str, port: int) -> None:
    """Raise `CannotStart` when an API could not listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(_why(error, host, port)) from None
        except OverflowError:
            raise CannotStart(f"{port} is no port: use one from 1024 to 65535.") from None


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Another program listens on port {port} already. Try: make run PORT={port + 1}"
    return f"Grove cannot listen on {host}:{port}: {error.strerror}."


def local_address(host: str, port: int) -> str:
    """Where this machine itself reaches a server that listens on `host`."""
    return f"http://{'127.0.0.1' if host in {'0.0.0.0', '::', ''} else host}:{port}"  # noqa: S104 - compared only
