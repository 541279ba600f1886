"""`python -m workers.scheduler`: the relay, and what recurs. Two may run: both relay, one ticks.

The one that ticks holds a PostgreSQL advisory lock on a connection of its own. A tick only leaves a row in the
outbox, under an id made from its name and time slot, so that even two leaders would leave it once.
"""

import asyncio
import signal
from uuid import NAMESPACE_URL, uuid5

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from loguru import logger
from sqlalchemy import exists, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from app.boards.imports.jobs import wake_stalled
from app.boards.webhooks.jobs import wake_due
from app.contract import VERSION
from app.growth.reminders.jobs import wake_reminders
from app.kernel import clock
from app.kernel.models import OutboxRow
from app.kernel.settings import Settings
from app.kernel.telemetry.logs import set_up_logs
from app.kernel.telemetry.sentry import set_up_sentry
from app.kernel.tools import Tools
from app.notifications.channels.orders import wake_deliveries
from app.notifications.mails.jobs import wake_digests
from workers.celery_app import TASK, celery_app
from workers.recurring import RECURRING, Recurring
from workers.relay import Relay
from workers.rooms import WorkerTools
from workers.waking import Waking

_LEADER_LOCK = 7_216_004_114
_PING_SECONDS = 1.0
_LAST_TICK_SECONDS = 5.0


WAKERS = (wake_due, wake_stalled, wake_deliveries, wake_digests, wake_reminders)


async def tick(tools: Tools, recurring: Recurring) -> None:
    """Leave the job in the outbox, once per time slot whoever ticks, unless nobody has come to the last one yet."""
    now = clock.now()
    slot = int(now.timestamp()) // recurring.every_seconds
    name = recurring.job.name
    row = {
        "id": uuid5(NAMESPACE_URL, f"{name}:{recurring.every_seconds}:{slot}"),
        "name": name,
        "payload": recurring.job.model_dump(mode="json"),
        "due_at": now,
    }
    waits = exists().where(
        OutboxRow.name == name, OutboxRow.attempts == 0, OutboxRow.done_at.is_(None), OutboxRow.dead_at.is_(None)
    )
    async with tools.uow() as uow:
        if not await uow.session.scalar(select(waits)):
            await uow.session.execute(insert(OutboxRow).values(row).on_conflict_do_nothing())
            await uow.commit()


class Leader:
    """Ticks while it holds the lock; steps down when the lock's connection is gone."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._scheduler: AsyncIOScheduler | None = None
        self._ticks: set[asyncio.Task[None]] = set()

    @property
    def is_leading(self) -> bool:
        """Whether this process ticks at the moment."""
        return self._scheduler is not None

    async def run(self, stopping: asyncio.Event) -> None:
        """Try to lead until `stopping`."""
        while not stopping.is_set():
            try:
                async with self._tools.database.engine.connect() as connection:
                    own = await connection.execution_options(isolation_level="AUTOCOMMIT")
                    await self._lead_on(own, stopping)
            except (DBAPIError, OSError) as error:
                logger.bind(event="leader_lost", error=type(error).__name__).warning("scheduler lost its database")
            finally:
                await self._step_down()
            await _wait(stopping, _PING_SECONDS)

    async def _lead_on(self, connection: AsyncConnection, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            if self._scheduler is None:
                got = await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LEADER_LOCK})
                if got:
                    self._step_up()
            else:
                await connection.execute(text("SELECT 1"))
            await _wait(stopping, _PING_SECONDS)
        if self._scheduler is not None:
            await connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LEADER_LOCK})

    def _step_up(self) -> None:
        scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 60}
        )
        scheduler.add_listener(_on_trouble, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)
        for recurring in RECURRING:
            scheduler.add_job(
                self._tick,
                "interval",
                seconds=recurring.every_seconds,
                args=(recurring,),
                next_run_time=clock.now(),
            )
        scheduler.start()
        self._scheduler = scheduler
        logger.bind(event="scheduler_leads").info("scheduler leads")

    async def _tick(self, recurring: Recurring) -> None:
        ticking = asyncio.ensure_future(tick(self._tools, recurring))
        self._ticks.add(ticking)
        ticking.add_done_callback(self._ticks.discard)
        await ticking

    async def _step_down(self) -> None:
        """APScheduler cuts off what runs when it shuts down; what has begun is let finish first."""
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is None:
            return
        scheduler.pause()
        if self._ticks:
            await asyncio.wait(self._ticks, timeout=_LAST_TICK_SECONDS)
        scheduler.shutdown(wait=False)


def _on_trouble(event: JobEvent) -> None:
    logger.bind(event="tick_failed", code=event.code, job=event.job_id).error("a tick failed or was missed")


async def _wait(stopping: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), seconds)
    except TimeoutError:
        return


def _publish(row_id: str, queue: str) -> None:
    celery_app.send_task(TASK, args=[row_id, queue], queue=queue, retry=False)


async def run() -> None:
    """Run relay and leader until SIGTERM or SIGINT."""
    settings = Settings()
    set_up_logs(settings)
    set_up_sentry(settings, release=VERSION)
    worker = WorkerTools(settings, name="grove-scheduler")
    await worker.start()
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stopping.set)
    logger.bind(event="scheduler_ready").info("scheduler ready")
    try:
        await asyncio.gather(
            Relay(worker.tools, _publish).run(stopping),
            Waking(worker.tools, WAKERS).run(stopping),
            Leader(worker.tools).run(stopping),
        )
    finally:
        await worker.stop()


if __name__ == "__main__":
    asyncio.run(run())
