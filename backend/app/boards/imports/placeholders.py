"""People of another program who are nobody here yet: what is theirs waits until somebody says who they are."""

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
from app.boards.imports.run import Run
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_AT_ONCE = 1000


async def hold_places(run: Run, people: dict[str, UUID]) -> None:
    """Hold a place for everybody of the file who is nobody here; who was claimed in the meantime is somebody."""
    session, record = run.uow.session, run.record
    query = select(Placeholder).where(Placeholder.board_id == run.board_id, Placeholder.source == record.kind)
    held = {it.source_id: it for it in await session.scalars(query)}
    for it in run.file.people:
        known = held.get(it.id)
        if known is not None and known.claimed_by is not None:
            people.setdefault(it.id, known.claimed_by)
        if it.id in people:
            continue
        run.tally.left_out["member", "nobody_here"] += 1
        if known is None:
            origin = {"board_id": run.board_id, "source": record.kind, "source_id": it.id}
            known = Placeholder(id=new_id(), name=it.name, created_at=clock.now(), **origin)
            session.add(known)
        run.placeholders[it.id] = known.id
    await session.flush()


async def keep_awaiting(run: Run) -> None:
    """Write down what waits for whom."""
    for start in range(0, len(run.awaiting), _AT_ONCE):
        rows = run.awaiting[start : start + _AT_ONCE]
        await run.uow.session.execute(insert(PlaceholderThing).values(rows).on_conflict_do_nothing())


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
