"""Facts about workspaces, on the topics of the people concerned."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.kernel.events import Event
from app.workspaces.schemas import WorkspaceRole


class WorkspaceChanges(BaseModel):
    """What changed about a workspace, or about your role in it; only that is there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    description: str = ""
    role: WorkspaceRole = "member"


class WorkspaceJoined(Event, type="workspace.joined", room="user"):
    """You came into a workspace."""

    workspace_id: UUID
    name: str
    role: WorkspaceRole


class WorkspaceUpdated(Event, type="workspace.updated", room="user"):
    """A workspace you are in changed, or your role in it."""

    workspace_id: UUID
    changes: WorkspaceChanges


class WorkspaceLeft(Event, type="workspace.left", room="user"):
    """You are no longer in a workspace, or it is gone."""

    workspace_id: UUID
