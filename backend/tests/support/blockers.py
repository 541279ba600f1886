"""What cards wait for, counted now instead of by a worker."""

from sqlalchemy import select

from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from workers.runner import run_row


async def counted(tools: Tools) -> None:
    """Let what listens for blockers hear what happened since."""
    async with tools.database.session() as session:
        rows = select(OutboxRow.id).where(OutboxRow.done_at.is_(None), OutboxRow.name.contains("blocker"))
        ids = list(await session.scalars(rows.order_by(OutboxRow.id)))
    for row_id in ids:
        assert await run_row(tools, row_id)
