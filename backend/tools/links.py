"""`python -m tools.links`: asks every address that the docs and the help lines name whether it is still there.

Runs once a week by `.github/workflows/links.yml`, not in the tests: other people's servers must fail no build.
"""

import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PAGES = ("*.md", "docs/**/*.md")
_HELP = "backend/app/growth/content/help.toml"
_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")
_ADDRESS = re.compile(r'https?://[^\s"\'<>)\]]+')
# These say that there is a page, though not for programs.
_THERE = frozenset({401, 403, 405, 406, 429})
_TRIES, _PAUSE_SECONDS, _PATIENCE_SECONDS = 3, 5.0, 20
_AS_A_BROWSER = {"User-Agent": "Mozilla/5.0 (Grove link check)", "Accept": "text/html,*/*"}


def links() -> dict[str, list[str]]:
    """Every address once, with the files that name it."""
    found: dict[str, list[str]] = {}
    for file, address in _named():
        found.setdefault(address, []).append(file)
    return {address: sorted(set(files)) for address, files in sorted(found.items())}


def _named() -> Iterator[tuple[str, str]]:
    for pattern in _PAGES:
        for page in ROOT.glob(pattern):
            yield from ((str(page.relative_to(ROOT)), it) for it in _LINK.findall(page.read_text(encoding="utf-8")))
    yield from ((_HELP, it.rstrip(".,;")) for it in _ADDRESS.findall((ROOT / _HELP).read_text(encoding="utf-8")))


def fault_of(address: str) -> str | None:
    """Why an address leads nowhere, after some tries; None when it does lead somewhere."""
    fault = ""
    for nth in range(_TRIES):
        if nth:
            time.sleep(_PAUSE_SECONDS)
        try:
            asked = urllib.request.Request(address, headers=_AS_A_BROWSER)  # noqa: S310 - links() finds http alone
            with urllib.request.urlopen(asked, timeout=_PATIENCE_SECONDS):  # noqa: S310
                return None
        except urllib.error.HTTPError as refused:
            if refused.code in _THERE:
                return None
            fault = f"answers {refused.code}"
        except (OSError, ValueError) as error:
            fault = type(error).__name__
    return fault


def main() -> int:
    """Say which addresses lead nowhere; 1 when there are any."""
    wanted = links()
    with ThreadPoolExecutor(8) as pool:
        faults = dict(zip(wanted, pool.map(fault_of, wanted), strict=True))
    lost = {address: fault for address, fault in faults.items() if fault}
    for address, fault in lost.items():
        sys.stdout.write(f"{address} {fault}: {', '.join(wanted[address])}\n")
    sys.stdout.write(f"{len(wanted)} addresses, {len(lost)} of them lead nowhere\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
