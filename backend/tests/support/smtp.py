"""Somebody's mail server: says what it was told to say, then takes mails, and remembers each."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP

HANG, HANG_UP = "hang", "hang up"


@dataclass
class Sink:
    """What came, in its order; `seen` holds the ids of what was refused, too, `taken_at` when it said 250 to each."""

    url: str = ""
    mails: list[EmailMessage] = field(default_factory=list)
    taken_at: list[float] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    to_recipients: list[str] = field(default_factory=list)
    to_data: list[str] = field(default_factory=list)
    on_greeting: Callable[[], Awaitable[None]] | None = None

    async def handle_EHLO(self, _server: Any, session: Any, _envelope: Any, name: str, given: list[str]) -> list[str]:  # noqa: N802 - aiosmtpd's names
        """Greet."""
        session.host_name = name
        if self.on_greeting is not None:
            await self.on_greeting()
        return given

    async def handle_RCPT(self, _s: Any, _i: Any, envelope: Any, address: str, _o: Any) -> str:  # noqa: N802
        """Take an address, unless told otherwise."""
        if self.to_recipients:
            return self.to_recipients.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Take a mail, unless told otherwise: to say something else, to hang, to hang up."""
        mail = message_from_bytes(envelope.original_content or b"", policy=default)
        self.seen.append(str(mail["Message-ID"]))
        answer = self.to_data.pop(0) if self.to_data else "250 OK"
        if answer == HANG:
            await asyncio.Event().wait()
        if answer == HANG_UP:
            server.transport.abort()
            return ""
        if answer.startswith("250"):
            self.mails.append(mail)
            self.taken_at.append(time.monotonic())
        return answer


@asynccontextmanager
async def mail_sink() -> AsyncIterator[Sink]:
    """A server on loopback for as long as the context lasts."""
    made = Sink()
    talks: list[SMTP] = []

    def talk() -> SMTP:
        talks.append(SMTP(made))
        return talks[-1]

    server = await asyncio.get_running_loop().create_server(talk, "127.0.0.1", 0)
    made.url = f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield made
    finally:
        server.close()
        for it in talks:
            if it.transport is not None:
                it.transport.abort()
        await server.wait_closed()
