"""`python -m app.mail.preview FOLDER`: every mail in every language, to be looked at in a browser."""

import json
import sys
from pathlib import Path

from app.kernel.settings import Settings
from app.kernel.tongues import TONGUES
from app.mail.letters import TEMPLATES, names, render


def samples() -> dict[str, dict[str, object]]:
    """Values to show each template with."""
    found: dict[str, dict[str, object]] = json.loads((TEMPLATES / "samples.json").read_text())
    return found


def write_all(settings: Settings, folder: Path) -> list[Path]:
    """Write text and page of each mail; returns the pages."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    for name in names():
        for locale in TONGUES:
            letter = render(settings, name, locale, samples()[name])
            page = folder / f"{name}.{locale}.html"
            page.write_text(letter.html)
            page.with_suffix(".txt").write_text(f"Subject: {letter.subject}\n\n{letter.text}")
            pages.append(page)
    return pages


if __name__ == "__main__":
    anywhere = {
        "database_url": "postgresql://localhost/grove",
        "redis_url": "redis://localhost",
        "secret_key": "-" * 32,
    }
    for written in write_all(Settings.model_validate(anywhere), Path(sys.argv[1])):
        sys.stdout.write(f"{written}\n")
