"""Reading exercises from elsewhere."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.sources.models import SourceExercise
from app.kernel.settings import Settings
from app.kernel.tongues import tongue_of

_PREFIX = "x-"
_MOST_SHOWN = 200


def key_of(row: SourceExercise) -> str:
    """The key by which such an exercise stands on the shelf."""
    return f"{_PREFIX}{row.id}"


async def is_on_shelf(session: AsyncSession, key: str) -> bool:
    """Whether a key is that of an exercise from elsewhere that is still told."""
    try:
        row_id = UUID(key.removeprefix(_PREFIX))
    except ValueError:
        return False
    query = select(SourceExercise.id).where(SourceExercise.id == row_id, SourceExercise.is_active)
    return key.startswith(_PREFIX) and await session.scalar(query) is not None


async def told_exercises(session: AsyncSession, settings: Settings, locale: str) -> Sequence[SourceExercise]:
    """What the sources that are named tell in a person's language."""
    names = [str(source.get("name")) for source in settings.mindfulness_sources]
    if not names:
        return ()
    query = select(SourceExercise).where(
        SourceExercise.is_active, SourceExercise.source.in_(names), SourceExercise.locale == tongue_of(locale)
    )
    return (await session.scalars(query.order_by(SourceExercise.title).limit(_MOST_SHOWN))).all()
