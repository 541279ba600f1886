"""What sends mails in every process; whoever sends none pays nothing for it."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.kernel.mailing import More
from app.kernel.settings import Settings

if TYPE_CHECKING:
    from app.mail.sending import WayOut


class Post:
    """Sends mails the way the settings say."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._way_out: WayOut | None = None

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
        """Render and send one mail; raises `MailNotSent`, and `ValueError` for an id that is none."""
        if self._way_out is None:
            self._way_out = await asyncio.to_thread(_way_out, self._settings)
        await self._way_out.send(
            to=to, template=template, locale=locale, values=values, message_id=message_id, more=more or More()
        )


def _way_out(settings: Settings) -> "WayOut":
    from app.mail.sending import WayOut  # noqa: PLC0415 - slow, and wanted with the first mail

    return WayOut(settings)
