"""Shapes of workspaces and their members."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, Instant, Line, Output, Patch, PlainText

WorkspaceName = Annotated[Line, StringConstraints(max_length=120)]
WorkspaceDescription = Annotated[PlainText, StringConstraints(max_length=5000)]
WorkspaceRole = Literal["owner", "admin", "member", "guest"]


class WorkspaceOut(Output):
    """A workspace as the caller sees it."""

    id: UUID
    name: str
    description: str
    role: WorkspaceRole
    member_count: int
    board_count: int
    created_at: Instant
    updated_at: Instant
    version: int


class WorkspaceIn(Input):
    """A new workspace; its creator becomes its owner."""

    id: UUID | None = None
    name: WorkspaceName = Field(examples=["Allotment 12"])
    description: WorkspaceDescription = ""


class WorkspacePatch(Patch):
    """Fields of a workspace that change."""

    name: WorkspaceName = Field(default="", examples=["Allotment 12 and 13"])
    description: WorkspaceDescription = ""


class PersonInWorkspace(Output):
    """A person in a workspace."""

    user_id: UUID
    username: str
    display_name: str
    avatar_url: str | None
    role: WorkspaceRole
    joined_at: Instant


class NewMember(Input):
    """Who comes into a workspace: somebody with an account here, by user name; addresses are invited."""

    username: Annotated[Line, StringConstraints(max_length=254)] = Field(examples=["grace"])
    role: WorkspaceRole = "member"


class MemberPatch(Input):
    """The role that a member gets."""

    role: WorkspaceRole
