"""Writing the ties between the cards of one run."""

from collections.abc import Sequence

from app.boards.imports.parts import SourceTie
from app.boards.imports.run import Run
from app.boards.ties import queries, rows
from app.boards.ties.models import CardTie
from app.kernel import clock
from app.kernel.ids import new_id


class TieWriter:
    """Ties what the file ties, where both cards are here and are not tied yet."""

    def __init__(self, run: Run) -> None:
        self._run = run

    async def ties(self, batch: Sequence[SourceTie]) -> None:
        """Some ties; one that was ended here stays so."""
        run, session = self._run, self._run.uow.session
        for it in batch:
            ends = run.id_of(f"card:{it.from_id}"), run.id_of(f"card:{it.to_id}")
            if ends[0] is None or ends[1] is None:
                continue
            if f"tie:{it.id}" in run.known or await queries.tie_between(session, ends[0], ends[1]) is not None:
                run.tally.changed("tie", is_changed=False)
                continue
            if not await queries.both_on(session, run.board_id, ends[0], ends[1]):
                run.tally.left_out["tie", "deleted_here"] += 1
                continue
            made = CardTie(id=new_id(), from_id=ends[0], to_id=ends[1], kind=it.kind, created_at=clock.now())
            run.remember(f"tie:{it.id}", made.id)
            await rows.add(run.uow, made, {run.board_id})
            run.tally.created["tie"] += 1
        await session.flush()
