"""What becomes a notice: each event, after its commit, at least once. The cause keeps each notice from coming twice."""

from collections.abc import Iterable
from uuid import UUID

import orjson

from app.accounts.events import EmailChanged, PasswordChanged, SessionOpened
from app.boards.public import (
    AssigneeAdded,
    CardCompleted,
    CardMoved,
    CommentCreated,
    CommentUpdated,
    MemberAdded,
)
from app.kernel.jobs import Heard, listens
from app.kernel.tools import Tools
from app.notifications.commands import Subject, tell
from app.notifications.queries import audience_of, is_new_account
from app.notifications.rules import Audience, Kind, device_name, told
from app.workspaces.events import WorkspaceJoined


async def _tell(
    heard: Heard,
    tools: Tools,
    kinds: Iterable[tuple[Kind, Iterable[UUID]]],
    *,
    card_id: UUID,
    comment_id: UUID | None = None,
) -> None:
    """Tell of one event, by the kinds that concern people most first: everybody hears of it by one kind only."""
    async with tools.uow() as uow:
        found = await audience_of(uow.session, card_id)
        if found is None:
            return
        board_id, audience = found
        heard_already: set[UUID] = set()
        for kind, named in kinds:
            people = told(kind, audience, named=named, actor_id=heard.actor_id)
            fresh = [user_id for user_id in people if user_id not in heard_already]
            heard_already.update(fresh)
            cause = f"{heard.topic}:{heard.seq}"
            await tell(uow, Subject(kind, cause, board_id, card_id, comment_id, heard.actor_id), fresh)
        await uow.commit()


@listens(CommentCreated, name="notifications.comment_created")
async def on_comment_created(heard: Heard, tools: Tools) -> None:
    """Who is named is told so; who follows the card is told that somebody said something."""
    said = heard.event
    if said.comment.version > 1:  # it was deleted, and that was taken back: everybody was told of it before
        return
    kinds: list[tuple[Kind, Iterable[UUID]]] = [("mentioned", said.mentions), ("commented", ())]
    await _tell(heard, tools, kinds, card_id=said.card_id, comment_id=said.comment.id)


@listens(CommentUpdated, name="notifications.comment_updated")
async def on_comment_updated(heard: Heard, tools: Tools) -> None:
    """Who is named by an edit, and was not before, is told."""
    said = heard.event
    await _tell(heard, tools, [("mentioned", said.mentions)], card_id=said.card_id, comment_id=said.comment.id)


@listens(AssigneeAdded, name="notifications.assignee_added")
async def on_assignee_added(heard: Heard, tools: Tools) -> None:
    """Who gets a card is told."""
    await _tell(heard, tools, [("assigned", [heard.event.user_id])], card_id=heard.event.card_id)


@listens(CardCompleted, name="notifications.card_completed")
async def on_card_completed(heard: Heard, tools: Tools) -> None:
    """Who follows a card is told that it is done."""
    await _tell(heard, tools, [("completed", ())], card_id=heard.event.card_id)


def _is_to_another_list(body: str, former: str | None) -> bool:
    """Cards are put in order all day: another place in its list is nobody's news, and leaves no work."""
    return former is not None and orjson.loads(former)["list_id"] not in body


@listens(CardMoved, name="notifications.card_moved", concerns=_is_to_another_list)
async def on_card_moved(heard: Heard, tools: Tools) -> None:
    """Who follows a card is told that it went to another list."""
    await _tell(heard, tools, [("moved", ())], card_id=heard.event.card_id)


@listens(WorkspaceJoined, name="notifications.workspace_joined")
async def on_workspace_joined(heard: Heard, tools: Tools) -> None:
    """Who is brought into a workspace by somebody else is told."""
    user_id = UUID(heard.topic.partition(":")[2])
    async with tools.uow() as uow:
        people = told("invited", Audience(frozenset(), ()), named=[user_id], actor_id=heard.actor_id)
        cause, workspace_id = f"{heard.topic}:{heard.seq}", heard.event.workspace_id
        subject = Subject("invited", cause, actor_id=heard.actor_id, workspace_id=workspace_id)
        await tell(uow, subject, people)
        await uow.commit()


@listens(SessionOpened, name="notifications.session_opened")
async def on_session_opened(heard: Heard, tools: Tools) -> None:
    """Who signs in on a device that was not seen before is told; the first minutes of an account are no news."""
    if not heard.event.is_known_device:
        await _tell_owner(heard, tools, "new_sign_in", detail=device_name(heard.event.user_agent))


@listens(PasswordChanged, name="notifications.password_changed")
async def on_password_changed(heard: Heard, tools: Tools) -> None:
    """Whose password was changed is told, whoever did it."""
    await _tell_owner(heard, tools, "password_changed")


@listens(EmailChanged, name="notifications.email_changed")
async def on_email_changed(heard: Heard, tools: Tools) -> None:
    """Whose address was changed is told at the new one; the old one was written to when it happened."""
    await _tell_owner(heard, tools, "email_changed")


async def _tell_owner(heard: Heard, tools: Tools, kind: Kind, *, detail: str | None = None) -> None:
    user_id = UUID(heard.topic.partition(":")[2])
    async with tools.uow() as uow:
        if kind == "new_sign_in" and await is_new_account(uow.session, user_id):
            return
        await tell(uow, Subject(kind, f"{heard.topic}:{heard.seq}", detail=detail), [user_id])
        await uow.commit()


@listens(MemberAdded, name="notifications.member_added")
async def on_member_added(heard: Heard, tools: Tools) -> None:
    """Who is put on a board is told."""
    user_id, board_id = heard.event.member.user_id, UUID(heard.topic.partition(":")[2])
    async with tools.uow() as uow:
        people = told("shared", Audience(frozenset(), ()), named=[user_id], actor_id=heard.actor_id)
        subject = Subject("shared", f"{heard.topic}:{heard.seq}", board_id, actor_id=heard.actor_id)
        await tell(uow, subject, people)
        await uow.commit()
