"""Copying cards with what hangs on them into a list of a board whose log is locked, and saying so."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.attachments.models import Attachment
from app.boards.cards import events
from app.boards.cards.facts import picture_of
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.copies import queries
from app.boards.jobs import MakePreview
from app.boards.lists.models import BoardList
from app.boards.ties.models import CardTie
from app.boards.ties.queries import ties_within
from app.boards.ties.rows import add as add_tie
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_AT_ONCE = 200
_WAITING = "waiting"
Settle = Callable[[Card], Awaitable[None]]


def new_copy(uow: Uow, source: Card, target: BoardList, position: str, keep: Collection[str]) -> Card:
    """A card like another, not yet anywhere: without what hangs on it, still with the labels of where it came from."""
    at, dated = clock.now(), "dates" in keep
    return Card(
        id=new_id(),
        board_id=target.board_id,
        list_id=target.id,
        title=source.title,
        description=source.description,
        position=position,
        start_at=source.start_at if dated else None,
        due_at=source.due_at if dated else None,
        completed_at=source.completed_at if dated else None,
        label_ids=list(source.label_ids) if "labels" in keep else [],
        assignee_ids=list(source.assignee_ids) if "people" in keep else [],
        fields=dict(source.fields) if "fields" in keep else {},
        cover_id=None,
        checklist_done=0,
        checklist_total=0,
        comment_count=0,
        attachment_count=0,
        waiting_count=0,
        created_by=uow.user_id,
        created_at=at,
        updated_at=at,
        version=1,
    )


async def copy_cards(
    uow: Uow,
    sources: Sequence[Card],
    target: BoardList,
    positions: Sequence[str],
    *,
    keep: Collection[str],
    settle: Settle,
) -> list[Card]:
    """Copy cards into a list, each whole from its first word on; `settle` leaves of each what the board knows."""
    made: list[Card] = []
    people = await queries.member_ids(uow.session, target.board_id) if "people" in keep else set[UUID]()
    for start in range(0, len(sources), _AT_ONCE):
        some = sources[start : start + _AT_ONCE]
        copies = {
            source.id: new_copy(uow, source, target, position, keep)
            for source, position in zip(some, positions[start : start + _AT_ONCE], strict=True)
        }
        for copy in copies.values():
            await settle(copy)
        hanging: list[tuple[type[Any], list[dict[str, Any]]]] = []
        if "checklists" in keep:
            hanging += await _checklists(uow.session, copies, people)
        if "attachments" in keep:
            hanging.append((Attachment, await _attachments(uow, {it.id: it for it in some}, copies)))
        uow.session.add_all(copies.values())
        await uow.session.flush()
        for table, rows in hanging:
            if rows:
                await uow.session.execute(insert(table), rows)
        for copy in copies.values():
            uow.emit(board_topic(copy.board_id), events.CardCreated(card=picture_of(card_out(copy))), former={})
        made += copies.values()
    return made


async def copy_ties(uow: Uow, source_id: UUID, board_id: UUID, copies: dict[UUID, UUID]) -> None:
    """Tie copies to each other as their originals on a board are."""
    if not copies:
        return
    for it in await ties_within(uow.session, source_id):
        if it.from_id in copies and it.to_id in copies:
            ends = {"from_id": copies[it.from_id], "to_id": copies[it.to_id]}
            await add_tie(uow, CardTie(id=new_id(), kind=it.kind, created_at=clock.now(), **ends), {board_id})


async def _checklists(
    session: AsyncSession, copies: dict[UUID, Card], people: Collection[UUID]
) -> list[tuple[type[Any], list[dict[str, Any]]]]:
    at, ids = clock.now(), dict[UUID, tuple[UUID, Card]]()
    lists, steps = [], []
    for it in await queries.checklists_of(session, list(copies)):
        ids[it.id] = (new_id(), copies[it.card_id])
        row = {"id": ids[it.id][0], "card_id": copies[it.card_id].id, "title": it.title, "position": it.position}
        lists.append(row | {"created_at": at})
    for step in await queries.items_of(session, list(ids)):
        checklist_id, card = ids[step.checklist_id]
        card.checklist_total += 1
        card.checklist_done += step.done_at is not None
        who = step.assignee_id if step.assignee_id in people else None
        row = {"id": new_id(), "checklist_id": checklist_id, "text": step.text, "position": step.position}
        steps.append(row | {"assignee_id": who, "due_at": step.due_at, "done_at": step.done_at, "created_at": at})
    return [(Checklist, lists), (ChecklistItem, steps)]


async def _attachments(uow: Uow, sources: dict[UUID, Card], copies: dict[UUID, Card]) -> list[dict[str, Any]]:
    """Copies of attachments share the files of their originals; a file goes with the last that has it."""
    at, rows = clock.now(), []
    same = ("kind", "name", "url", "file_key", "size", "media_type", "preview_key", "preview_state", "width", "height")
    for it in await queries.attachments_of(uow.session, list(copies)):
        card = copies[it.card_id]
        row = {name: getattr(it, name) for name in same} | {"id": new_id(), "card_id": card.id}
        rows.append(row | {"created_by": uow.user_id, "created_at": at})
        card.attachment_count += 1
        if sources[it.card_id].cover_id == it.id:
            card.cover_id = row["id"]
        if it.preview_state == _WAITING:
            uow.enqueue(MakePreview(attachment_id=row["id"]))
    return rows
