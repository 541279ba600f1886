"""The way out: over SMTP, into the outbox folder, or nowhere where nothing is configured.

The libraries for it take a third of a second to load: `mailer` comes here with the first mail only.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from email.message import Message
from typing import Any
from urllib.parse import unquote, urlsplit

from aiosmtplib import SMTPDataError, SMTPException, SMTPHeloError, SMTPRecipientRefused, SMTPRecipientsRefused
from fastapi_mail import ConnectionConfig, FastMail, MessageSchema, MessageType, MultipartSubtypeEnum, NameEmail
from fastapi_mail.connection import Connection
from fastapi_mail.errors import ConnectionErrors
from loguru import logger
from pydantic import SecretStr

from app.kernel.mailing import MailBounced, MailNotSent, MailNotWanted, MailRefused, More
from app.kernel.settings import Settings
from app.mail import outbox
from app.mail.letters import Letter, render

_MESSAGE_ID = re.compile(r"[A-Za-z0-9._-]{1,120}")
_TIMEOUT_SECONDS = 20
_WHOLE_TALK_SECONDS = 60
_FOR_GOOD = 500
_OF_POLICY = "5.7."
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


class WayOut:
    """Sends mails the way the settings say."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._config = _config(settings)

    async def send(
        self, *, to: str, template: str, locale: str, values: Mapping[str, object], message_id: str, more: More
    ) -> None:
        """Render and send one mail; raises `MailNotSent`, and `ValueError` for an id that is none."""
        if not _MESSAGE_ID.fullmatch(message_id):
            raise ValueError("a message id is made of letters, digits, dots, dashes and underscores")
        said = logger.bind(template=template, message_id=message_id)
        if not self._settings.sends_mail:
            said.bind(event="mail_dropped").warning("no mail server is configured: the mail was dropped")
            return
        message = await self._message(to, render(self._settings, template, locale, values), message_id, more)
        if self._settings.smtp_url is not None:
            await self._deliver(message, more)
        elif more.is_wanted is None or await more.is_wanted():
            await outbox.keep(self._settings, message_id, message.as_bytes())
        else:
            raise MailNotWanted
        said.bind(event="mail_sent").info("mail sent")

    async def _message(self, to: str, letter: Letter, message_id: str, more: More) -> Message:
        schema = MessageSchema(
            recipients=[NameEmail(name=to, email=to)],
            subject=letter.subject,
            # Readers show the last alternative that they understand.
            body=letter.text,
            alternative_body=letter.html,
            subtype=MessageType.plain,
            multipart_subtype=MultipartSubtypeEnum.alternative,
            headers={"Auto-Submitted": "auto-generated", **self._headers(more)},
        )
        made: Any = await FastMail(self._config).get_message(schema)
        message: Message = made
        # The library's own id would tell the name of this machine, and be another one at the next try.
        message.replace_header("Message-ID", f"<{message_id}@{self._host}>")
        return message

    @property
    def _host(self) -> str:
        return urlsplit(self._settings.public_url).hostname or "grove"

    def _headers(self, more: More) -> dict[str, str]:
        made = {}
        if more.unsubscribe is not None:
            made["List-Unsubscribe"] = f"<{self._settings.public_url.rstrip('/')}{more.unsubscribe}>"
            made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        if more.thread is not None:
            made["References"] = f"<{more.thread}@{self._host}>"
        return made

    async def _deliver(self, message: Message, more: More) -> None:
        is_taken = False
        try:
            async with asyncio.timeout(_WHOLE_TALK_SECONDS), Connection(self._config) as connection:
                with suppress(SMTPHeloError):  # an old server, which is greeted in the old way when the mail comes
                    await connection.session.ehlo()
                if more.is_wanted is not None and not await more.is_wanted():
                    raise MailNotWanted
                with _closed_when_cut_off(connection):
                    await _hand_over(connection, message)
                is_taken = True
        except (ConnectionErrors, SMTPException, OSError, TimeoutError) as error:
            # A server may hang up without a farewell: what it said before is what counts.
            if isinstance(error.__context__, MailNotSent):
                raise error.__context__ from error
            if not is_taken:
                raise MailNotSent(type(error).__name__) from error


@contextmanager
def _closed_when_cut_off(connection: Connection) -> Iterator[None]:
    """Who let a whole talk pass in silence would not answer a farewell either: there is none."""
    try:
        yield
    except asyncio.CancelledError:
        connection.session.close()
        raise


async def _hand_over(connection: Connection, message: Message) -> None:
    try:
        await connection.session.send_message(message)
    except (SMTPException, OSError) as error:
        raise _failure(error) from error


def _failure(error: Exception) -> MailNotSent:
    """What a failure means: this address never, this mail never, or perhaps later; no address stands in it."""
    refused = error.recipients[0] if isinstance(error, SMTPRecipientsRefused) else error
    if not isinstance(refused, SMTPRecipientRefused | SMTPDataError) or refused.code < _FOR_GOOD:
        return MailNotSent(type(error).__name__)
    if not refused.message.startswith(_OF_POLICY):
        return MailBounced(str(refused.code))
    # Policy is about what was sent, or from where: an operator may mend the latter.
    return MailRefused(str(refused.code)) if isinstance(refused, SMTPDataError) else MailNotSent(str(refused.code))


def _config(settings: Settings) -> ConnectionConfig:
    url = "" if settings.smtp_url is None else settings.smtp_url.get_secret_value()
    parts = urlsplit(url)
    return ConnectionConfig(
        MAIL_SERVER=parts.hostname or "",
        MAIL_PORT=parts.port or _PORTS.get(parts.scheme, 25),
        MAIL_USERNAME=unquote(parts.username or ""),
        MAIL_PASSWORD=SecretStr(unquote(parts.password or "")),
        USE_CREDENTIALS=parts.username is not None,
        MAIL_STARTTLS=parts.scheme == "smtp+starttls",
        MAIL_SSL_TLS=parts.scheme == "smtps",
        MAIL_FROM=settings.mail_from,
        MAIL_FROM_NAME=settings.instance_name,
        TIMEOUT=_TIMEOUT_SECONDS,
    )
