"""Doors to the journal."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from app.growth.doors import GROWN_UP, FreshVault, OpenVault, OwnVault, answer
from app.growth.journal import commands, queries
from app.growth.journal.models import JournalEntry
from app.growth.journal.schemas import EchoesOut, JournalFilter, JournalIn, JournalOut, JournalPatch, JournalSaved
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.profile.queries import day_of, profile_to_read
from app.growth.safety.offering import offer_for
from app.growth.sealing import Vault
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import FreshReading, GuardedRouter, Reading, Tx, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)


async def _saved(entry: JournalEntry, vault: Vault) -> JournalSaved:
    """The entry as it was kept, and whom to call if its words call for it."""
    shown = queries.journal_out(entry, vault)
    return JournalSaved(**shown.model_dump(), help=await offer_for(f"{shown.title}\n{shown.body}"))


async def _filter(
    q: Annotated[str | None, Query(max_length=200, description="Words in title, text or tags.")] = None,
    tag: Annotated[str | None, Query(max_length=40)] = None,
    since: date | None = None,
    until: date | None = None,
) -> JournalFilter:
    return JournalFilter(q=q, tag=tag, since=since, until=until)


@router.door("GET", "/growth/journal", can=GrowthCan.READ_OWN, name="list_journal", response_model=Page[JournalOut])
async def list_journal(
    session: FreshReading,
    vault: FreshVault,
    wanted: Annotated[JournalFilter, Depends(_filter)],
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[JournalOut]:
    """List your journal, the latest first."""
    found, following = await queries.journal_of(session, vault, wanted, limit=limit, cursor=cursor)
    return Page(items=list(found), next_cursor=following)


@router.door(
    "POST",
    "/growth/journal",
    can=GrowthCan.CHANGE_OWN,
    name="create_journal_entry",
    status_code=201,
    response_model=JournalSaved,
)
async def create_journal_entry(new: JournalIn, uow: Tx, vault: OwnVault) -> Response:
    """Begin a journal entry."""
    entry = await commands.create_journal_entry(uow, vault, new)
    saved = await _saved(entry, vault)
    return await commit_and_respond(uow, answer(saved, version=entry.version, location=f"/growth/journal/{entry.id}"))


@router.door("GET", "/growth/cave/echoes", can=GrowthCan.READ_OWN, name="list_echoes", response_model=EchoesOut)
async def list_echoes(session: FreshReading, vault: FreshVault) -> EchoesOut:
    """Read what you wrote on this day in other months and years; nothing where you do not want it."""
    profile = await profile_to_read(session, vault.user_id)
    if not profile.shows_echoes:
        return EchoesOut(items=[])
    return EchoesOut(items=list(await queries.echoes_of(session, vault, day_of(profile))))


@router.door(
    "GET", "/growth/journal/{entry_id}", can=GrowthCan.READ_OWN, name="get_journal_entry", response_model=JournalOut
)
async def get_journal_entry(entry_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read a journal entry."""
    entry = await own_row(session, JournalEntry, entry_id, vault.user_id)
    return respond(answer(queries.journal_out(entry, vault), version=entry.version))


@router.door(
    "PATCH",
    "/growth/journal/{entry_id}",
    can=GrowthCan.CHANGE_OWN,
    name="update_journal_entry",
    response_model=JournalSaved,
)
async def update_journal_entry(
    entry_id: UUID, patch: JournalPatch, uow: Tx, vault: OwnVault, if_match: IfMatch
) -> Response:
    """Change a journal entry."""
    entry = await commands.update_journal_entry(uow, vault, entry_id, patch, if_match=if_match)
    return await commit_and_respond(uow, answer(await _saved(entry, vault), version=entry.version))


@router.door(
    "DELETE",
    "/growth/journal/{entry_id}",
    can=GrowthCan.CHANGE_OWN,
    name="delete_journal_entry",
    status_code=204,
)
async def delete_journal_entry(entry_id: UUID, uow: Tx) -> Response:
    """Forget a journal entry for good."""
    await commands.delete_journal_entry(uow, entry_id)
    return await commit_and_respond(uow, Answer(204))
