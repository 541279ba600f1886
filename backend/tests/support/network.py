"""Tests talk to this machine only: a test that needs the internet would be a test of the internet."""

import ipaddress
import socket
from typing import Any

import pytest


class OutsideWorld(AssertionError):  # noqa: N818 - named after the fact
    """A test tried to reach another machine."""


def is_local(address: Any) -> bool:
    """Whether a socket's address is this machine: loopback, or a file."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def stay_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections to other machines from the tests' own process."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(self: socket.socket, address: Any) -> None:
        if not is_local(address):
            raise OutsideWorld(f"a test tried to reach {address}")
        connect(self, address)

    def guarded_ex(self: socket.socket, address: Any) -> int:
        if not is_local(address):
            raise OutsideWorld(f"a test tried to reach {address}")
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_ex)
