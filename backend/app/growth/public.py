"""The door of the growth room: what `main` and the workers may use."""

from app.growth import listeners, rotation, upkeep
from app.growth.archive.commands import forget
from app.growth.archive.queries import export_of
from app.growth.companion.model import LanguageModel
from app.growth.sources import jobs as source_jobs

__all__ = ["LanguageModel", "export_of", "forget", "listeners", "rotation", "source_jobs", "upkeep"]
