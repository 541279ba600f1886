"""Doors for admins of the instance; no personal token opens them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from app.accounts.admin import commands, queries
from app.accounts.admin.policy import InstanceCan
from app.accounts.admin.schemas import (
    AuditOut,
    InstanceSettings,
    InstanceSettingsPatch,
    Role,
    UserOut,
    UserPatch,
    UserSession,
)
from app.accounts.audit.rules import Kind
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, LateReading, Reading, SignedIn, Tx, UsesTools, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.schemas import PlainText

router = GuardedRouter(tags=["admin"])
Search = Annotated[PlainText, Query(max_length=200)]


@router.door("GET", "/admin/users", can=InstanceCan.READ_USERS, name="list_users", response_model=Page[UserOut])
async def list_users(
    session: Reading,
    actor: SignedIn,
    q: Search = "",
    role: Role | None = None,
    is_active: bool | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[UserOut]:
    """Find accounts by name or address, newest first."""
    queries.require(actor, InstanceCan.READ_USERS)
    rows, following = await queries.users(session, q=q, role=role, is_active=is_active, limit=limit, cursor=cursor)
    return Page(items=list(rows), next_cursor=following)


@router.door("GET", "/admin/users/{user_id}", can=InstanceCan.READ_USERS, name="get_user", response_model=UserOut)
async def get_user(user_id: UUID, session: Reading, actor: SignedIn) -> UserOut:
    """Read one account."""
    queries.require(actor, InstanceCan.READ_USERS)
    return await queries.user(session, user_id)


@router.door(
    "PATCH", "/admin/users/{user_id}", can=InstanceCan.CHANGE_USERS, name="update_user", response_model=UserOut
)
async def update_user(user_id: UUID, patch: UserPatch, uow: Tx, tools: UsesTools) -> Response:
    """Give an account another role, deactivate it or let it in again, or vouch for its address.

    A deactivated account is signed out everywhere at once; nothing of it is deleted.
    """
    await commands.update_user(uow, tools.settings, user_id, patch)
    await uow.session.flush()
    changed = await queries.user(uow.session, user_id)
    return await commit_and_respond(uow, Answer(200, changed.json_bytes()))


@router.door(
    "DELETE",
    "/admin/users/{user_id}/sessions",
    can=InstanceCan.END_SESSIONS,
    name="end_user_sessions",
    status_code=204,
)
async def end_user_sessions(user_id: UUID, uow: Tx) -> Response:
    """Sign a person out everywhere."""
    await commands.end_user_sessions(uow, user_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/admin/sessions",
    can=InstanceCan.READ_SESSIONS,
    name="list_open_sessions",
    response_model=Page[UserSession],
)
async def list_open_sessions(
    session: Reading, actor: SignedIn, user_id: UUID | None = None, limit: Limit = 50, cursor: Cursor = None
) -> Page[UserSession]:
    """List who is signed in where, newest first."""
    queries.require(actor, InstanceCan.READ_SESSIONS)
    rows, following = await queries.open_sessions(session, user_id=user_id, limit=limit, cursor=cursor)
    return Page(items=list(rows), next_cursor=following)


@router.door(
    "DELETE",
    "/admin/sessions/{session_id}",
    can=InstanceCan.END_SESSIONS,
    name="end_user_session",
    status_code=204,
)
async def end_user_session(session_id: UUID, uow: Tx) -> Response:
    """End one session."""
    await commands.end_user_session(uow, session_id)
    return await commit_and_respond(uow, Answer(204))


@router.door("GET", "/admin/audit", can=InstanceCan.READ_AUDIT, name="list_audit", response_model=Page[AuditOut])
async def list_audit(
    session: LateReading,
    actor: SignedIn,
    kind: Kind | None = None,
    user_id: UUID | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AuditOut]:
    """Read the record of security events, latest first: who, what, to whom, from where, when."""
    queries.require(actor, InstanceCan.READ_AUDIT)
    rows, following = await queries.audit(session, kind=kind, user_id=user_id, limit=limit, cursor=cursor)
    return Page(items=list(rows), next_cursor=following)


@router.door(
    "GET",
    "/admin/settings",
    can=InstanceCan.READ_INSTANCE_SETTINGS,
    name="get_instance_settings",
    response_model=InstanceSettings,
)
async def get_instance_settings(session: Reading, actor: SignedIn, tools: UsesTools) -> InstanceSettings:
    """Read what admins decide while Grove runs."""
    queries.require(actor, InstanceCan.READ_INSTANCE_SETTINGS)
    return await queries.instance_settings(session, tools.settings)


@router.door(
    "PATCH",
    "/admin/settings",
    can=InstanceCan.CHANGE_INSTANCE_SETTINGS,
    name="update_instance_settings",
    response_model=InstanceSettings,
)
async def update_instance_settings(patch: InstanceSettingsPatch, uow: Tx, tools: UsesTools) -> Response:
    """Decide how one gets an account; all processes follow from the next request on."""
    await commands.update_settings(uow, patch)
    uow.session.expire_all()
    said = await queries.instance_settings(uow.session, tools.settings)
    return await commit_and_respond(uow, Answer(200, said.json_bytes()))
