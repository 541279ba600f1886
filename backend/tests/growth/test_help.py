"""Whom to call: a page that needs nothing, kept true to its source, and offered when words call for it."""

import re
from datetime import UTC, datetime, timedelta

from app.growth.safety.help_page import DATA, PAGE, data, load, page
from tests.support.world import Caller

_KEPT_FOR = timedelta(days=180)


def test_every_line_has_a_source_and_is_not_old() -> None:
    """A line that nobody looked at for half a year may lead nowhere."""
    found = load()
    codes = [country["code"] for country in found["country"]]
    assert len(set(codes)) == len(codes) >= 25
    for country in found["country"]:
        assert re.fullmatch(r"\d{3}", country["emergency"]), country["code"]
        for line in country["line"]:
            assert line["source"].startswith("https://"), line["name"]
            assert line["hours"], line["name"]
            assert re.fullmatch(r"\*?[\d ]+", line["number"]), line["name"]
            assert datetime.now(UTC).date() - line["seen_on"] <= _KEPT_FOR, f"{line['name']}: read it again"


def test_the_pages_say_what_the_source_says() -> None:
    """`python -m app.growth.safety.help_page` writes them."""
    found = load()
    assert PAGE.read_text(encoding="utf-8") == page(found)
    assert DATA.read_text(encoding="utf-8") == data(found)


def test_the_page_needs_no_script_no_server_and_nothing_from_elsewhere() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "/api/" not in text
    assert re.findall(r'<p lang="(..)">', text) == ["fr", "es"]
    assert re.findall(r'<(?:link|img|iframe)[^>]+(?:href|src)="([^"]+)"', text) == ["/help.css"]
    for country in load()["country"]:
        assert f'id="{country["code"]}"' in text
        assert f'href="tel:{country["emergency"]}"' in text


async def test_a_page_of_the_journal_is_kept_first_and_then_answered_with_help(ann: Caller) -> None:
    made = await ann.ok("POST", "/growth/journal", {"body": "Rain on the roof, tea."})
    assert made["help"] is None
    path = f"/growth/journal/{made['id']}"
    for words, offered in (
        ("I don't want to be here anymore.", "offer"),
        ("I have the pills ready. I'm going to do it tonight.", "urgent"),
        ("I'm worried that my friend is suicidal.", "for_someone"),
        ("We planted beans. I'm dead tired.", None),
    ):
        saved = await ann.ok("PATCH", path, {"body": words})
        assert (saved["help"], saved["body"]) == (offered, words)
        assert "help" not in await ann.ok("GET", path)
    assert "help" not in (await ann.ok("GET", "/growth/journal"))["items"][0]


async def test_a_title_counts_too(ann: Caller) -> None:
    assert (await ann.ok("POST", "/growth/journal", {"title": "I want to die"}))["help"] == "offer"
