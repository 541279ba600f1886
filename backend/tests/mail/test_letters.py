"""What mails say, in text and in HTML."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2
import pytest

from app.kernel.settings import Settings
from app.kernel.tongues import TONGUES
from app.mail.letters import names, render
from app.mail.preview import samples, write_all

_NAMES_NOBODY = ("growth_reminder",)


@pytest.mark.parametrize("locale", TONGUES)
@pytest.mark.parametrize("name", names())
def test_every_mail_says_the_same_in_text_and_html(settings: Settings, name: str, locale: str) -> None:
    """Each has a subject, its values, and links that begin with the configured address alone."""
    letter = render(settings, name, locale, samples()[name])

    assert letter.subject
    assert "\n" not in letter.subject
    assert f'<html lang="{locale}">' in letter.html
    for part in (letter.text, letter.html):
        assert ("Ada" in part) is (name not in _NAMES_NOBODY)
        assert f"{settings.public_url}/" in part
        assert part.count("://") == part.count(f"{settings.public_url}/")


def test_languages_differ_and_unknown_ones_are_english(settings: Settings) -> None:
    """A region does not matter; a language that nobody wrote is English."""
    values = samples()["verify_email"]
    letters = {locale: render(settings, "verify_email", locale, values) for locale in TONGUES}

    assert len(set(letters.values())) == len(TONGUES)
    assert render(settings, "verify_email", "fr-CA", values) == letters["fr"]
    assert render(settings, "verify_email", "de", values) == letters["en"]


def test_names_stay_text(settings: Settings) -> None:
    """Markup in a name is shown, not carried out; a line break in a subject is none."""
    crafted = settings.model_copy(update={"instance_name": "Our\r\nBcc: x@example.org"})
    values = samples()["verify_email"] | {"name": '<a href="https://evil.example">here</a>'}

    letter = render(crafted, "verify_email", "en", values)

    assert '<a href="https://evil' not in letter.html
    assert "&lt;a href=" in letter.html
    assert letter.subject == "Confirm your address for Our Bcc: x@example.org"


# Each would run, load something or end its place, were it taken for markup; the web client is tried with them, too.
LIVE: list[str] = [
    *json.loads((Path(__file__).parents[3] / "frontend/tests/payloads.json").read_text("utf-8")),
    "</title></style><iframe src=javascript:alert(1)>",
    "<!--<b>--><meta http-equiv=refresh content=0;url=//evil.example>",
    "{{ 7 * 7 }}{% raw %}<b>",
]


class _Tags(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.seen.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]


def _elements(html: str) -> tuple[list[tuple[str, tuple[str, ...]]], list[str]]:
    page = _Tags()
    page.feed(html)
    return page.seen, page.links


def _put_in(value: Any, payload: str) -> Any:
    """The sample with a payload in place of every text that people have written."""
    if isinstance(value, dict):
        keep = {"token", "path", "ending", "day"}  # made by Grove
        return {name: it if name in keep else _put_in(it, payload) for name, it in value.items()}
    if isinstance(value, list):
        return [_put_in(it, payload) for it in value]
    return payload if value else value


@pytest.mark.parametrize("locale", TONGUES)
@pytest.mark.parametrize("name", names())
def test_nothing_that_people_write_is_live_in_a_mail(settings: Settings, name: str, locale: str) -> None:
    """Whatever stands in names, titles and texts (S10): the same elements, attributes and links as with plain words."""
    plain = _elements(render(settings, name, locale, _put_in(samples()[name], "plain words")).html)
    for payload in LIVE:
        letter = render(settings, name, locale, _put_in(samples()[name], payload))
        assert _elements(letter.html) == plain, payload


def test_a_forgotten_value_is_no_empty_place(settings: Settings) -> None:
    """A template that lacks a value is not sent."""
    with pytest.raises(jinja2.UndefinedError):
        render(settings, "verify_email", "en", {"name": "Ada", "username": "ada"})


def test_the_preview_holds_every_mail(settings: Settings, tmp_path: Path) -> None:
    """One page and one text for each mail and language."""
    pages = write_all(settings, tmp_path)

    assert len(pages) == len(names()) * len(TONGUES) == len(list(tmp_path.glob("*.txt")))
