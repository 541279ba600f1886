"""The door of channels: what rooms above may use."""

from sqlalchemy import update

from app.kernel import clock
from app.kernel.db import execute_counted
from app.kernel.uow import Uow
from app.notifications.channels.models import NoticeDelivery


async def revive(uow: Uow) -> int:
    """Try all notices again that were given up on a channel, those of one mail together; how many mails and pushes."""
    now = clock.now()
    dead = NoticeDelivery.state == "dead"
    carried = update(NoticeDelivery).where(dead, NoticeDelivery.carried_by.is_not(None))
    await uow.session.execute(carried.values(state="grouped", reason=None, changed_at=now))
    fresh = {"state": "due", "reason": None, "tries": 1, "next_at": now, "changed_at": now}
    return await execute_counted(uow.session, update(NoticeDelivery).where(dead).values(fresh))
