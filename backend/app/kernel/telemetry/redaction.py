"""What must never be said, whoever says it: secrets are cut out by the name they stand under and by their looks."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import SecretStr
from sqlalchemy.engine import make_url

from app.kernel.settings import Settings

HIDDEN = "***"
_SHORTEST_SECRET = 8
_DEEPEST = 6
_NAME = (
    r"(?:pass(?:word|wd|phrase)|secret|token|authorization|cookie|api_?key|private_?key|growth_?keys?|credential"
    r"|totp|\botp|recovery_code|dsn|ticket)"
)
_SECRET_NAME = re.compile(_NAME, re.IGNORECASE)
# Each with what stays of it. A driver's error and a validator's quote what somebody typed: the quote goes.
_LOOKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\beyJ[\w-]{6,}(?:\.[\w-]*)+"), HIDDEN),
    (re.compile(r"(?i)\b(bearer|basic)\s+[^\s\"',;]+"), rf"\1 {HIDDEN}"),
    (re.compile(r"(://[^/\s:@]*:)[^/\s@]+@"), rf"\1{HIDDEN}@"),
    (re.compile(rf"(?i)({_NAME}\w*[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;)}}\]]+"), rf"\1{HIDDEN}"),
    (re.compile(r"(?s)\[parameters: .*"), f"[parameters: {HIDDEN}]"),
    (re.compile(r"(?s)input_value=.*?, input_type"), f"input_value={HIDDEN}, input_type"),
    (re.compile(r"DETAIL:.*"), f"DETAIL: {HIDDEN}"),
    (re.compile(r"(?<![\w-])[\w-]{40,}={0,2}"), lambda found: HIDDEN if _is_random(found[0]) else found[0]),
    (re.compile(r"\b(?:[A-Z2-7]{16,}|[0-9a-f]{64})\b"), HIDDEN),
)


def _is_random(word: str) -> bool:
    """Whether a long word looks drawn by lot: names of constraints and files do not mix all kinds of letters."""
    return any(map(str.isdigit, word)) and any(map(str.isupper, word)) and any(map(str.islower, word))


class Redactor:
    """Knows the instance's own secrets by heart and everybody else's by their looks."""

    def __init__(self, settings: Settings) -> None:
        self._known = tuple(sorted(_secrets_of(settings), key=len, reverse=True))

    def text(self, said: str) -> str:
        """A text without what looks like a secret."""
        if len(said) < _SHORTEST_SECRET:
            return said
        for secret in self._known:
            said = said.replace(secret, HIDDEN)
        for look, stays in _LOOKS:
            said = look.sub(stays, said)
        return said

    def value(self, said: Any, *, depth: int = 0) -> Any:
        """The same for texts in mappings and lists; what stands under the name of a secret goes whole."""
        if isinstance(said, str):
            return self.text(said)
        if isinstance(said, (bytes, bytearray, memoryview, SecretStr)) or depth > _DEEPEST:
            return HIDDEN
        if isinstance(said, Mapping):
            return {name: self._named(str(name), value, depth) for name, value in said.items()}
        if isinstance(said, (list, tuple, set, frozenset)):
            return [self.value(one, depth=depth + 1) for one in said]
        if said is None or isinstance(said, (bool, int, float)):
            return said
        return self.text(str(said))

    def _named(self, name: str, value: Any, depth: int) -> Any:
        if _SECRET_NAME.search(name) and isinstance(value, (str, bytes, list, tuple, dict)):
            return HIDDEN
        return self.value(value, depth=depth + 1)


def _secrets_of(settings: Settings) -> set[str]:
    """Every value of the settings that is marked secret, and the passwords of the servers."""
    found: set[str] = set()
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, SecretStr):
                found.add(one.get_secret_value())
    for url in (settings.database_url, settings.redis_url):
        found.add(make_url(url).password or "")
    return {secret for secret in found if len(secret) >= _SHORTEST_SECRET}
