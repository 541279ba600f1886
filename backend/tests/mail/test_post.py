"""Mails on their way: over a real SMTP server on loopback, into the outbox, or nowhere."""

import asyncio
from collections.abc import AsyncIterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from fastapi import FastAPI
from pydantic import SecretStr, ValidationError

from app.kernel.mailing import MailNotSent
from app.kernel.settings import Settings
from app.mail.mailer import Post
from app.mail.outbox import PATH, folder_of, mount_outbox
from app.mail.preview import samples


class Sink:
    """Takes every mail but those to `refused@example.org`."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.logins: list[tuple[bytes, bytes]] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        if envelope.rcpt_tos == ["refused@example.org"]:
            return "554 not here"
        self.envelopes.append(envelope)
        return "250 taken"

    def authenticate(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.logins.append((given.login, given.password))
        return AuthResult(success=True)

    def mails(self) -> list[EmailMessage]:
        """What came, as it is read."""
        raw = [envelope.original_content or b"" for envelope in self.envelopes]
        return [message_from_bytes(it, policy=default) for it in raw]


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
async def over_smtp(settings: Settings, sink: Sink) -> AsyncIterator[Settings]:
    """Settings that lead to the sink, with a name and a password that must be escaped in an address."""
    loop = asyncio.get_running_loop()
    served = partial(SMTP, sink, authenticator=sink.authenticate, auth_require_tls=False)
    server = await loop.create_server(served, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    url = SecretStr(f"smtp://grove%40home:s%3Acret@127.0.0.1:{port}")
    yield settings.model_copy(update={"smtp_url": url, "mail_from": "grove@example.org"})
    server.close()


@pytest.fixture
def at_home(settings: Settings, tmp_path: Path) -> Settings:
    """An embedded Grove without a mail server."""
    return settings.model_copy(update={"environment": "embedded", "data_dir": tmp_path})


async def send(settings: Settings, to: str = "ada@example.org", message_id: str = "verify-1") -> None:
    values = samples()["verify_email"]
    await Post(settings).send(to=to, template="verify_email", locale="en", values=values, message_id=message_id)


async def test_arrives_over_smtp(over_smtp: Settings, sink: Sink) -> None:
    """Text first and HTML last, one recipient, an id of ours, the settings' sender and password."""
    await send(over_smtp)

    assert [envelope.rcpt_tos for envelope in sink.envelopes] == [["ada@example.org"]]
    assert sink.logins == [(b"grove@home", b"s:cret")]
    mail = sink.mails()[0]
    assert mail.get_all("Message-ID") == ["<verify-1@grove.test>"]
    assert (mail["To"], mail["Subject"]) == ("ada@example.org", "Confirm your address for Grove")
    assert mail["From"] == "Grove <grove@example.org>"
    parts = [part.get_content_type() for part in mail.walk() if not part.is_multipart()]
    assert parts == ["text/plain", "text/html"]
    assert mail["Auto-Submitted"] == "auto-generated"


async def test_a_refusal_or_a_dead_server_is_said(over_smtp: Settings, sink: Sink) -> None:
    """The job that sends hears of it and comes again; no address and no password stand in the error."""
    with pytest.raises(MailNotSent) as refused:
        await send(over_smtp, to="refused@example.org")
    nobody = over_smtp.model_copy(update={"smtp_url": SecretStr("smtp://me:secret@127.0.0.1:1")})
    with pytest.raises(MailNotSent) as dead:
        await send(nobody)

    assert sink.envelopes == []
    assert "example.org" not in str(refused.value)
    assert "secret" not in str(dead.value)


@pytest.mark.parametrize("message_id", ["", "a b", "a\nb", "../../x", "é"])
async def test_an_id_names_a_file_and_a_header(at_home: Settings, message_id: str) -> None:
    """So nothing else passes."""
    with pytest.raises(ValueError, match="message id"):
        await send(at_home, message_id=message_id)


async def test_without_a_server_it_lies_in_the_outbox(at_home: Settings) -> None:
    """Readable for its owner only; sent twice it is there once."""
    await send(at_home)
    await send(at_home)

    (kept,) = folder_of(at_home).iterdir()
    assert kept.name == "verify-1.eml"
    assert kept.stat().st_mode & 0o077 == 0


async def test_in_production_without_a_server_nothing_is_kept(at_home: Settings) -> None:
    """A folder with ways into accounts is nothing to leave lying about."""
    await send(at_home.model_copy(update={"environment": "production"}))

    assert not folder_of(at_home).exists()


async def seen(settings: Settings, path: str = PATH, *, host: str = "127.0.0.1", **more: Any) -> httpx2.Response:
    app = FastAPI()
    mount_outbox(app, settings)
    transport = httpx2.ASGITransport(app=app, client=(more.pop("client", "127.0.0.1"), 1))
    async with httpx2.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
        return await client.get(path, **more)


async def test_the_outbox_shows_what_was_sent(at_home: Settings) -> None:
    """Newest first, with links that can be followed; each mail as a page, too."""
    empty = await seen(at_home)
    await send(at_home)
    await send(at_home, message_id="verify-2", to="ben@example.org")

    page, one = await seen(at_home), await seen(at_home, f"{PATH}/verify-1", host="localhost")

    assert "Nothing has been sent" in empty.text
    assert page.text.index("ben@example.org") < page.text.index("ada@example.org")
    assert 'href="http://grove.test/verify-email#' in page.text
    assert "Confirm this address</a>" in one.text
    assert page.headers["Cache-Control"] == "no-store"
    assert (await seen(at_home, f"{PATH}/other")).status_code == 404


async def test_the_outbox_answers_this_machine_only(at_home: Settings) -> None:
    """No other machine, no name that was made to point here, no proxy; and never in production."""
    await send(at_home)
    answers = [
        await seen(at_home, client="192.0.2.7"),
        await seen(at_home, host="rebound.example"),
        await seen(at_home, headers={"X-Forwarded-For": "192.0.2.7"}),
        await seen(at_home.model_copy(update={"environment": "production"})),
        await seen(at_home.model_copy(update={"environment": "test"})),
    ]

    assert [answer.status_code for answer in answers] == [404] * 5


@pytest.mark.parametrize(
    "wrong",
    [
        {"smtp_url": "http://mail.example.org", "mail_from": "grove@example.org"},
        {"smtp_url": "smtp://", "mail_from": "grove@example.org"},
        {"smtp_url": "smtps://mail.example.org"},
        {"mail_from": "nobody"},
    ],
)
def test_settings_that_cannot_work_stop_the_start(settings: Settings, wrong: dict[str, str]) -> None:
    """An unknown way, no host, no sender."""
    known = {"database_url": settings.database_url, "redis_url": settings.redis_url, "secret_key": "x" * 32}

    with pytest.raises(ValidationError):
        Settings.model_validate(known | wrong)
