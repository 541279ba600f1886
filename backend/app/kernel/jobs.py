"""Background work and what listens to events: registries that the workers read."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.kernel.events import Event

Runner = Callable[[Any, Any], Awaitable[Any]]
# How soon work is wanted: people wait for it; it talks to servers that may be slow; it may take its time.
Queue = Literal["now", "outside", "later"]
# Whether an event, as its envelope and what it replaced, is one that a listener wants to hear.
Concerns = Callable[[str, str | None], bool]
J = TypeVar("J", bound="Job")
E = TypeVar("E", bound=Event)
R = TypeVar("R")

JOBS: dict[str, type["Job"]] = {}
RUNNERS: dict[str, Runner] = {}
LISTENERS: dict[str, list[tuple[str, "Concerns"]]] = {}


class Job(BaseModel):
    """Something to do later, by name and ids only; stored in the outbox in the transaction that wants it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: ClassVar[str] = ""
    queue: ClassVar[Queue] = "now"

    def __init_subclass__(cls, *, name: str, queue: Queue = "now", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if name in JOBS:
            raise TypeError(f"job {name!r} is declared twice")
        cls.name, cls.queue = name, queue
        JOBS[name] = cls


class HeardEvent(BaseModel):
    """The outbox payload of a listener: which event of which topic it is to hear."""

    topic: str
    seq: int
    type: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What a listener gets: the typed event and what surrounded it."""

    event: Any
    topic: str
    seq: int
    actor_id: UUID | None


def runs(
    job: type[J],
) -> Callable[[Callable[[J, Any], Awaitable[R]]], Callable[[J, Any], Awaitable[R]]]:
    """Name the function that carries out a job; it must bear running twice. A number it returns is what it handled."""

    def register(runner: Callable[[J, Any], Awaitable[R]]) -> Callable[[J, Any], Awaitable[R]]:
        RUNNERS[job.name] = runner
        return runner

    return register


def always(_body: str, _former: str | None) -> bool:
    """Every event of its type concerns a listener."""
    return True


def hearers_of(kind: str, body: str, former: str | None) -> list[str]:
    """The listeners that an event concerns."""
    return [name for name, concerns in LISTENERS.get(kind, ()) if concerns(body, former)]


def listens(event: type[E], *, name: str, concerns: Concerns = always) -> Callable[[Runner], Runner]:
    """Name a function that hears the events of a type after their commit, at least once.

    `name` is stored in the outbox: keep it when the function moves. What does not concern it leaves no work at all.
    """

    def register(listener: Runner) -> Runner:
        LISTENERS.setdefault(event.type, []).append((name, concerns))
        RUNNERS[name] = listener
        return listener

    return register


def queue_of(name: str) -> Queue:
    """Where a piece of work belongs; what listens to events is waited for by people."""
    return JOBS[name].queue if name in JOBS else "now"


def names_of(queue: Queue) -> list[str]:
    """The jobs of a queue."""
    return [name for name, job in JOBS.items() if job.queue == queue]
