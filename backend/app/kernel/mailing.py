"""What every room may ask of the one that sends mails."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class More:
    """What a mail may have besides its words.

    `unsubscribe` is the path that ends such mails when it is posted to (RFC 8058); `thread` names what mails belong
    to; `is_wanted` is asked when the server is ready to take the mail, so that no right can end unnoticed meanwhile.
    """

    unsubscribe: str | None = None
    thread: str | None = None
    is_wanted: Callable[[], Awaitable[bool]] | None = None


class Mailer(Protocol):
    """Sends one mail to one person; called by jobs, so that no request and no transaction waits for it."""

    async def send(
        self,
        *,
        to: str,
        template: str,
        locale: str,
        values: Mapping[str, object],
        message_id: str,
        more: More | None = None,
    ) -> None:
        """Render a template in the language nearest to `locale` and send it.

        The same `message_id` (letters, digits, `.`, `_`, `-`) names the same mail at every try. Raises `MailNotSent`:
        let it pass, and the job comes again.
        """
        ...


class MailNotSent(Exception):  # noqa: N818 - a fact
    """The mail server could not be reached, or did not take the mail."""


class MailBounced(MailNotSent):
    """The mail server says that this address takes no mail, and will not later either."""


class MailRefused(MailNotSent):
    """The mail server will never take this one mail."""


class MailNotWanted(MailNotSent):
    """When the server was ready, the mail was not to be sent any more."""
