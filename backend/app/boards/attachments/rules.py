"""Pure rules of attachments: names that are safe to give back, types by what the bytes say."""

import re
import unicodedata
from urllib.parse import quote

import puremagic

_LONGEST_NAME = 200
_UNKNOWN = "application/octet-stream"
# Letters that turn the direction of writing around can hide what a name ends in.
_FORBIDDEN = re.compile("[\x00-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PREVIEW_TYPE = "image/webp"
PREVIEWED = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/webp": "WEBP",
    "image/bmp": "BMP",
}


def safe_name(given: str) -> str:
    """A file's name without folders, control letters and tricks of direction; never empty, its ending kept."""
    name = _FORBIDDEN.sub("", unicodedata.normalize("NFC", given)).replace("\\", "/").rsplit("/", 1)[-1].strip(" .")
    if len(name) <= _LONGEST_NAME:
        return name or "file"
    stem, dot, ending = name.rpartition(".")
    tail = f"{dot}{ending}" if stem and len(ending) <= 16 else ""
    return name[: _LONGEST_NAME - len(tail)] + tail


def media_type_of(head: bytes) -> str:
    """What the first bytes of a file say that it is; what the client says does not count."""
    try:
        found = puremagic.from_string(head, mime=True)
    except (puremagic.PureError, ValueError):
        return "text/plain" if _is_text(head) else _UNKNOWN
    return found or _UNKNOWN


def _is_text(head: bytes) -> bool:
    try:
        text = head[:1024].decode("utf-8", "strict" if len(head) <= 1024 else "ignore")
    except UnicodeDecodeError:
        return False
    return bool(text) and all(letter.isprintable() or letter in "\r\n\t" for letter in text)


def disposition(name: str, *, kind: str = "attachment") -> str:
    """`Content-Disposition` for any name (RFC 6266, RFC 8187): plain letters for old programs, all for the rest."""
    plain = re.sub(r'[^\w .()-]|["\\]', "_", name, flags=re.ASCII)
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
