"""Keyset pages: an opaque cursor holds the sort key of the last row given out."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import orjson
from pydantic import BaseModel

from app.kernel.errors import InvalidCursor

T = TypeVar("T")
R = TypeVar("R")


class Page(BaseModel, Generic[T]):
    """One page of a list; `next_cursor` is null on the last."""

    items: list[T]
    next_cursor: str | None = None


def encode_cursor(key: Sequence[object]) -> str:
    """A cursor for a sort key of JSON-able values."""
    return base64.urlsafe_b64encode(orjson.dumps(list(key), default=str)).rstrip(b"=").decode()


def decode_cursor(cursor: str | None, *parsers: Callable[[str], R]) -> tuple[R, ...] | None:
    """The sort key in a cursor, each part parsed; None without a cursor. Raises `InvalidCursor`."""
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        parts = orjson.loads(base64.urlsafe_b64decode(padded))
        if not isinstance(parts, list) or len(parts) != len(parsers):
            raise InvalidCursor
        return tuple(parse(str(part)) for parse, part in zip(parsers, parts, strict=True))
    except (ValueError, binascii.Error, OverflowError) as error:
        raise InvalidCursor from error


def cut(rows: Sequence[R], limit: int, key: Callable[[R], Sequence[object]]) -> tuple[Sequence[R], str | None]:
    """Split `limit + 1` fetched rows into the page and the cursor of the next one."""
    if len(rows) <= limit:
        return rows, None
    page = rows[:limit]
    return page, encode_cursor(key(page[-1]))
