"""What growth does with what happens on boards. Boards do not know of it."""

from uuid import UUID

from sqlalchemy import select, text

from app.boards.public import CardCompleted, CardReopened, card_standing
from app.growth.ledger.commands import act, take_back
from app.growth.ledger.models import LedgerEntry
from app.growth.ledger.queries import IS_OPEN
from app.growth.ledger.rules import FROM_BOARDS
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of, profile_for
from app.kernel.jobs import Heard, listens
from app.kernel.tools import Tools
from app.kernel.uow import Uow

_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended(:card, 7216004116))")


@listens(CardCompleted, name="growth.card_completed")
async def on_card_completed(heard: Heard, tools: Tools) -> None:
    """Whoever a done card belongs to earns; nobody is named: who did it."""
    await _settle(heard.event.card_id, heard.actor_id, tools)


@listens(CardReopened, name="growth.card_reopened")
async def on_card_reopened(heard: Heard, tools: Tools) -> None:
    """What a card gave is taken back exactly."""
    await _settle(heard.event.card_id, heard.actor_id, tools)


async def _settle(card_id: UUID, actor_id: UUID | None, tools: Tools) -> None:
    """Move the ledger to what the card is now: so late, doubled and swapped events come to the same.

    One at a time for each card: whoever comes last has read what came last.
    """
    async with tools.uow() as uow:
        await uow.session.execute(_ONE_AT_A_TIME, {"card": str(card_id)})
        card = await card_standing(uow.session, card_id)
        earners: set[UUID] = set()
        if card is not None and card.is_completed:
            earners = set(card.assignee_ids) or ({actor_id} if actor_id is not None else set())
        standing = (LedgerEntry.source_id == card_id, LedgerEntry.kind == FROM_BOARDS, *IS_OPEN)
        holders = set(await uow.session.scalars(select(LedgerEntry.user_id).where(*standing)))
        if card is not None and card.is_completed and holders and not card.assignee_ids:
            earners = holders  # whoever did it first stays the one who did it
        for user_id in sorted(earners | holders):
            profile = await profile_for(uow, user_id)
            if user_id in earners:
                await _give(uow, profile, card_id)
            else:
                await take_back(uow, profile, card_id)
        await uow.commit()


async def _give(uow: Uow, profile: GrowthProfile, card_id: UUID) -> None:
    standing = select(LedgerEntry.id).where(
        LedgerEntry.user_id == profile.user_id, LedgerEntry.source_id == card_id, *IS_OPEN
    )
    if (await uow.session.scalars(standing)).first() is not None:
        return
    key = f"card:{card_id}:{profile.user_id}"
    await act(uow, profile, FROM_BOARDS, day=day_of(profile), base_key=key, source_id=card_id)
