"""What every process is given at start: settings, database, hints, who knows the sessions, and who sends mails."""

from dataclasses import dataclass, field

from app.kernel.access import Actor, Authenticator
from app.kernel.answers import Idempotency
from app.kernel.db import Database
from app.kernel.files import Files
from app.kernel.mailing import Mailer
from app.kernel.settings import Settings
from app.kernel.uow import Hints, Uow


@dataclass(frozen=True, slots=True)
class Tools:
    """Handed to routes, jobs and listeners; nothing in here belongs to one request."""

    settings: Settings
    database: Database
    hints: Hints
    authenticator: Authenticator
    mailer: Mailer
    files: Files = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "files", Files(self.settings, self.database))

    def uow(self, actor: Actor | None = None, idempotency: Idempotency | None = None, *, source: str = "") -> Uow:
        """A unit of work for an actor, or for Grove itself."""
        return Uow(self.database, actor, self.hints, idempotency, source)
