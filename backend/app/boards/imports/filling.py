"""Fields of an imported board, and what is in them."""

from typing import Any
from uuid import UUID

from app.boards.fields.commands import new_field
from app.boards.fields.events import FieldCreated
from app.boards.fields.models import Field
from app.boards.fields.queries import fields_of_board
from app.boards.fields.rules import DoesNotFit, fitting
from app.boards.fields.schemas import MOST_FIELDS, FieldOut
from app.boards.imports.parts import FIELD, SourceField
from app.boards.imports.people import free_name
from app.boards.imports.rules import SourceCard
from app.boards.imports.run import Run
from app.kernel.ids import new_id


class Filler:
    """Knows what the file's fields and their choices are here."""

    def __init__(self, run: Run, people: dict[str, UUID]) -> None:
        self._run, self._people = run, people
        self._fields: dict[str, Field] = {}

    async def begin(self) -> None:
        """The board's fields, which cards have values for."""
        run = self._run
        here = {it.id: it for it in await fields_of_board(run.uow.session, run.board_id)}
        for it in run.file.fields:
            known = run.known.get(f"field:{it.id}")
            if known is not None:
                if known in here:
                    self._fields[it.id] = here[known]
                    run.tally.changed("field", is_changed=False)
                else:
                    run.tally.left_out["field", "deleted_here"] += 1
            elif len(here) >= MOST_FIELDS:
                run.tally.left_out["field", "too_many_fields"] += 1
            else:
                made = self._new(it, [other.name.lower() for other in here.values()])
                here[made.id] = made
                run.uow.session.add(made)
                run.say(FieldCreated(field=FieldOut.model_validate(made)))
                self._fields[it.id] = made
                run.remember(f"field:{it.id}", made.id)
                run.tally.created["field"] += 1
        await run.uow.session.flush()

    def _new(self, it: SourceField, taken: list[str]) -> Field:
        options = []
        for option in it.options:
            made = new_id()
            self._run.remember(f"option:{option.id}", made)
            options.append({"id": str(made), "name": option.name, "color": option.color})
        name = free_name(it.name, taken, FIELD)
        return new_field(self._run.board_id, name, it.kind, options, on_card=it.on_card)

    def values_of(self, it: SourceCard) -> dict[str, Any]:
        """What is in the fields of a card; what does not fit is counted."""
        found = {}
        for source_id, raw in it.values:
            field = self._fields.get(source_id)
            if field is None:
                continue
            value: Any = raw
            if field.kind == "select":
                value = str(self._run.id_of(f"option:{raw}") or "?")
            elif field.kind == "person":
                value = str(self._people.get(str(raw)) or "")
            elif field.kind == "text":
                value = str(raw)
            try:
                kept = fitting(field.kind, [option["id"] for option in field.options], value)
            except DoesNotFit:
                self._run.tally.left_out["value", "does_not_fit"] += 1
                continue
            if kept is not None:
                found[str(field.id)] = kept
        return found
