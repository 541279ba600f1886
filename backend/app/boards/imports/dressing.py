"""Labels and people of an imported board, and which cards wear them."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.boards.assignees.commands import MOST_ASSIGNEES
from app.boards.assignees.events import AssigneeAdded
from app.boards.board.commands import put_member
from app.boards.board.models import BoardMember
from app.boards.cards.models import Card
from app.boards.fields.rows import fill
from app.boards.imports.filling import Filler
from app.boards.imports.parts import LABEL
from app.boards.imports.people import free_name, people_here
from app.boards.imports.placeholders import hold_places
from app.boards.imports.reading import CardParts
from app.boards.imports.rules import SourceCard
from app.boards.imports.run import Run
from app.boards.labels.events import CardLabelled, LabelCreated
from app.boards.labels.models import Label
from app.boards.labels.schemas import LabelOut
from app.kernel import clock
from app.kernel.ids import new_id


class Dresser:
    """Knows what the file's labels and people are here; `people` is filled by `begin`."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self.people: dict[str, UUID] = {}
        self._labels: dict[str, UUID] = {}
        self._filler = Filler(run, self.people)

    async def begin(self) -> None:
        """The board's people and labels, which cards name."""
        run = self._run
        await run.uow.session.flush()
        self.people.update(await people_here(run.uow.session, run.record.workspace_id, run.file.people))
        await hold_places(run, self.people)
        for user_id in dict.fromkeys(self.people.values()):
            if await run.uow.session.get(BoardMember, (run.board_id, user_id)) is None:
                await put_member(run.uow, run.board_id, user_id, "editor")
                run.tally.created["member"] += 1
        await self._add_labels()
        await self._filler.begin()

    async def _add_labels(self) -> None:
        run, at = self._run, clock.now()
        query = select(Label.id, Label.name).where(Label.board_id == run.board_id)
        here = {row.id: row.name.lower() for row in await run.uow.session.execute(query)}
        for it in run.file.labels:
            known = run.known.get(f"label:{it.id}")
            if known is not None:
                if known in here:
                    self._labels[it.id] = known
                    run.tally.changed("label", is_changed=False)
                else:
                    run.tally.left_out["label", "deleted_here"] += 1
                continue
            name = free_name(it.name, here.values(), LABEL)
            made = Label(
                id=new_id(), board_id=run.board_id, name=name, color=it.color, created_at=at, updated_at=at, version=1
            )
            here[made.id] = name.lower()
            run.uow.session.add(made)
            run.say(LabelCreated(label=LabelOut.model_validate(made)))
            self._labels[it.id] = made.id
            run.remember(f"label:{it.id}", made.id)
            run.tally.created["label"] += 1
        await run.uow.session.flush()

    def dress(self, it: SourceCard) -> dict[str, Any]:
        """Columns of a new card that tell what hangs on it."""
        parts = self._run.file.parts.get(it.id, CardParts())
        labels, people = self._worn(it)
        return {
            "label_ids": labels,
            "assignee_ids": people[:MOST_ASSIGNEES],
            "fields": self._filler.values_of(it),
            "checklist_total": parts.steps,
            "checklist_done": parts.done,
            "comment_count": parts.comments,
            "attachment_count": parts.links,
            "waiting_count": 0,
        }

    def leave(self, card_id: UUID, it: SourceCard) -> None:
        """Remember for whom of the file a card waits."""
        for person in it.person_ids:
            self._run.leave(person, "card", card_id)

    def dress_again(self, card: Card, it: SourceCard) -> bool:
        """Add labels and people that an earlier run did not know to a card; whether there were any."""
        self.leave(card.id, it)
        labels, people = self._worn(it)
        more_labels = [label for label in labels if label not in card.label_ids]
        more_people = [person for person in people if person not in card.assignee_ids]
        stamp: dict[str, Any] = {"card_id": card.id, "updated_at": clock.now()}
        if more_labels:
            card.label_ids = [*card.label_ids, *more_labels]
            card.version, card.updated_at = card.version + 1, stamp["updated_at"]
            self._run.say(CardLabelled(label_ids=card.label_ids, version=card.version, **stamp))
        for person in more_people[: max(0, MOST_ASSIGNEES - len(card.assignee_ids))]:
            card.assignee_ids = [*card.assignee_ids, person]
            card.version, card.updated_at = card.version + 1, stamp["updated_at"]
            fact = AssigneeAdded(user_id=person, assignee_ids=card.assignee_ids, version=card.version, **stamp)
            self._run.say(fact, former={})
        filled = {**self._filler.values_of(it), **card.fields}
        is_filled = filled != card.fields
        if is_filled:
            fill(self._run.uow, card, filled)
        return bool(more_labels or more_people or is_filled)

    def _worn(self, it: SourceCard) -> tuple[list[UUID], list[UUID]]:
        labels = [self._labels[source] for source in it.label_ids if source in self._labels]
        people = dict.fromkeys(self.people[source] for source in it.person_ids if source in self.people)
        return labels, list(people)
