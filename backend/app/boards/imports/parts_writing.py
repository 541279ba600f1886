"""Writing what hangs on cards: checklists, comments and links.

A card that this run makes is said whole, with its counts, by its one `card.created`: nobody looks at it yet, and nobody
is to be told of comments from years ago. What comes to a card of an earlier run is said thing by thing.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from app.boards.attachments.commands import cover
from app.boards.attachments.events import AttachmentCreated
from app.boards.attachments.models import Attachment
from app.boards.attachments.rules import PREVIEWED, media_type_of, safe_name
from app.boards.attachments.schemas import AttachmentOut
from app.boards.cards.models import Card
from app.boards.checklists import rows as checklist_rows
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.comments.events import CommentCreated
from app.boards.comments.models import Comment
from app.boards.comments.queries import shown
from app.boards.imports.parts import SourceChecklist, SourceComment, SourceLink, SourceStep
from app.boards.imports.placeholders import hold_authors
from app.boards.imports.reading import FileUnreadable
from app.boards.imports.run import Run
from app.boards.imports.tying import TieWriter
from app.boards.jobs import FetchAttachment, MakePreview
from app.boards.rules import even_positions, position_between
from app.kernel import clock
from app.kernel.errors import PayloadTooLarge
from app.kernel.files import keep
from app.kernel.ids import new_id

Stage = tuple[Iterator[Any], Callable[[list[Any]], Awaitable[None]]]


class PartsWriter:
    """Brings in what hangs on the cards of one run."""

    def __init__(self, run: Run, people: dict[str, UUID]) -> None:
        self._run, self._people = run, people
        self._places = {
            checklist_id: position
            for order in run.file.checklist_order.values()
            for (_, checklist_id), position in zip(sorted(order), even_positions(len(order)), strict=True)
        }

    def stages(self) -> list[Stage]:
        """What is to be read after the cards, one after the other, and who writes a batch of it."""
        file = self._run.file
        return [
            (file.checklists(), self.checklists),
            (file.comments(), self.comments),
            (file.links(), self.links),
            (file.ties(), TieWriter(self._run).ties),
        ]

    async def checklists(self, batch: Sequence[SourceChecklist]) -> None:
        """Some checklists: new ones are added, steps of those of an earlier run are changed where they differ."""
        lists: list[dict[str, Any]] = []
        steps: list[dict[str, Any]] = []
        for it in batch:
            card_id, is_fresh = self._card(it.card_id)
            if card_id is None:
                continue
            if not is_fresh:
                await self._bring_checklist(card_id, it)
                continue
            made = self._checklist(card_id, it)
            lists.append(made)
            steps += self._steps(made["id"], it.steps)
            self._run.tally.created["checklist"] += 1
        await self._insert(Checklist, lists)
        await self._insert(ChecklistItem, steps)

    def _checklist(self, card_id: UUID, it: SourceChecklist) -> dict[str, Any]:
        made: dict[str, Any] = {"id": new_id(), "card_id": card_id, "title": it.title, "created_at": clock.now()}
        made["position"] = self._places[it.id]
        self._run.remember(f"checklist:{it.id}", made["id"])
        return made

    def _steps(self, checklist_id: UUID, steps: Sequence[SourceStep]) -> list[dict[str, Any]]:
        at, places = clock.now(), even_positions(len(steps))
        rows = []
        for it, position in zip(steps, places, strict=True):
            row: dict[str, Any] = {"id": new_id(), "checklist_id": checklist_id, "position": position, "created_at": at}
            self._run.remember(f"step:{it.id}", row["id"])
            rows.append(row | self._step(it))
            self._run.leave(it.person_id, "step", row["id"])
        return rows

    def _step(self, it: SourceStep) -> dict[str, Any]:
        done_at = clock.now() if it.is_done else None
        return {"text": it.text, "due_at": it.due_at, "assignee_id": self._people.get(it.person_id), "done_at": done_at}

    async def _bring_checklist(self, card_id: UUID, it: SourceChecklist) -> None:
        run, session = self._run, self._run.uow.session
        card = await self._there(card_id, "checklist")
        if card is None:
            return
        known = run.known.get(f"checklist:{it.id}")
        if known is None:
            made = self._checklist(card_id, it)
            query = select(Checklist.position).where(Checklist.card_id == card_id).order_by(Checklist.position.desc())
            last = (await session.scalars(query.limit(1))).first()
            made["position"] = position_between(last, None)
            row = Checklist(**made, version=1)
            items = [ChecklistItem(**step, version=1) for step in self._steps(row.id, it.steps)]
            checklist_rows.add_checklist(run.uow, card, row, items)
            run.tally.created["checklist"] += 1
        elif await session.get(Checklist, known) is None:
            run.tally.left_out["checklist", "deleted_here"] += 1
        else:
            run.tally.changed("checklist", is_changed=await self._bring_steps(card, known, it.steps))
        await session.flush()

    async def _bring_steps(self, card: Card, checklist_id: UUID, steps: Sequence[SourceStep]) -> bool:
        run, session, is_changed = self._run, self._run.uow.session, False
        for it in steps:
            known = run.known.get(f"step:{it.id}")
            found = None if known is None else await session.get(ChecklistItem, known)
            wanted = self._step(it)
            if known is None:
                await self._add_step(card, checklist_id, it)
                is_changed = True
            elif found is not None:
                if (found.done_at is not None) == it.is_done:
                    del wanted["done_at"]
                changes = {name: value for name, value in wanted.items() if getattr(found, name) != value}
                if changes:
                    checklist_rows.change_item(run.uow, card, found, changes)
                    is_changed = True
        return is_changed

    async def _add_step(self, card: Card, checklist_id: UUID, it: SourceStep) -> None:
        session = self._run.uow.session
        query = select(ChecklistItem.position).where(ChecklistItem.checklist_id == checklist_id)
        last = (await session.scalars(query.order_by(ChecklistItem.position.desc()).limit(1))).first()
        made = new_id()
        self._run.remember(f"step:{it.id}", made)
        row = ChecklistItem(id=made, checklist_id=checklist_id, created_at=clock.now(), version=1, **self._step(it))
        row.position = position_between(last, None)
        self._run.leave(it.person_id, "step", made)
        checklist_rows.add_item(self._run.uow, card, row)
        await session.flush()

    async def comments(self, batch: Sequence[SourceComment]) -> None:
        """Some comments, each with its author and time; an author who is nobody here has a place held."""
        await hold_authors(self._run, self._people, batch)
        rows = []
        for it in batch:
            card_id, is_fresh = self._card(it.card_id)
            if card_id is None:
                continue
            if not is_fresh and f"comment:{it.id}" in self._run.known:
                self._run.tally.changed("comment", is_changed=False)
                continue
            row = self._comment(card_id, it)
            if is_fresh:
                rows.append(row)
                self._run.tally.created["comment"] += 1
            else:
                await self._bring_comment(card_id, row)
        await self._insert(Comment, rows)

    def _comment(self, card_id: UUID, it: SourceComment) -> dict[str, Any]:
        author_id = self._people.get(it.person_id)
        made: dict[str, Any] = {
            "id": new_id(),
            "card_id": card_id,
            "author_id": author_id,
            "author_name": None if author_id is not None else it.name,
            "body": it.text,
            "created_at": it.at,
            "updated_at": it.at,
        }
        self._run.remember(f"comment:{it.id}", made["id"])
        self._run.leave(it.person_id, "comment", made["id"])
        return made

    async def _bring_comment(self, card_id: UUID, row: dict[str, Any]) -> None:
        run, session = self._run, self._run.uow.session
        card = await self._there(card_id, "comment")
        if card is None:
            return
        made = Comment(**row, mention_ids=[], version=1)
        session.add(made)
        card.comment_count += 1
        await session.flush()
        (out,) = await shown(session, [made])
        run.say(CommentCreated(card_id=card.id, comment=out, comment_count=card.comment_count, mentions=()))
        run.tally.created["comment"] += 1

    async def links(self, batch: Sequence[SourceLink]) -> None:
        """Some links; a file of another program comes as the link to it."""
        rows = []
        for it in batch:
            card_id, is_fresh = self._card(it.card_id)
            if card_id is None:
                continue
            if not is_fresh and f"attachment:{it.id}" in self._run.known:
                self._run.tally.changed("attachment", is_changed=False)
                continue
            row = await self._link(card_id, it)
            if row is None:
                continue
            self._run.remember(f"attachment:{it.id}", row["id"])
            await self._dress(card_id, row, it)
            if is_fresh:
                rows.append(row)
                self._run.tally.created["attachment"] += 1
            else:
                await self._bring_link(card_id, row)
        await self._insert(Attachment, rows)

    async def _dress(self, card_id: UUID, row: dict[str, Any], it: SourceLink) -> None:
        """Fetch what the other program holds, if that is wanted; show what is a cover."""
        run, is_cover = self._run, it.id in self._run.file.covers
        if it.is_held:
            run.tally.left_out["attachment", "fetched_later" if run.record.fetch_files else "held_there"] += 1
        if it.is_held and run.record.fetch_files:
            run.uow.enqueue(FetchAttachment(attachment_id=row["id"], is_cover=is_cover))
        elif is_cover:
            await self._cover(card_id, row)

    async def _cover(self, card_id: UUID, row: dict[str, Any]) -> None:
        """Show an attachment on the front of its card; a link to a picture elsewhere is none that can be shown."""
        card = await self._run.uow.session.get(Card, card_id)
        if row["preview_state"] == "none" and self._run.files is not None:
            self._run.tally.left_out["cover", "is_a_link"] += 1
        elif card is not None and card.deleted_at is None and self._run.files is not None:
            cover(self._run.uow, card, row["id"])
            await self._run.uow.session.flush()

    async def _link(self, card_id: UUID, it: SourceLink) -> dict[str, Any] | None:
        """The row of an attachment, its file stored; None when the file is missing or too large."""
        row: dict[str, Any] = {
            "id": new_id(),
            "card_id": card_id,
            "kind": "file" if it.file else "link",
            "name": safe_name(it.name) if it.file else it.name,
            "url": it.url or None,
            "preview_state": "none",
            "created_by": self._run.uow.user_id,
            "created_at": clock.now(),
        }
        return await self._store(row, it) if it.file and self._run.files is not None else row

    async def _store(self, row: dict[str, Any], it: SourceLink) -> dict[str, Any] | None:
        uow, files = self._run.uow, self._run.files
        assert files is not None  # noqa: S101 - a dry run stores nothing
        try:
            stored = await files.put(self._run.file.file(it.file), limit=self._run.largest_file)
        except (FileUnreadable, PayloadTooLarge) as refusal:
            reason = "too_large" if isinstance(refusal, PayloadTooLarge) else str(refusal)
            self._run.tally.left_out["attachment", reason] += 1
            return None
        await keep(uow.session, stored.key)
        media_type = media_type_of(stored.head)
        row |= {"file_key": stored.key, "size": stored.size, "media_type": media_type}
        if media_type in PREVIEWED:
            row["preview_state"] = "waiting"
            uow.enqueue(MakePreview(attachment_id=row["id"]))
        return row

    async def _bring_link(self, card_id: UUID, row: dict[str, Any]) -> None:
        run = self._run
        card = await self._there(card_id, "attachment")
        if card is None:
            return
        made = Attachment(**row)
        run.uow.session.add(made)
        card.attachment_count += 1
        await run.uow.session.flush()
        out = AttachmentOut.model_validate(made)
        run.say(AttachmentCreated(card_id=card.id, attachment=out, attachment_count=card.attachment_count))
        run.tally.created["attachment"] += 1

    def _card(self, source_id: str) -> tuple[UUID | None, bool]:
        """What the card became, and whether this run made it."""
        made = self._run.made.get(f"card:{source_id}")
        return (made, True) if made is not None else (self._run.known.get(f"card:{source_id}"), False)

    async def _there(self, card_id: UUID, kind: str) -> Card | None:
        """A card of an earlier run, if it was not deleted since."""
        card = await self._run.uow.session.get(Card, card_id)
        if card is None or card.deleted_at is not None or card.board_id != self._run.board_id:
            self._run.tally.left_out[kind, "deleted_here"] += 1
            return None
        return card

    async def _insert(self, table: type[Any], rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            await self._run.uow.session.execute(insert(table), rows)
