"""Writing the record."""

from typing import Any
from uuid import UUID

from app.accounts.audit.models import AuditEntry
from app.accounts.audit.rules import Kind
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow


def note(uow: Uow, kind: Kind, subject_id: UUID | None, **details: Any) -> None:
    """Write down what is about to be committed: by whom, to whom, from where. Details hold no secret and no text."""
    entry = AuditEntry(
        id=new_id(),
        at=clock.now(),
        kind=kind.value,
        actor_id=uow.user_id,
        subject_id=subject_id,
        source=uow.source,
        details=details,
    )
    uow.session.add(entry)
