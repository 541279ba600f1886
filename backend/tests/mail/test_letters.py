"""What mails say, in text and in HTML."""

from pathlib import Path

import jinja2
import pytest

from app.kernel.settings import Settings
from app.mail.letters import LOCALES, names, render
from app.mail.preview import samples, write_all


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", names())
def test_every_mail_says_the_same_in_text_and_html(settings: Settings, name: str, locale: str) -> None:
    """Each has a subject, its values, and links that begin with the configured address alone."""
    letter = render(settings, name, locale, samples()[name])

    assert letter.subject
    assert "\n" not in letter.subject
    assert f'<html lang="{locale}">' in letter.html
    for part in (letter.text, letter.html):
        assert "Ada" in part
        assert f"{settings.public_url}/" in part
        assert part.count("://") == part.count(f"{settings.public_url}/")


def test_languages_differ_and_unknown_ones_are_english(settings: Settings) -> None:
    """A region does not matter; a language that nobody wrote is English."""
    values = samples()["verify_email"]
    english, french = (render(settings, "verify_email", locale, values) for locale in LOCALES)

    assert english != french
    assert render(settings, "verify_email", "fr-CA", values) == french
    assert render(settings, "verify_email", "de", values) == english


def test_names_stay_text(settings: Settings) -> None:
    """Markup in a name is shown, not carried out; a line break in a subject is none."""
    crafted = settings.model_copy(update={"instance_name": "Our\r\nBcc: x@example.org"})
    values = samples()["verify_email"] | {"name": '<a href="https://evil.example">here</a>'}

    letter = render(crafted, "verify_email", "en", values)

    assert '<a href="https://evil' not in letter.html
    assert "&lt;a href=" in letter.html
    assert letter.subject == "Confirm your address for Our Bcc: x@example.org"


def test_a_forgotten_value_is_no_empty_place(settings: Settings) -> None:
    """A template that lacks a value is not sent."""
    with pytest.raises(jinja2.UndefinedError):
        render(settings, "verify_email", "en", {"name": "Ada", "username": "ada"})


def test_the_preview_holds_every_mail(settings: Settings, tmp_path: Path) -> None:
    """One page and one text for each mail and language."""
    pages = write_all(settings, tmp_path)

    assert len(pages) == len(names()) * len(LOCALES) == len(list(tmp_path.glob("*.txt")))
