"""Facts about points, on the person's own topic. Nothing private is in them: not why, not how one felt."""

from datetime import date
from uuid import UUID

from app.kernel.events import Event


class PointsChanged(Event, type="points.changed", room="user"):
    """Points were given (or, below zero, taken back exactly); with the standing after it."""

    points: int
    kind: str
    local_day: date
    xp_total: int
    level: int
    vpet_id: UUID | None
    vpet_xp: int | None
    vpet_level: int | None
