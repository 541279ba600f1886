"""What the rules are about: the files that are in the repository, or about to be."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]


@cache
def files(*patterns: str) -> tuple[Path, ...]:
    """The files that git knows or would add, by git's patterns; those that were deleted are left out."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    return tuple(path for name in sorted(set(filter(None, listed))) if (path := ROOT / name).is_file())


def texts(*patterns: str) -> Iterator[tuple[str, str]]:
    """Name and content of each text file."""
    for path in files(*patterns):
        content = path.read_bytes()
        if b"\0" not in content:
            yield str(path.relative_to(ROOT)), content.decode()


def shown(findings: list[str], what_to_do: str) -> str:
    """A broken rule: where, and what to do instead."""
    return "\n".join([*findings, f"→ {what_to_do}"])
