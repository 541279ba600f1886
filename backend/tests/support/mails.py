"""Mails that workers would send, sent now and read."""

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from sqlalchemy import select, update

import workers.rooms  # noqa: F401 - every job is known to a process that imports it
from app.kernel import clock
from app.kernel.jobs import JOBS, RUNNERS
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from app.mail.outbox import folder_of


@dataclass
class Mailbox:
    """What was mailed, oldest first."""

    tools: Tools

    async def deliver(self) -> None:
        """Carry out the jobs that mail something, in the order in which they were left."""
        async with self.tools.database.session() as session:
            query = select(OutboxRow).where(OutboxRow.done_at.is_(None), OutboxRow.name.contains(".send_"))
            rows = (await session.scalars(query.order_by(OutboxRow.id))).all()
            await session.execute(
                update(OutboxRow).where(OutboxRow.id.in_([row.id for row in rows])).values(done_at=clock.now())
            )
            await session.commit()
        for row in rows:
            await RUNNERS[row.name](JOBS[row.name].model_validate(row.payload), self.tools)

    async def to(self, address: str) -> list[EmailMessage]:
        """The mails to an address."""
        await self.deliver()
        paths = sorted(folder_of(self.tools.settings).glob("*.eml"), key=lambda path: path.stem)
        mails = [message_from_bytes(path.read_bytes(), policy=default) for path in paths]
        return [mail for mail in mails if mail["To"].addresses[0].addr_spec == address]

    async def last(self, address: str) -> EmailMessage:
        """The newest mail to an address."""
        return (await self.to(address))[-1]

    async def token(self, address: str, page: str) -> str:
        """The token of the newest link to a page that an address got."""
        found = [token for mail in await self.to(address) for token in tokens_in(mail, page)]
        return found[-1]


def text_of(mail: EmailMessage) -> str:
    """Its plain text."""
    part = mail.get_body(("plain",))
    return "" if part is None else str(part.get_content())


def tokens_in(mail: EmailMessage, page: str) -> list[str]:
    """The tokens behind links to a page."""
    return re.findall(rf"/{page}#([A-Za-z0-9_-]+)", text_of(mail))
