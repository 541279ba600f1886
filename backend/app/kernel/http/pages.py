"""How a request asks for a page (`kernel/paging.py` cuts it)."""

from typing import Annotated

from fastapi import Query

_MAX_LIMIT = 200

Limit = Annotated[int, Query(ge=1, le=_MAX_LIMIT, description="How many items at most.")]
Cursor = Annotated[str | None, Query(max_length=500, description="`next_cursor` of the page before.")]
