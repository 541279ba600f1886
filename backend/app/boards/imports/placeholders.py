"""People of another program who are nobody here yet: what is theirs waits until somebody says who they are."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from app.boards.assignees.commands import MOST_ASSIGNEES, assign
from app.boards.board.commands import put_member
from app.boards.board.models import BoardMember
from app.boards.board.queries import allowed_board
from app.boards.cards.models import Card
from app.boards.checklists import rows as checklist_rows
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.comments import queries as comment_queries
from app.boards.comments.events import CommentUpdated
from app.boards.comments.models import Comment
from app.boards.imports.errors import PlaceholderIsClaimed
from app.boards.imports.models import Placeholder, PlaceholderThing
from app.boards.imports.parts import SourceComment, SourcePerson
from app.boards.imports.people import people_here
from app.boards.imports.rules import NO_NAME
from app.boards.imports.run import Run
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_AT_ONCE = 1000
# Nobody claims more; a file that names more people than that is none that people made.
_MOST_PLACES = 2_000


async def hold_places(run: Run, people: dict[str, UUID]) -> None:
    """Hold a place for everybody of the file who is nobody here; who was claimed in the meantime is somebody."""
    session = run.uow.session
    query = select(Placeholder).where(Placeholder.board_id == run.board_id, Placeholder.source == run.record.kind)
    for known in await session.scalars(query):
        if known.claimed_by is not None:
            people.setdefault(known.source_id, known.claimed_by)
        elif known.source_id not in people:
            run.placeholders[known.source_id] = known.id
    for it in run.file.people:
        if it.id not in people:
            run.tally.left_out["member", "nobody_here"] += 1
            _hold(run, it)
    await session.flush()


async def hold_authors(run: Run, people: dict[str, UUID], comments: Sequence[SourceComment]) -> None:
    """The same for people who wrote comments and have left the other program's board since."""
    found = [it for it in comments if it.person_id and it.name != NO_NAME]
    left = {
        it.person_id: SourcePerson(it.person_id, it.username, it.name) for it in found if it.person_id not in people
    }
    unknown = [it for it in left.values() if it.id not in run.placeholders]
    if unknown and len(run.placeholders) < _MOST_PLACES:
        people.update(await people_here(run.uow.session, run.record.workspace_id, unknown))
        for it in unknown:
            if it.id not in people:
                _hold(run, it)
        await run.uow.session.flush()


def _hold(run: Run, it: SourcePerson) -> None:
    if it.id in run.placeholders:
        return
    origin = {"board_id": run.board_id, "source": run.record.kind, "source_id": it.id}
    made = Placeholder(id=new_id(), name=it.name, created_at=clock.now(), **origin)
    run.uow.session.add(made)
    run.placeholders[it.id] = made.id


async def keep_awaiting(run: Run) -> None:
    """Write down what waits for whom."""
    for start in range(0, len(run.awaiting), _AT_ONCE):
        rows = run.awaiting[start : start + _AT_ONCE]
        await run.uow.session.execute(insert(PlaceholderThing).values(rows).on_conflict_do_nothing())
    run.awaiting.clear()


async def claim_placeholder(uow: Uow, placeholder_id: UUID, user_id: UUID | None) -> Placeholder:
    """Say who somebody of an imported board is: their cards, steps and comments become that person's.

    Editors say it of themselves (None), admins of every member. Raises `NotFound`, `Forbidden`,
    `NotAWorkspaceMember`, `PlaceholderIsClaimed`.
    """
    it = await uow.session.get(Placeholder, placeholder_id)
    if it is None:
        raise NotFound
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    user_id = user_id or uow.user_id
    can = BoardCan.UPDATE_CARD if user_id == uow.user_id else BoardCan.CHANGE_MEMBERS
    await allowed_board(uow, it.board_id, can)
    await eventlog.lock(uow.session, board_topic(it.board_id))
    await uow.session.refresh(it, with_for_update=True)
    if it.claimed_by is not None:
        raise PlaceholderIsClaimed
    if await uow.session.get(BoardMember, (it.board_id, user_id)) is None:
        await put_member(uow, it.board_id, user_id, "editor")
        await uow.session.flush()
    await _give_cards(uow, it, user_id)
    await _give_steps(uow, it, user_id)
    await _give_comments(uow, it, user_id)
    it.claimed_by, it.claimed_at = user_id, clock.now()
    await uow.session.execute(delete(PlaceholderThing).where(PlaceholderThing.placeholder_id == it.id))
    return it


async def _give_cards(uow: Uow, it: Placeholder, user_id: UUID) -> None:
    query = select(Card).join(PlaceholderThing, PlaceholderThing.thing_id == Card.id)
    query = query.where(PlaceholderThing.placeholder_id == it.id, PlaceholderThing.kind == "card")
    query = query.where(Card.board_id == it.board_id, Card.deleted_at.is_(None)).order_by(Card.id)
    for card in await uow.session.scalars(query.with_for_update(of=Card)):
        if len(card.assignee_ids) < MOST_ASSIGNEES:
            await assign(uow, card, user_id, is_on=True)


async def _give_steps(uow: Uow, it: Placeholder, user_id: UUID) -> None:
    query = (
        select(ChecklistItem, Card)
        .join(PlaceholderThing, PlaceholderThing.thing_id == ChecklistItem.id)
        .join(Checklist, Checklist.id == ChecklistItem.checklist_id)
        .join(Card, Card.id == Checklist.card_id)
        .where(PlaceholderThing.placeholder_id == it.id, PlaceholderThing.kind == "step")
        .where(Card.board_id == it.board_id, Card.deleted_at.is_(None), ChecklistItem.assignee_id.is_(None))
    )
    for step, card in await uow.session.execute(query.order_by(ChecklistItem.id).with_for_update(of=Card)):
        checklist_rows.change_item(uow, card, step, {"assignee_id": user_id})


async def _give_comments(uow: Uow, it: Placeholder, user_id: UUID) -> None:
    """Comments get their author; nobody is told of them, as nobody was when they came."""
    things = select(PlaceholderThing.thing_id)
    things = things.where(PlaceholderThing.placeholder_id == it.id, PlaceholderThing.kind == "comment")
    of_board = select(Card.id).where(Card.board_id == it.board_id)
    change = (
        update(Comment)
        .where(Comment.id.in_(things), Comment.author_id.is_(None), Comment.card_id.in_(of_board))
        .values(author_id=user_id, author_name=None, updated_at=clock.now(), version=Comment.version + 1)
        .returning(Comment)
        .execution_options(populate_existing=True)
    )
    changed = (await uow.session.scalars(change)).all()
    for comment, out in zip(changed, await comment_queries.shown(uow.session, changed), strict=True):
        uow.emit(board_topic(it.board_id), CommentUpdated(card_id=comment.card_id, comment=out, mentions=()))
