"""Shapes of work."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.kernel.jobs import Queue
from app.kernel.schemas import Instant, Output

JobState = Literal["dead", "failing", "waiting"]


class JobOut(Output):
    """A piece of work that is not done. `payload` holds names and ids, never what people wrote."""

    id: UUID
    name: str
    queue: Queue
    state: JobState
    payload: dict[str, object]
    attempts: int
    due_at: Instant
    dead_at: Instant | None
    last_error: str | None


class Replayed(Output):
    """How much was set going again."""

    count: int


class WorkerOut(Output):
    """A worker that was seen within a day."""

    name: str
    started_at: Instant
    seen_at: Instant
    consumed_at: Instant | None


class RunOut(Output):
    """A run of what recurs; without an end it is at it, or was cut off."""

    name: str
    began_at: Instant
    ended_at: Instant | None
    result: Literal["ok", "failed"] | None
    handled: int | None
    detail: str | None


class DeliveryCount(Output):
    """How many notices stand so on a channel: those that wait or are dead, and what was over within a day."""

    channel: str
    state: str
    count: int


class WorkOut(Output):
    """How the work stands at this moment."""

    waiting: int
    failing: int
    dead: int
    lag_seconds: float = Field(description="How long the oldest piece of work has been due.")
    deliveries: list[DeliveryCount]
    workers: list[WorkerOut]
    runs: list[RunOut] = Field(description="The last run of each job that recurs.")
