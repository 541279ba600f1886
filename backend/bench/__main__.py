"""`make bench`: each row against its floor in the same run; prints the table and writes it into docs/performance.md."""

import asyncio
import os
import platform
import sys

from app.kernel import clock
from bench import boards, fanout, logins, notices, safety
from bench.servers import migrated_servers
from launcher.programs import BACKEND

PAGE = BACKEND.parent / "docs" / "performance.md"
_BEGIN, _END = "<!-- begin of the table -->", "<!-- end of the table -->"


async def measure(database_url: str, redis_url: str) -> list[fanout.Row]:
    """All rows, those over HTTP first."""
    rooms = (boards, logins, fanout, notices, safety)
    return [row for room in rooms for row in await room.rows(database_url, redis_url)]


def table_of(rows: list[fanout.Row]) -> str:
    """The rows as a Markdown table with the day and the machine."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    lines = [
        f"Measured on {clock.now():%Y-%m-%d}, {machine}.",
        "",
        "| what | Grove | floor | ratio | target |",
        "|---|---|---|---|---|",
    ]
    lines += [f"| {row.name} | {row.value} | {row.floor} | {row.ratio:.2f} | {row.target} |" for row in rows]
    return "\n".join(lines)


def write(table: str) -> None:
    """Put the table between its marks."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    PAGE.write_text(f"{before}{_BEGIN}\n{table}\n{_END}{after}", encoding="utf-8")


def main() -> int:
    """Measure on servers of its own that keep what they are told, as in production."""
    with migrated_servers(durable=True) as (database_url, redis_url):
        table = table_of(asyncio.run(measure(database_url, redis_url)))
    print(table)
    write(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
