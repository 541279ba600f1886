"""The browser that tests, pictures and measurements drive."""

import os
import shutil

# The engine without a desktop's browser around it: a third less work for the same pages, but nobody can be notified.
_ENGINE = "chromium-headless-shell"
_WHOLE = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_program(*, whole: bool = False) -> str:
    """Its path; `GROVE_CHROMIUM` goes first. Raises `RuntimeError` where there is none."""
    for name in (os.environ.get("GROVE_CHROMIUM", ""), *(() if whole else (_ENGINE,)), *_WHOLE):
        found = name and shutil.which(name)
        if found:
            return found
    raise RuntimeError("no Chromium: run `make e2e`, which installs it, or set GROVE_CHROMIUM")


def chromium_arguments() -> list[str]:
    """What it is started with: nothing that calls home, and no sandbox for root, who cannot make one."""
    return [*_QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
