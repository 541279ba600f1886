"""`python -m app.growth.safety.help_page`: writes the pages of whom to call, which work without a server and scripts.

The files lie in the web client, so that they are served, and kept by browsers, as every other static file.
"""

import json
import sys
import tomllib
from html import escape
from pathlib import Path
from string import Template
from typing import Any

_CONTENT = Path(__file__).parents[1] / "content"
SOURCE = _CONTENT / "help.toml"
_CLIENT = Path(__file__).parents[4] / "frontend"
PAGE, DATA = _CLIENT / "public" / "help.html", _CLIENT / "src" / "features" / "growth" / "help.json"


def load() -> dict[str, Any]:
    """The resources, as authored."""
    with SOURCE.open("rb") as file:
        return tomllib.load(file)


def _dial(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "*")


def _link(address: str, name: str) -> str:
    return f'<a href="{escape(address)}" rel="noreferrer">{escape(name)}</a>'


def _line(line: dict[str, Any]) -> str:
    text = f" · {escape(line['text'])}" if line["text"] else ""
    number, name = escape(line["number"]), escape(line["name"])
    return (
        f'<li><a class="number" href="tel:{_dial(line["number"])}">{number}</a> <strong>{name}</strong>{text}'
        f'<br><span class="fine">{escape(line["hours"])} · {escape(line["languages"])} ·'
        f" {_link(line['source'], 'source')}</span></li>"
    )


def _country(country: dict[str, Any]) -> str:
    emergency = escape(country["emergency"])
    first = f'<li><a class="number" href="tel:{emergency}">{emergency}</a> <strong>Emergency</strong></li>'
    lines = "".join(_line(line) for line in country["line"])
    return f'<section><h2 id="{country["code"]}">{escape(country["name"])}</h2><ul>{first}{lines}</ul></section>'


def page(found: dict[str, Any]) -> str:
    """The page, which needs neither script nor server."""
    countries = sorted(found["country"], key=lambda it: it["name"])
    lines = [line for country in countries for line in country["line"]]
    unchecked = sum(not line["checked_by"] for line in lines)
    warning = f"{unchecked} of {len(lines)} lines have not been called again by a person yet: numbers change."
    template = Template((_CONTENT / "help_page.html").read_text(encoding="utf-8"))
    return template.substitute(
        index="".join(f'<li><a href="#{it["code"]}">{escape(it["name"])}</a></li>' for it in countries)
        + '<li><a href="#elsewhere">Elsewhere</a></li>',
        countries="\n".join(map(_country, countries)),
        fallback="".join(
            f"<li>{_link(it['source'], it['name'])}: {escape(it['about'])}</li>" for it in found["fallback"]
        ),
        seen_on=min(line["seen_on"] for line in lines),
        unchecked=warning if unchecked else "",
    )


def data(found: dict[str, Any]) -> str:
    """What the web client shows beside a page of the journal: numbers only."""
    kept = [
        {
            "code": it["code"],
            "name": it["name"],
            "emergency": it["emergency"],
            "lines": [{name: line[name] for name in ("name", "number", "text")} for line in it["line"]],
        }
        for it in sorted(found["country"], key=lambda it: it["name"])
    ]
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    """Write both files anew."""
    found = load()
    PAGE.write_text(page(found), encoding="utf-8")
    DATA.write_text(data(found), encoding="utf-8")


if __name__ == "__main__":
    write()
    sys.stdout.write(f"written: {PAGE.name}, {DATA.name}\n")
