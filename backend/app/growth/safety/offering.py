"""What a saved text is answered with: whom to call, or nothing. Only an anonymous count per level is kept."""

import asyncio
from typing import Literal

from prometheus_client import Counter

from app.growth.safety.screening import Level, Seen, screen

Offer = Literal["offer", "urgent", "for_someone"]
LEVELS = Counter("grove_safety_levels_total", "Private texts that were read for signs of danger, by level.", ["level"])


async def read(text: str) -> Seen:
    """Read a text, in a thread, because a long one takes some ten milliseconds; its level is counted, and no more."""
    seen = await asyncio.to_thread(screen, text)
    LEVELS.labels(seen.level.name.lower()).inc()
    return seen


async def offer_for(text: str) -> Offer | None:
    """What to show beside a text that was kept."""
    seen = await read(text)
    if seen.level >= Level.CONCERN:
        return "urgent" if seen.level == Level.ACUTE else "offer"
    return "for_someone" if seen.is_about_other else None
