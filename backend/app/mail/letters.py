"""Renders mails: one template per mail and language gives subject, text and HTML.

A template says what is written; `html/` and `text/` say how paragraphs and buttons look. Links are made by `link`, of
nothing but the configured address of the instance.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from app.kernel.settings import Settings
from app.kernel.tongues import tongue_of

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it is read."""

    subject: str
    text: str
    html: str


def render(settings: Settings, template: str, locale: str, values: Mapping[str, object]) -> Letter:
    """The mail in the language nearest to `locale`, English where there is none.

    Raises `jinja2.TemplateNotFound` for an unknown template, `jinja2.UndefinedError` for a value that is missing.
    """
    spoken = tongue_of(locale)
    name = f"{spoken}/{template}.jinja"
    known = {**values, "instance": settings.instance_name, "locale": spoken, "link": _Links(settings)}
    text, html = (_environment(kind).get_template(name) for kind in ("text", "html"))
    subject = " ".join(_block(text, "subject", known).split())
    known["subject"] = subject
    return Letter(subject, _with_calm_edges(text.render(known)), html.render(known))


def names() -> list[str]:
    """Every template there is."""
    return sorted(path.stem for path in (TEMPLATES / "letters" / "en").glob("*.jinja"))


class _Links:
    """Makes absolute links; a template gives the path alone."""

    def __init__(self, settings: Settings) -> None:
        self._root = settings.public_url.rstrip("/")

    def __call__(self, path: str) -> str:
        if not path.startswith("/") or path.startswith("//"):
            raise ValueError("a link in a mail begins with one slash")
        return self._root + path


@cache
def _environment(kind: str) -> Environment:
    places = [TEMPLATES / kind, TEMPLATES / "letters"]
    return Environment(
        loader=FileSystemLoader(places),
        autoescape=kind == "html",  # noqa: S701 - the other kind is plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _block(template: Template, name: str, values: Mapping[str, object]) -> str:
    return "".join(template.blocks[name](template.new_context(dict(values))))


def _with_calm_edges(text: str) -> str:
    """No more than one empty line between paragraphs."""
    paragraphs = [part.strip() for part in text.split("\n\n")]
    return "\n\n".join(part for part in paragraphs if part) + "\n"
