"""`python -m app.contract` writes the contract; `--check` only says whether the written one is up to date."""

import difflib
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from app.contract import events, openapi
from app.kernel.settings import Settings
from app.main import create_app

FOLDER = Path(__file__).parents[3] / "frontend-contract"


def documents() -> dict[str, dict[str, Any]]:
    """The generated files by name."""
    settings = Settings(
        environment="test",
        database_url="postgresql://grove@127.0.0.1/none",
        redis_url="redis://127.0.0.1/0",
        secret_key=SecretStr("only-for-the-contract-never-for-tokens"),
    )
    return {"openapi.json": openapi.build(create_app(settings)), "events.schema.json": events.build()}


def main(arguments: list[str]) -> int:
    """Write or check; 1 when the check finds a difference."""
    stale = 0
    FOLDER.mkdir(exist_ok=True)
    for name, document in documents().items():
        wanted = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
        path = FOLDER / name
        if "--check" not in arguments:
            path.write_text(wanted, encoding="utf-8")
            continue
        present = path.read_text(encoding="utf-8") if path.exists() else ""
        if present != wanted:
            stale = 1
            difference = difflib.unified_diff(present.splitlines(), wanted.splitlines(), name, "generated", n=1)
            sys.stdout.write("\n".join(list(difference)[:40]) + f"\n{name} is stale: run `make contract`\n")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
