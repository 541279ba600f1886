"""`python -m tests.growth.companion.transcripts` writes the talks of all languages anew; read the difference."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from app.growth.companion.engine.script import script
from app.growth.companion.engine.state import Clock, Heard, Memory, Reply, State
from app.growth.companion.engine.talk import reply_to
from app.growth.safety.screening import screen
from app.kernel.tongues import TONGUES, Tongue

FOLDER = Path(__file__).parent / "transcripts"
_BEGUN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def scenes(tongue: Tongue = "en") -> dict[str, list[str]]:
    """What people do, by the name of the talk."""
    name = "scenes.yaml" if tongue == "en" else f"scenes_{tongue}.yaml"
    read: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return read


def kept(tongue: Tongue) -> Path:
    """Where the talks of a language lie."""
    return FOLDER if tongue == "en" else FOLDER / tongue


def heard(act: str) -> Heard:
    """An act of a scene as the companion hears it."""
    if act == "new day":
        return Heard()
    return Heard(choice=act[1:]) if act.startswith("=") else Heard(text=act, seen=screen(act))


def play(name: str, acts: list[str], tongue: Tongue = "en") -> Iterator[tuple[str, Reply]]:
    """The acts of a scene with their answers, the opening first."""
    state, memory, at = State(seed=name, tongue=tongue), Memory(), _BEGUN
    for act in ["new day", *acts]:
        at += timedelta(days=1) if act == "new day" else timedelta(minutes=1)
        if act == "new day":
            state = State(seed=f"{name}{at:%d}", tongue=tongue)
        state, memory, reply = reply_to(script(tongue), state, memory, heard(act), clock=Clock(at, at.date()))
        yield act, reply


def written(name: str, acts: list[str], tongue: Tongue = "en") -> str:
    """A talk as it is kept."""
    lines = []
    for act, reply in play(name, acts, tongue):
        lines.append(f"> {act}\n")
        if reply.safety is not None:
            lines.append(f"  ! {reply.safety}{' (small)' if reply.is_compact else ''}\n")
        lines += [f"  {text}\n" for text in reply.text]
        shown = " | ".join(it.label for it in reply.buttons if it.kind != "number")
        lines.append(f"  [{reply.ask}] {shown}\n")
        if reply.exercise is not None:
            lines.append(f"  * {reply.exercise}\n")
        if reply.finished:
            lines.append(f"  = {', '.join(reply.finished)}\n")
    return "".join(lines)


def write() -> None:
    """Write all of them."""
    for tongue in TONGUES:
        kept(tongue).mkdir(exist_ok=True)
        for name, acts in scenes(tongue).items():
            (kept(tongue) / f"{name}.txt").write_text(written(name, acts, tongue), encoding="utf-8")


if __name__ == "__main__":
    write()
