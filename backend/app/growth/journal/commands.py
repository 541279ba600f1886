"""Writing the journal. The text is always kept first; whatever else a day is worth comes after it."""

from typing import Any
from uuid import UUID

from app.growth.journal.models import JournalEntry
from app.growth.journal.schemas import JournalIn, JournalPatch
from app.growth.ledger.commands import act
from app.growth.moods.models import MoodEntry
from app.growth.own import own_row
from app.growth.profile.queries import checked_instant, day_of, own_profile
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import IdTaken, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_SEALED = ("title", "body", "tags")


def _has_words(sealed: dict[str, Any]) -> bool:
    return bool(f"{sealed['title']}{sealed['body']}".strip())


async def create_journal_entry(uow: Uow, vault: Vault, new: JournalIn) -> JournalEntry:
    """Begin an entry. Raises `InTheFuture`, `IdTaken`, `NotFound` for a mood that is not one's own."""
    occurred_at = checked_instant(new.occurred_at)
    if new.id is not None and await uow.session.get(JournalEntry, new.id) is not None:
        raise IdTaken
    if new.mood_entry_id is not None:
        await own_row(uow.session, MoodEntry, new.mood_entry_id, uow.user_id)
    profile = await own_profile(uow)
    at = clock.now()
    entry = JournalEntry(
        id=new.id or new_id(),
        user_id=profile.user_id,
        occurred_at=occurred_at,
        time_zone=profile.time_zone,
        local_day=day_of(profile, occurred_at),
        prompt_key=new.prompt_key,
        mood_entry_id=new.mood_entry_id,
        created_at=at,
        updated_at=at,
        version=1,
    )
    sealed = {name: getattr(new, name) for name in _SEALED}
    entry.sealed = vault.seal(JournalEntry.__tablename__, entry.id, sealed)
    uow.session.add(entry)
    await uow.session.flush()
    if _has_words(sealed):
        await act(uow, profile, "journal", day=entry.local_day, source_id=entry.id)
    return entry


async def update_journal_entry(
    uow: Uow, vault: Vault, entry_id: UUID, patch: JournalPatch, *, if_match: int | None = None
) -> JournalEntry:
    """Change an entry; the first words of one that was begun empty count. Raises `StaleVersion`."""
    profile = await own_profile(uow)
    entry = await own_row(uow.session, JournalEntry, entry_id, uow.user_id, for_update=True)
    if if_match is not None and if_match != entry.version:
        raise StaleVersion
    changes = patch.changes()
    if changes.get("mood_entry_id") is not None:
        await own_row(uow.session, MoodEntry, changes["mood_entry_id"], uow.user_id)
    before = vault.open(JournalEntry.__tablename__, entry.id, entry.sealed)
    after = before | {name: value for name, value in changes.items() if name in _SEALED}
    if after == before and changes.get("mood_entry_id", entry.mood_entry_id) == entry.mood_entry_id:
        return entry
    entry.sealed = vault.seal(JournalEntry.__tablename__, entry.id, after)
    entry.mood_entry_id = changes.get("mood_entry_id", entry.mood_entry_id)
    entry.version += 1
    entry.updated_at = clock.now()
    await uow.session.flush()
    if _has_words(after) and not _has_words(before):
        await act(uow, profile, "journal", day=entry.local_day, source_id=entry.id)
    return entry


async def delete_journal_entry(uow: Uow, entry_id: UUID) -> None:
    """Forget an entry for good."""
    await uow.session.delete(await own_row(uow.session, JournalEntry, entry_id, uow.user_id, for_update=True))
