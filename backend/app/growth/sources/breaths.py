"""Patterns of breath as people keep them in files: four lengths under their usual names, or phases in turn."""

from collections.abc import Iterator, Mapping
from typing import Any

# Names under which files keep the lengths; the first that is there counts. The second hold comes after breathing out.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "inhale": ("inhale", "in", "inhaleTime"),
    "hold": ("hold", "hold1", "holdIn", "holdTime", "inhaleHold"),
    "out": ("exhale", "out", "exhaleTime"),
    "rest": ("rest", "hold2", "holdOut", "pause", "pauseTime", "holdAfterExhale"),
}
_PHASES = {"inhale": "inhale", "in": "inhale", "exhale": "out", "out": "out"}
_STILL = {"hold", "rest", "pause", "retain", "sustain", "hold-empty"}
_LONGEST = 12
_BREATHS = 10
# More than this is no number of breaths, nor a length of one in thousandths of a second.
_MOST = 100_000


def breaths_in(document: Any) -> list[dict[str, Any]]:
    """The patterns in a file, as items of a source: one, a list of them, or a list under `patterns`."""
    if isinstance(document, dict):
        document = document.get("patterns", [document])
    found = (_item(it) for it in document if isinstance(it, dict)) if isinstance(document, list) else ()
    return [it for it in found if it is not None]


def _item(pattern: Mapping[str, Any]) -> dict[str, Any] | None:
    breath = _of_phases(pattern.get("steps")) or _of_names(pattern)
    title = pattern.get("title") or pattern.get("name")
    if breath is None or not isinstance(title, str):
        return None
    about = pattern.get("description") or pattern.get("about") or ""
    cycles = pattern["cycles"] if _is_count(pattern.get("cycles")) else _BREATHS
    seconds = sum(breath.values()) * cycles
    text = " · ".join(str(length) for length in breath.values() if length)
    return {
        "id": str(pattern.get("id") or title),
        "title": title,
        "about": about,
        "minutes": pattern.get("minutes") or max(1, round(seconds / 60)),
        "text": f"{title}: {text}",
        "breath": breath,
    }


def _of_names(pattern: Mapping[str, Any]) -> dict[str, int] | None:
    lengths = {name: next((pattern[it] for it in names if it in pattern), 0) for name, names in _NAMES.items()}
    return _whole(lengths)


def _of_phases(steps: Any) -> dict[str, int] | None:
    """The lengths of phases; whatever is still counts for the breath before it."""
    if not isinstance(steps, list):
        return None
    lengths: dict[str, float] = dict.fromkeys(_NAMES, 0)
    for phase, seconds in _phases(steps):
        name = _PHASES.get(phase)
        if name is None and phase in _STILL:
            name = "rest" if lengths["out"] else "hold"
        if name is None or lengths[name]:
            return None
        lengths[name] = seconds
    return _whole(lengths)


def _phases(steps: list[Any]) -> Iterator[tuple[str, float]]:
    for step in steps:
        if isinstance(step, dict):
            length = step.get("seconds", step.get("duration", 0))
            seconds = step["ms"] / 1000 if _is_count(step.get("ms")) else length
            yield str(step.get("phase", "")).lower(), seconds if isinstance(seconds, int | float) else 0


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _MOST


def _whole(lengths: Mapping[str, Any]) -> dict[str, int] | None:
    """Whole seconds that a breath can have, else nothing."""
    if not all(isinstance(it, int | float) and 0 <= it <= _LONGEST for it in lengths.values()):
        return None
    whole = {name: round(length) for name, length in lengths.items()}
    return whole if whole["inhale"] and whole["out"] else None
