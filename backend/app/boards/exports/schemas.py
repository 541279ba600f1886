"""Shapes of exports."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Instant, Output

ExportState = Literal["waiting", "done", "failed"]


class ExportOut(Output):
    """An export: whether it is ready, and until when it can be fetched."""

    id: UUID
    board_id: UUID
    state: ExportState
    error: str | None = Field(description="A stable word: why there is no archive.")
    file_size: int | None
    created_at: Instant
    expires_at: Instant
