"""What every room may ask of the one that sends mails."""

from collections.abc import Mapping
from typing import Protocol


class Mailer(Protocol):
    """Sends one mail to one person; called by jobs, so that no request and no transaction waits for it."""

    async def send(self, *, to: str, template: str, locale: str, values: Mapping[str, object], message_id: str) -> None:
        """Render a template in the language nearest to `locale` and send it.

        The same `message_id` (letters, digits, `.`, `_`, `-`) names the same mail at every try. Raises `MailNotSent`:
        let it pass, and the job comes again.
        """
        ...


class MailNotSent(Exception):  # noqa: N818 - a fact
    """The mail server could not be reached, or did not take the mail."""
