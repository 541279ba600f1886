"""Claiming what is due by a table: whoever looks takes some of it, and nobody waits for anybody."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Select

from app.kernel.db import Table
from app.kernel.uow import Uow

T = TypeVar("T", bound=Table)


async def claimed(uow: Uow, due: Select[T], *, at_once: int) -> Sequence[T]:
    """Some of the rows that are due, in the order of their ids, locked until this unit of work ends.

    Any number may claim at the same time: what another holds is passed over, and looked at again by the next one.
    """
    keys = due.column_descriptions[0]["entity"].__table__.primary_key
    query = due.order_by(*keys).limit(at_once).with_for_update(skip_locked=True)
    return (await uow.session.scalars(query)).all()
