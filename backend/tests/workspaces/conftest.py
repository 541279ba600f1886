"""A workspace with somebody of each role."""

from dataclasses import dataclass

import httpx2
import pytest
from fastapi import FastAPI

from app.kernel.ids import new_id
from tests.support.people import Someone, anonymous, someone

ROLES = ("owner", "admin", "member", "guest")


@dataclass(frozen=True)
class Team:
    """One workspace and its people; outsider and nobody are not in it."""

    id: str
    owner: Someone
    admin: Someone
    member: Someone
    guest: Someone
    outsider: Someone
    nobody: Someone

    @property
    def path(self) -> str:
        """Where the workspace is."""
        return f"/workspaces/{self.id}"

    def place_of(self, person: Someone) -> str:
        """Where a person's membership is."""
        return f"{self.path}/members/{person.user_id}"

    def who(self, role: str) -> Someone:
        """Somebody by what they are here."""
        found: Someone = getattr(self, role)
        return found

    async def roles(self) -> dict[str, str]:
        """Role by user name, as the owner sees it."""
        listed = await self.owner.get(f"{self.path}/members")
        return {item["username"]: item["role"] for item in listed.json()["items"]}

    async def admit(self, person: Someone, role: str) -> None:
        """Take somebody in."""
        answer = await self.owner.post(f"{self.path}/members", {"username": person.username, "role": role})
        assert answer.status_code == 201, answer.text

    async def board(self, by: Someone, title: str = "Board") -> str:
        """A board, made by somebody here."""
        answer = await by.post(f"{self.path}/boards", {"title": title})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


@pytest.fixture
async def team(app: FastAPI, client: httpx2.AsyncClient) -> Team:
    """A workspace with an owner, an admin, a member and a guest."""
    people = {role: await someone(app, client, role) for role in (*ROLES, "outsider")}
    made = await people["owner"].post("/workspaces", {"name": f"Team {new_id().hex[-6:]}"})
    assert made.status_code == 201, made.text
    team = Team(made.json()["id"], nobody=anonymous(client), **people)
    for role in ROLES[1:]:
        await team.admit(people[role], role)
    return team
