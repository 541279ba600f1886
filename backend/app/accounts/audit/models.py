"""Table of the record; a trigger refuses changes and deletions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class AuditEntry(Table):
    """One thing that happened. People are kept by their id only, so that it outlives their accounts."""

    __tablename__ = "audit_entry"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(Text)
    actor_id: Mapped[UUID | None]
    subject_id: Mapped[UUID | None]
    source: Mapped[str] = mapped_column(Text)
    details: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))

    __table_args__ = (Index("ix_audit_entry_subject_id_id", "subject_id", "id"),)
