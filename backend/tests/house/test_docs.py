"""The docs lead somewhere: every link to a file or a heading, every decision that code names."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.house.repository import ROOT, files, shown, texts

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_LARGEST_PICTURE_KB = 150
_DECISION = re.compile(r"docs/adr/(\d{4})")


def anchor(heading: str) -> str:
    """What a heading is called in an address."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def leads_nowhere(page: str, content: str) -> list[str]:
    """The links of a page to files or headings that are not there; the web's are not asked."""
    found = []
    for link in _LINK.findall(_FENCE.sub("", content)):
        address, _, part = link.partition("#")
        if re.match(r"[a-z]+:", address):
            continue
        target = (ROOT / page).parent / address if address else ROOT / page
        headings = {anchor(it) for it in _HEADING.findall(target.read_text())} if part and target.is_file() else set()
        if not target.exists() or (part and part not in headings):
            found.append(f"{page}: {link}")
    return found


def test_links_of_the_docs_lead_somewhere() -> None:
    lost = [it for page, content in texts("*.md") for it in leads_nowhere(page, content)]
    assert lost == [], shown(lost, "name a file or a heading that exists")


def test_a_link_to_nothing_is_noticed() -> None:
    page = "docs/map.md"
    assert leads_nowhere(page, "[a](nothing.md) [b](#nothing) [c](map.md#map) [d](https://example.org)") == [
        f"{page}: nothing.md",
        f"{page}: #nothing",
    ]


def test_each_decision_has_a_number_of_its_own_and_is_there() -> None:
    numbers = Counter(path.name[:4] for path in files("docs/adr/*.md"))
    doubled = [number for number, count in numbers.items() if count > 1]
    assert doubled == [], shown(doubled, "give one of them the next free number, and change who names it")
    sources = texts("backend/*.py", "frontend/src/*", "docs/*.md", "infra/*", "*.md")
    named = {(Path(name).name, number) for name, content in sources for number in _DECISION.findall(content)}
    missing = sorted(f"{name}: {number}" for name, number in named if number not in numbers)
    assert missing == [], shown(missing, "write the decision down in docs/adr")


def pages_of(part: object) -> set[str]:
    """The pages in a part of the site's contents."""
    if isinstance(part, str):
        return {part}
    parts = part.values() if isinstance(part, dict) else part
    assert isinstance(parts, Iterable)
    return {page for it in parts for page in pages_of(it)}


def test_every_page_stands_in_the_contents_of_the_site() -> None:
    """Decisions are found by search, and by the pages that name them."""
    contents = pages_of(tomllib.loads((ROOT / "zensical.toml").read_text())["project"]["nav"])
    there = {str(path.relative_to(ROOT / "docs")) for path in files("docs/*.md")}
    missing = sorted(contents ^ {it for it in there if not it.startswith("adr/")})
    assert missing == [], shown(missing, "write it into zensical.toml, or take it away there")


def test_pictures_of_the_docs_are_small() -> None:
    large = [f"{path.name}: {path.stat().st_size // 1024} kB" for path in files("docs/*.webp", "docs/*.png")]
    large = [it for it in large if int(it.split()[-2]) > _LARGEST_PICTURE_KB]
    assert large == [], shown(large, "make them smaller: `make pictures` writes WebP")
