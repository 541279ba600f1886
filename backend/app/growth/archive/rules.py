"""What an archive looks like: pages as Markdown, numbers as tables, everything as JSON. Pure."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from app.growth.content.shelf import Words

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
FORMAT = 1
_MOOD = Words(en="mood {value} of 5", fr="humeur {value} sur 5", es="ánimo {value} de 5")
_NAMELESS = Words(en="note", fr="note", es="nota")
EVERYTHING = "growth.json"
_UNSAFE = re.compile(r"[^\w\- ]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files_of(rows: Rows, locale: str) -> dict[str, bytes]:
    """All files of an archive by name; what people read beside their own words is in their language."""
    everything = orjson.dumps({"format": FORMAT, "tables": rows}, option=orjson.OPT_INDENT_2, default=str)
    moods = {row["id"]: row["sealed"]["value"] for row in rows.get("mood_entry", ())}
    pages = [(f"journal/{row['local_day']}", _page(row, moods, locale)) for row in rows.get("journal_entry", ())]
    notes = [(f"notes/{_name(row['sealed']['title'], locale)}", _note(row)) for row in rows.get("note", ())]
    tables = {
        "moods.csv": _table(
            rows.get("mood_entry", ()), ("occurred_at", "local_day"), ("value", "energy", "emotions", "note")
        ),
        "points.csv": _table(rows.get("points_ledger", ()), ("local_day", "kind", "points", "created_at"), ()),
        "exercises.csv": _table(
            rows.get("exercise_session", ()),
            ("exercise_key", "started_at", "finished_at"),
            ("before", "after", "reflection"),
        ),
    }
    return {EVERYTHING: everything} | _numbered([*pages, *notes]) | tables


def _page(row: Row, moods: Mapping[str, int], locale: str) -> str:
    words = row["sealed"]
    facts = [str(row["occurred_at"])]
    if row.get("mood_entry_id") in moods:
        facts.append(_MOOD.said_in(locale).format(value=moods[row["mood_entry_id"]]))
    facts += [f"#{tag}" for tag in words["tags"]]
    return f"# {words['title'] or row['local_day']}\n\n{' · '.join(facts)}\n\n{words['body']}\n"


def _note(row: Row) -> str:
    return f"# {row['sealed']['title']}\n\n{row['sealed']['content']}\n"


def _name(title: str, locale: str) -> str:
    return _UNSAFE.sub(" ", title).strip()[:60] or _NAMELESS.said_in(locale)


def _numbered(pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """Files of one name get a number, so that none overwrites another."""
    named: dict[str, bytes] = {}
    for name, text in pages:
        free, number = f"{name}.md", 1
        while free in named:
            number += 1
            free = f"{name} ({number}).md"
        named[free] = text.encode()
    return named


def _table(rows: Sequence[Row], columns: Sequence[str], words: Sequence[str]) -> bytes:
    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow([*columns, *words])
    for row in rows:
        sheet.writerow([*(_cell(row[name]) for name in columns), *(_cell(row["sealed"].get(name)) for name in words)])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    """Text as text: what a table program would take for a formula is quoted."""
    shown = " ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{shown}" if shown.startswith(_FORMULA) and not isinstance(value, int) else shown


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one ZIP archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def unpacked(content: bytes, *, limit: int) -> Rows | None:
    """The rows in an archive of ours; None for anything else, and for what would unpack to more than `limit`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(EVERYTHING).file_size > limit:
                return None
            with archive.open(EVERYTHING) as file:
                document = orjson.loads(file.read(limit))
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        return None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return None
    tables = document.get("tables")
    fits = isinstance(tables, dict) and all(
        isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in tables.values()
    )
    return tables if fits else None
