"""Changing boards and who is on them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select

from app.accounts.public import Person, person_by_id, user_topic
from app.boards.board import events, queries
from app.boards.board.models import Board, BoardMember
from app.boards.board.schemas import BoardIn, BoardOut, BoardPatch, BoardRole, MemberOut
from app.boards.errors import NotAWorkspaceMember
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.errors import IdTaken, NotFound, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow
from app.workspaces.public import WorkspaceCan, allowed_workspace, is_member


async def create_board(uow: Uow, workspace_id: UUID, new: BoardIn) -> Board:
    """Make a board; who makes it becomes its admin."""
    await allowed_workspace(uow, workspace_id, WorkspaceCan.CREATE_BOARD)
    if new.id is not None and await uow.session.get(Board, new.id) is not None:
        raise IdTaken
    at = clock.now()
    board = Board(
        id=new.id or new_id(),
        workspace_id=workspace_id,
        title=new.title,
        description=new.description,
        status=new.status,
        background=new.background,
        start_on=new.start_on,
        due_on=new.due_on,
        is_template=False,
        created_by=uow.user_id,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(board)
    await uow.session.flush()
    uow.emit(board_topic(board.id), events.BoardCreated(board=BoardOut.model_validate(board)))
    if uow.user_id is not None:
        await _add(uow, board, await _person(uow, uow.user_id), "admin")
    return board


async def update_board(uow: Uow, board_id: UUID, patch: BoardPatch, *, if_match: int | None = None) -> Board:
    """Change some fields of a board; a patch that changes nothing says nothing."""
    board = await queries.allowed_board(uow, board_id, BoardCan.UPDATE_BOARD)
    _check(board, if_match)
    changes = {name: value for name, value in patch.changes().items() if getattr(board, name) != value}
    if not changes:
        return board
    former = {name: getattr(board, name) for name in changes}
    for name, value in changes.items():
        setattr(board, name, value)
    _touch(board)
    fact = events.BoardUpdated(
        board_id=board.id,
        version=board.version,
        updated_at=board.updated_at,
        changes=events.BoardChanges(**changes),
    )
    uow.emit(board_topic(board.id), fact, former=former)
    return board


async def delete_board(uow: Uow, board_id: UUID, *, if_match: int | None = None) -> None:
    """Put a board into the trash; deleting a deleted one changes nothing."""
    board = await queries.allowed_board(uow, board_id, BoardCan.DELETE_BOARD, in_trash=True)
    if board.deleted_at is not None:
        return
    _check(board, if_match)
    board.deleted_at, board.deleted_by = clock.now(), uow.user_id
    _touch(board)
    uow.emit(board_topic(board.id), events.BoardDeleted(board_id=board.id))
    await _tell_members(uow, board, gone=True)


async def restore_board(uow: Uow, board_id: UUID) -> Board:
    """Take a board from the trash."""
    board = await queries.allowed_board(uow, board_id, BoardCan.RESTORE_BOARD, in_trash=True)
    if board.deleted_at is None:
        return board
    board.deleted_at = board.deleted_by = None
    _touch(board)
    uow.emit(board_topic(board.id), events.BoardRestored(board=BoardOut.model_validate(board)))
    await _tell_members(uow, board, gone=False)
    return board


async def put_member(uow: Uow, board_id: UUID, user_id: UUID, role: BoardRole) -> BoardMember:
    """Put a person of the workspace on a board, or give them another role; raises `NotAWorkspaceMember`."""
    board = await queries.allowed_board(uow, board_id, BoardCan.CHANGE_MEMBERS)
    member = await uow.session.get(BoardMember, (board_id, user_id))
    if member is None:
        if not await is_member(uow.session, board.workspace_id, user_id):
            raise NotAWorkspaceMember
        return await _add(uow, board, await _person(uow, user_id), role)
    if member.role != role:
        member.role = role
        fact = events.MemberUpdated(user_id=user_id, changes=events.MemberChanges(role=role))
        uow.emit(board_topic(board_id), fact)
    return member


async def remove_member(uow: Uow, board_id: UUID, user_id: UUID) -> None:
    """Take a person off a board; everybody may take themselves off. Who is not on it: nothing changes."""
    can = BoardCan.READ_BOARD if user_id == uow.user_id else BoardCan.CHANGE_MEMBERS
    board = await queries.allowed_board(uow, board_id, can)
    member = await uow.session.get(BoardMember, (board_id, user_id))
    if member is None:
        return
    await uow.session.delete(member)
    await uow.session.flush()
    await _leave(uow, [board.id], user_id)


async def end_memberships(uow: Uow, workspace_id: UUID, user_id: UUID) -> None:
    """A person lost their place in a workspace: they leave all its boards, whatever let them see those."""
    seen = await queries.boards_seen_by(uow.session, workspace_id, user_id)
    await uow.session.execute(delete(BoardMember).where(BoardMember.board_id.in_(seen), BoardMember.user_id == user_id))
    await _leave(uow, seen, user_id)


async def end_implied_rights(uow: Uow, workspace_id: UUID, user_id: UUID) -> None:
    """A person is no longer owner or admin of a workspace: they keep only the boards that name them."""
    named = select(BoardMember.board_id).where(BoardMember.user_id == user_id)
    query = select(Board.id).where(Board.workspace_id == workspace_id, Board.id.not_in(named))
    await _leave(uow, (await uow.session.scalars(query.order_by(Board.id))).all(), user_id)


async def delete_boards_of(uow: Uow, workspace_id: UUID) -> None:
    """A workspace is about to go: its boards say so first."""
    query = select(Board).where(Board.workspace_id == workspace_id, Board.deleted_at.is_(None)).order_by(Board.id)
    for board in await uow.session.scalars(query):
        uow.emit(board_topic(board.id), events.BoardDeleted(board_id=board.id))
        await _tell_members(uow, board, gone=True)


async def rename_person(uow: Uow, person: Person) -> None:
    """Carry a person's present name and picture to the boards that name them."""
    members = await uow.session.scalars(
        select(BoardMember).where(BoardMember.user_id == person.id).order_by(BoardMember.board_id).with_for_update()
    )
    now = {"username": person.username, "display_name": person.display_name, "avatar_url": person.avatar_url}
    for member in members:
        changes = {name: value for name, value in now.items() if getattr(member, name) != value}
        for name, value in changes.items():
            setattr(member, name, value)
        if changes:
            fact = events.MemberUpdated(user_id=person.id, changes=events.MemberChanges.model_validate(changes))
            uow.emit(board_topic(member.board_id), fact)


async def _add(uow: Uow, board: Board, person: Person, role: BoardRole) -> BoardMember:
    member = BoardMember(
        board_id=board.id,
        user_id=person.id,
        role=role,
        username=person.username,
        display_name=person.display_name,
        avatar_url=person.avatar_url,
        added_at=clock.now(),
    )
    uow.session.add(member)
    uow.emit(board_topic(board.id), events.MemberAdded(member=MemberOut.model_validate(member)))
    uow.emit(user_topic(person.id), _joined(board, role))
    return member


def _joined(board: Board, role: str) -> events.BoardJoined:
    return events.BoardJoined.model_validate(
        {"board_id": board.id, "workspace_id": board.workspace_id, "title": board.title, "role": role}
    )


async def _tell_members(uow: Uow, board: Board, *, gone: bool) -> None:
    members = await uow.session.scalars(select(BoardMember).where(BoardMember.board_id == board.id))
    for member in members:
        fact = events.BoardLeft(board_id=board.id) if gone else _joined(board, member.role)
        uow.emit(user_topic(member.user_id), fact)


async def _leave(uow: Uow, board_ids: Sequence[UUID], user_id: UUID) -> None:
    """Take a person's cards from them and say that they are gone; `member.removed` says both to followers."""
    for topic in sorted(board_topic(board_id) for board_id in board_ids):
        await eventlog.lock(uow.session, topic)
    await queries.take_cards_from(uow.session, board_ids, user_id)
    for board_id in board_ids:
        uow.emit(board_topic(board_id), events.MemberRemoved(user_id=user_id))
        uow.emit(user_topic(user_id), events.BoardLeft(board_id=board_id))


async def _person(uow: Uow, user_id: UUID) -> Person:
    person = await person_by_id(uow.session, user_id)
    if person is None:
        raise NotFound
    return person


def _check(board: Board, if_match: int | None) -> None:
    if if_match is not None and if_match != board.version:
        raise StaleVersion


def _touch(board: Board) -> None:
    board.version += 1
    board.updated_at = clock.now()
