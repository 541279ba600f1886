"""Writing what a file holds: a new board, or changes to the one that an earlier import made, said event by event."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from app.boards.board.commands import create_board, update_board
from app.boards.board.models import Board
from app.boards.board.queries import allowed_board
from app.boards.board.schemas import BoardIn, BoardPatch
from app.boards.cards import events as card_events
from app.boards.cards.facts import former, patched, picture_of
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out
from app.boards.cards.schemas import CardPatch
from app.boards.imports import queries
from app.boards.imports.dressing import Dresser
from app.boards.imports.models import BoardImport, ImportedThing
from app.boards.imports.parts_writing import PartsWriter
from app.boards.imports.placeholders import keep_awaiting
from app.boards.imports.reading import ReadFile
from app.boards.imports.rules import SourceCard, SourceList
from app.boards.imports.run import Run, Tally
from app.boards.lists import events as list_events
from app.boards.lists.models import BoardList
from app.boards.lists.queries import list_out
from app.boards.policy import BoardCan
from app.boards.rules import even_positions, position_between
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.events import Event
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from app.kernel.uow import Uow

_KEPT_AT_ONCE = 1000


class BoardWriter:
    """Brings one file into one board, inside the unit of work that it is given."""

    def __init__(self, uow: Uow, it: BoardImport, file: ReadFile, tools: Tools) -> None:
        self._uow, self._file = uow, file
        self.run = Run(
            uow, it, file, Tally(file), None if it.is_dry else tools.files, tools.settings.max_attachment_bytes
        )
        self._dresser = Dresser(self.run)
        self.parts = PartsWriter(self.run, self._dresser.people)
        self._list_ids: dict[str, UUID] = {}
        self._positions: dict[str, str] = {}

    async def begin(self) -> None:
        """The board and its lists. Raises `NotFound` or `Forbidden` where the person has lost the right."""
        await self._board()
        await self._dresser.begin()
        fresh = []
        for it in self._file.lists:
            known = self.run.known.get(f"list:{it.id}")
            if known is None:
                fresh.append(it)
            else:
                self._list_ids[it.id] = known
                await self._update_list(known, it)
        await self._add_lists(fresh)
        for it in self._file.lists:
            await self._place_cards(it)

    async def cards(self, batch: Sequence[SourceCard]) -> None:
        """Some cards: new ones are added, those of an earlier run are changed where they differ."""
        placed = [it for it in batch if it.id in self._positions or f"card:{it.id}" in self.run.known]
        fresh = [it for it in placed if f"card:{it.id}" not in self.run.known]
        await self._add_cards(fresh)
        await self._update_cards(
            {self.run.known[f"card:{it.id}"]: it for it in placed if f"card:{it.id}" in self.run.known}
        )
        for it in placed:
            if it.was_cut:
                self.run.tally.left_out["card", "text_was_cut"] += 1
        await self._uow.session.flush()
        self._uow.session.expunge_all()

    async def settle(self) -> None:
        """Write down what a batch came to: its events, and what became of what, for the next run."""
        origin: dict[str, Any] = {"workspace_id": self.run.record.workspace_id, "source": self.run.record.kind}
        origin["board_id"] = self.run.board_id
        rows = [origin | {"source_id": source_id, "thing_id": made} for source_id, made in self.run.fresh.items()]
        for start in range(0, len(rows), _KEPT_AT_ONCE):
            statement = insert(ImportedThing).values(rows[start : start + _KEPT_AT_ONCE]).on_conflict_do_nothing()
            await self._uow.session.execute(statement)
        self.run.fresh.clear()
        await keep_awaiting(self.run)
        await self._uow.spill(board_topic(self.run.board_id))

    async def _board(self) -> None:
        source, session = self._file.board, self._uow.session
        board_id, known = await queries.known_things(session, self.run.record, source.id)
        board = None if board_id is None else await session.get(Board, board_id)
        fields: dict[str, Any] = {"title": source.title, "description": source.description, **_looks(source.looks)}
        if source.is_archived:
            fields["status"] = "archived"
        if board is not None and board.deleted_at is None:
            await allowed_board(self._uow, board.id, BoardCan.UPDATE_BOARD)
            before = board.version
            await update_board(self._uow, board.id, BoardPatch(**fields))
            # Everybody takes the head of the log before cards; a second run changes cards that people look at.
            await eventlog.lock(session, board_topic(board.id))
            self.run.tally.changed("board", is_changed=board.version != before)
            self.run.board_id, self.run.known = board.id, known
            return
        is_template = fields.pop("is_template", False)
        made = await create_board(self._uow, self.run.record.workspace_id, BoardIn(**fields))
        if is_template:
            await session.flush()
            await update_board(self._uow, made.id, BoardPatch(is_template=True))
        self.run.board_id = made.id
        self.run.remember(f"board:{source.id}", made.id)
        self.run.tally.created["board"] += 1

    async def _add_lists(self, fresh: Sequence[SourceList]) -> None:
        session, at = self._uow.session, clock.now()
        query = select(func.max(BoardList.position)).where(BoardList.board_id == self.run.board_id)
        last = (await session.execute(query)).scalar_one_or_none()
        for it, position in zip(fresh, _positions_after(last, len(fresh)), strict=True):
            made = BoardList(
                id=new_id(),
                board_id=self.run.board_id,
                title=it.title,
                position=position,
                wip_limit=it.wip_limit,
                archived_at=at if it.is_archived else None,
                created_at=at,
                updated_at=at,
                version=1,
            )
            session.add(made)
            self.run.say(list_events.ListCreated(list=list_out(made)))
            self._list_ids[it.id] = made.id
            self.run.remember(f"list:{it.id}", made.id)
            self.run.tally.created["list"] += 1
        await session.flush()

    async def _update_list(self, list_id: UUID, source: SourceList) -> None:
        it = await self._uow.session.get(BoardList, list_id)
        if it is None or it.deleted_at is not None:
            self.run.tally.left_out["list", "deleted_here"] += 1
            return
        shown = list_out(it)
        wanted = {"title": source.title, "archived": source.is_archived}
        changes = {name: value for name, value in wanted.items() if getattr(shown, name) != value}
        self.run.tally.changed("list", is_changed=bool(changes))
        if changes:
            it.title, it.archived_at = source.title, clock.now() if source.is_archived else None
            it.version, it.updated_at = it.version + 1, clock.now()
            fact = list_events.ListUpdated(
                list_id=it.id,
                version=it.version,
                updated_at=it.updated_at,
                changes=list_events.ListChanges.model_validate(changes),
            )
            self.run.say(fact)

    async def _place_cards(self, it: SourceList) -> None:
        """Give the new cards of a list their places, behind those that are there."""
        fresh = [
            card_id for _, card_id in self._file.card_order.get(it.id, ()) if f"card:{card_id}" not in self.run.known
        ]
        if not fresh:
            return
        query = select(func.max(Card.position)).where(Card.list_id == self._list_ids[it.id])
        last = (await self._uow.session.execute(query)).scalar_one_or_none()
        self._positions.update(zip(fresh, _positions_after(last, len(fresh)), strict=True))

    async def _add_cards(self, fresh: Iterable[SourceCard]) -> None:
        made = [self._new_card(it) for it in fresh]
        self._uow.session.add_all(made)
        await self._uow.session.flush()
        for card in made:
            if card.archived_at is None:
                self.run.say(card_events.CardCreated(card=picture_of(card_out(card))))
            else:
                self.run.say(_archived(card))
            self.run.tally.created["card"] += 1

    def _new_card(self, it: SourceCard) -> Card:
        at = clock.now()
        card = Card(
            id=new_id(),
            board_id=self.run.board_id,
            list_id=self._list_ids[it.list_id],
            position=self._positions[it.id],
            created_by=self._uow.user_id,
            created_at=at,
            updated_at=at,
            version=1,
            **_fields(it),
            **self._dresser.dress(it),
            completed_at=(it.completed_at or at) if it.is_completed else None,
            archived_at=at if it.is_archived else None,
        )
        self.run.remember(f"card:{it.id}", card.id)
        self._dresser.leave(card.id, it)
        return card

    async def _update_cards(self, wanted: dict[UUID, SourceCard]) -> None:
        if not wanted:
            return
        query = select(Card).where(Card.id.in_(wanted), Card.board_id == self.run.board_id).with_for_update()
        found = {card.id: card for card in await self._uow.session.scalars(query)}
        for card_id, source in wanted.items():
            card = found.get(card_id)
            if card is None or card.deleted_at is not None:
                self.run.tally.left_out["card", "deleted_here"] += 1
                continue
            self._change(card, source)

    def _change(self, card: Card, source: SourceCard) -> None:
        patch = CardPatch(**_fields(source), completed=source.is_completed, archived=source.is_archived)
        before = card_out(card)
        columns, said, after = patched(before, patch, clock.now())
        is_dressed = self._dresser.dress_again(card, source)
        self.run.tally.changed("card", is_changed=bool(columns) or is_dressed)
        if columns:
            card.version, card.updated_at = after.version, after.updated_at
            for name, value in columns.items():
                setattr(card, name, value)
        for fact in said:
            self.run.say(fact, former=former(fact, before))


def _positions_after(last: str | None, count: int) -> list[str]:
    if last is None:
        return list(even_positions(count))
    found = []
    for _ in range(count):
        last = position_between(last, None)
        found.append(last)
    return found


def _looks(given: dict[str, Any]) -> dict[str, Any]:
    """What of a board's looks is right; an archive that somebody wrote by hand may say anything."""
    found = {}
    for name, value in given.items():
        with suppress(ValidationError):
            found[name] = getattr(BoardPatch.model_validate({name: value}), name)
    return found


def _fields(it: SourceCard) -> dict[str, Any]:
    return {"title": it.title, "description": it.description, "start_at": it.start_at, "due_at": it.due_at}


def _archived(card: Card) -> Event:
    return card_events.CardArchived(card_id=card.id, version=card.version, updated_at=card.updated_at)
