"""The way out: over SMTP, into the outbox folder, or nowhere where nothing is configured."""

import re
from collections.abc import Mapping
from email.message import Message
from typing import Any
from urllib.parse import unquote, urlsplit

from aiosmtplib import SMTPException
from fastapi_mail import ConnectionConfig, FastMail, MessageSchema, MessageType, MultipartSubtypeEnum, NameEmail
from fastapi_mail.connection import Connection
from fastapi_mail.errors import ConnectionErrors
from loguru import logger
from pydantic import SecretStr

from app.kernel.mailing import MailNotSent
from app.kernel.settings import Settings
from app.mail import outbox
from app.mail.letters import Letter, render

_MESSAGE_ID = re.compile(r"[A-Za-z0-9._-]{1,120}")
_TIMEOUT_SECONDS = 20
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


class Post:
    """Sends mails the way the settings say."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._config = _config(settings)

    async def send(self, *, to: str, template: str, locale: str, values: Mapping[str, object], message_id: str) -> None:
        """Render and send one mail; raises `MailNotSent`, and `ValueError` for an id that is none."""
        if not _MESSAGE_ID.fullmatch(message_id):
            raise ValueError("a message id is made of letters, digits, dots, dashes and underscores")
        said = logger.bind(template=template, message_id=message_id)
        if not self._settings.sends_mail:
            said.bind(event="mail_dropped").warning("no mail server is configured: the mail was dropped")
            return
        message = await self._message(to, render(self._settings, template, locale, values), message_id)
        if self._settings.smtp_url is None:
            await outbox.keep(self._settings, message_id, message.as_bytes())
        else:
            await self._deliver(message)
        said.bind(event="mail_sent").info("mail sent")

    async def _message(self, to: str, letter: Letter, message_id: str) -> Message:
        schema = MessageSchema(
            recipients=[NameEmail(name=to, email=to)],
            subject=letter.subject,
            # Readers show the last alternative that they understand.
            body=letter.text,
            alternative_body=letter.html,
            subtype=MessageType.plain,
            multipart_subtype=MultipartSubtypeEnum.alternative,
            headers={"Auto-Submitted": "auto-generated"},
        )
        made: Any = await FastMail(self._config).get_message(schema)
        message: Message = made
        host = urlsplit(self._settings.public_url).hostname or "grove"
        # The library's own id would tell the name of this machine, and be another one at the next try.
        message.replace_header("Message-ID", f"<{message_id}@{host}>")
        return message

    async def _deliver(self, message: Message) -> None:
        try:
            async with Connection(self._config) as connection:
                await connection.session.send_message(message)
        except (ConnectionErrors, SMTPException, OSError) as error:
            raise MailNotSent(type(error).__name__) from error


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
