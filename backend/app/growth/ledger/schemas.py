"""Shapes of the ledger."""

from datetime import date
from uuid import UUID

from app.kernel.schemas import Instant, Output


class LedgerEntryOut(Output):
    """Points given, or taken back."""

    id: UUID
    points: int
    kind: str
    local_day: date
    vpet_id: UUID | None
    source_id: UUID | None
    reverses_id: UUID | None
    created_at: Instant
