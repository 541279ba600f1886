"""What every process is given at start: settings, database, hints, and who knows the sessions."""

from dataclasses import dataclass

from app.kernel.access import Actor, Authenticator
from app.kernel.answers import Idempotency
from app.kernel.db import Database
from app.kernel.settings import Settings
from app.kernel.uow import Hints, Uow


@dataclass(frozen=True, slots=True)
class Tools:
    """Handed to routes, jobs and listeners; nothing in here belongs to one request."""

    settings: Settings
    database: Database
    hints: Hints
    authenticator: Authenticator

    def uow(self, actor: Actor | None = None, idempotency: Idempotency | None = None) -> Uow:
        """A unit of work for an actor, or for Grove itself."""
        return Uow(self.database, actor, self.hints, idempotency)
