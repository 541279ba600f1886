"""What cards wait for: counted again after something that blocks was done, put away, or came back, wherever it is."""

from uuid import UUID

from sqlalchemy import Select, select

from app.boards.board.events import BoardDeleted, BoardRestored
from app.boards.cards import events as card_events
from app.boards.cards.models import Card
from app.boards.lists.events import ListDeleted, ListRestored
from app.boards.ties import queries
from app.boards.ties.events import CardWaiting
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.jobs import Heard, listens
from app.kernel.tools import Tools


async def _tell(blockers: Select[UUID], tools: Tools) -> None:
    """One board after the other takes its turn, so that this waits for nobody who waits for it."""
    async with tools.database.reading() as session:
        board_id = await queries.miscounted(session, blockers)
    while board_id is not None:
        async with tools.uow() as uow:
            await eventlog.lock(uow.session, board_topic(board_id))
            for card in await queries.count_again(uow.session, board_id, blockers):
                uow.emit(board_topic(board_id), CardWaiting(card_id=card.id, waiting_count=card.waiting_count))
            await uow.commit()
        async with tools.database.reading() as session:
            board_id = await queries.miscounted(session, blockers)


@listens(card_events.CardCompleted, name="boards.blocker_completed")
@listens(card_events.CardReopened, name="boards.blocker_reopened")
@listens(card_events.CardArchived, name="boards.blocker_archived")
@listens(card_events.CardDeleted, name="boards.blocker_deleted")
async def on_card_changed(heard: Heard, tools: Tools) -> None:
    """A card is done, to be done again, or away."""
    await _tell(select(Card.id).where(Card.id == heard.event.card_id), tools)


@listens(card_events.CardUnarchived, name="boards.blocker_unarchived")
@listens(card_events.CardRestored, name="boards.blocker_restored")
async def on_card_back(heard: Heard, tools: Tools) -> None:
    """A card came back."""
    await _tell(select(Card.id).where(Card.id == heard.event.card.id), tools)


@listens(ListDeleted, name="boards.blockers_deleted")
async def on_list_deleted(heard: Heard, tools: Tools) -> None:
    """A list went to the trash with its cards."""
    await _tell(select(Card.id).where(Card.list_id == heard.event.list_id), tools)


@listens(ListRestored, name="boards.blockers_restored")
async def on_list_restored(heard: Heard, tools: Tools) -> None:
    """A list came back with its cards."""
    await _tell(select(Card.id).where(Card.list_id == heard.event.list.id), tools)


@listens(BoardDeleted, name="boards.board_of_blockers_deleted")
@listens(BoardRestored, name="boards.board_of_blockers_restored")
async def on_board_changed(heard: Heard, tools: Tools) -> None:
    """A whole board went, or came back."""
    await _tell(select(Card.id).where(Card.board_id == UUID(heard.topic.partition(":")[2])), tools)
