"""Versions on the wire: `ETag`, `If-Match`, `If-None-Match` (RFC 9110, section 13)."""

import re
from typing import Annotated

from fastapi import Depends, Header

from app.kernel.errors import StaleVersion

_VERSION_TAG = re.compile(r'"v(\d{1,18})"')


async def read_if_match(
    if_match: Annotated[
        str | None,
        Header(description="The `ETag` you hold: 412 when somebody was faster.", examples=['"v3"']),
    ] = None,
) -> int | None:
    """The version that `If-Match` asks for; None without the header or for `*`.

    A tag that no version could have is `StaleVersion`: it names nothing that is present.
    """
    if if_match is None or if_match.strip() == "*":
        return None
    found = _VERSION_TAG.fullmatch(if_match.strip())
    if found is None:
        raise StaleVersion
    return int(found.group(1))


IfMatch = Annotated[int | None, Depends(read_if_match)]
IfNoneMatch = Annotated[str | None, Header(description="The `ETag` you hold: 304 when it is still the present one.")]


def none_match(header: str | None, etag: str) -> bool:
    """Whether `If-None-Match` already names this tag, so that 304 is the answer."""
    if header is None:
        return False
    tags = {part.strip().removeprefix("W/") for part in header.split(",")}
    return etag in tags or "*" in tags
