"""Admins of the instance: they find, help and stop people, and everything they do is written down."""

import asyncio
import json

import httpx2
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import update

from app.accounts.audit.jobs import PruneAudit, prune_audit
from app.accounts.models import Person
from app.kernel.tools import Tools
from tests.support.people import Someone, on_another_device, someone
from tests.support.world import PASSWORD


@pytest.fixture
async def root(app: FastAPI, client: httpx2.AsyncClient) -> Someone:
    return await someone(app, client, "root", role="admin")


@pytest.fixture
async def bob(app: FastAPI, client: httpx2.AsyncClient) -> Someone:
    return await someone(app, client, "bob")


async def record(root: Someone, **query: str) -> list[tuple[str, str | None, str | None]]:
    """Kinds with who did it and to whom, latest first."""
    words = "&".join(f"{name}={value}" for name, value in query.items())
    items = (await root.ok("GET", f"/admin/audit?{words}"))["items"]
    return [(it["kind"], it["actor_name"], it["subject_name"]) for it in items]


async def test_people_are_found_by_name_and_address_page_by_page(
    app: FastAPI, client: httpx2.AsyncClient, root: Someone
) -> None:
    people = [await someone(app, client, f"gardener_{number}") for number in range(5)]
    await root.ok("PATCH", f"/admin/users/{people[0].id}", {"is_active": False})

    first = await root.ok("GET", "/admin/users?q=GARDENER&limit=3")
    rest = await root.ok("GET", f"/admin/users?q=GARDENER&limit=3&cursor={first['next_cursor']}")
    assert [it["id"] for it in first["items"] + rest["items"]] == [it.id for it in reversed(people)]
    assert rest["next_cursor"] is None
    (only,) = (await root.ok("GET", f"/admin/users?q={people[2].username}@example"))["items"]
    assert (only["username"], only["role"], only["is_active"], only["open_sessions"]) == (
        people[2].username, "user", True, 1,
    )  # fmt: skip
    assert only["last_seen_at"] is not None
    assert [it["id"] for it in (await root.ok("GET", "/admin/users?is_active=false"))["items"]] == [people[0].id]
    assert [it["id"] for it in (await root.ok("GET", "/admin/users?role=admin"))["items"]] == [root.id]
    assert (await root.ok("GET", "/admin/users?q=%25"))["items"] == []


async def test_whoever_is_deactivated_is_out_at_once_until_let_in_again(
    app: FastAPI, root: Someone, bob: Someone
) -> None:
    key = await bob.ok("POST", "/me/tokens", {"name": "Script", "scopes": ["profile:read"]})
    program = Someone(bob.http, bob.user, key["token"])

    out = await root.ok("PATCH", f"/admin/users/{bob.id}", {"is_active": False})
    assert (out["is_active"], out["open_sessions"]) == (False, 0)
    assert await bob.refused("GET", "/me") == (401, "not_authenticated")
    assert await program.refused("GET", "/me") == (401, "not_authenticated")

    await root.ok("PATCH", f"/admin/users/{bob.id}", {"is_active": True})
    assert await bob.refused("GET", "/me") == (401, "not_authenticated")  # that session has ended
    assert (await program.ok("GET", "/me"))["id"] == bob.id
    assert (await (await on_another_device(app, bob)).ok("GET", "/me"))["id"] == bob.id
    assert await record(root, user_id=bob.id) == [
        ("reactivated", root.username, bob.username),
        ("session_ended", root.username, bob.username),
        ("deactivated", root.username, bob.username),
        ("key_created", bob.username, bob.username),
    ]


async def test_a_role_holds_from_the_next_request_on(root: Someone, bob: Someone) -> None:
    assert await bob.refused("GET", "/admin/users") == (403, "forbidden")
    await root.ok("PATCH", f"/admin/users/{bob.id}", {"role": "admin"})
    assert len((await bob.ok("GET", "/admin/users"))["items"]) == 2
    await bob.ok("PATCH", f"/admin/users/{root.id}", {"role": "curator"})
    assert await root.refused("GET", "/admin/users") == (403, "forbidden")
    assert (await root.ok("GET", "/me"))["role"] == "curator"


async def test_an_instance_keeps_an_admin(app: FastAPI, client: httpx2.AsyncClient, root: Someone) -> None:
    place = f"/admin/users/{root.id}"
    assert await root.refused("PATCH", place, {"role": "user"}) == (409, "last_admin")
    other = await someone(app, client, "other", role="admin")
    assert await root.refused("PATCH", place, {"is_active": False}) == (409, "not_yourself")

    answers = await asyncio.gather(
        root.call("PATCH", f"/admin/users/{other.id}", {"role": "user"}),
        other.call("PATCH", f"/admin/users/{root.id}", {"role": "user"}),
    )
    assert sorted(it.status_code for it in answers) in ([200, 403], [200, 409])


async def test_an_address_is_vouched_for_once(app: FastAPI, client: httpx2.AsyncClient, root: Someone) -> None:
    bob = await someone(app, client, "bob")
    tools: Tools = app.state.tools
    async with tools.database.session() as session:
        await session.execute(update(Person).where(Person.id == bob.user_id).values(email_verified_at=None))
        await session.commit()
    for _ in range(2):
        assert (await root.ok("PATCH", f"/admin/users/{bob.id}", {"email_verified": True}))["email_verified"]
    assert [it[0] for it in await record(root, user_id=bob.id)] == ["email_verified"]
    assert await root.refused("PATCH", f"/admin/users/{bob.id}", {"email_verified": False}) == (
        422,
        "validation_failed",
    )


async def test_sessions_of_anybody_are_seen_and_ended(app: FastAPI, root: Someone, bob: Someone) -> None:
    second = await on_another_device(app, bob)
    listed = (await root.ok("GET", f"/admin/sessions?user_id={bob.id}"))["items"]
    assert [(it["id"], it["username"]) for it in listed] == [
        (str(second.session_id), bob.username), (str(bob.session_id), bob.username),
    ]  # fmt: skip
    assert len((await root.ok("GET", "/admin/sessions"))["items"]) == 3

    await root.ok("DELETE", f"/admin/sessions/{second.session_id}")
    assert await second.refused("GET", "/me") == (401, "not_authenticated")
    assert (await bob.ok("GET", "/me"))["id"] == bob.id
    await root.ok("DELETE", f"/admin/users/{bob.id}/sessions")
    assert await bob.refused("GET", "/me") == (401, "not_authenticated")


async def test_sign_up_is_opened_and_closed_while_it_runs(root: Someone, client: httpx2.AsyncClient) -> None:
    assert await root.ok("GET", "/admin/settings") == {"sign_up": "open", "configured_sign_up": "open"}
    new = {"username": "newcomer", "email": "newcomer@example.org", "password": PASSWORD}

    closed = await root.ok("PATCH", "/admin/settings", {"sign_up": "closed"})
    assert closed == {"sign_up": "closed", "configured_sign_up": "open"}
    assert (await client.get("/api/v1/instance")).json()["sign_up"] == "closed"
    assert (await client.post("/api/v1/auth/register", json=new)).json()["code"] == "sign_up_closed"
    await root.ok("PATCH", "/admin/settings", {"sign_up": None})
    assert (await client.post("/api/v1/auth/register", json=new)).status_code == 201
    kinds = [it[0] for it in await record(root)]
    assert kinds == ["account_created", "setting_changed", "setting_changed"]


async def test_the_record_says_who_came_from_where_and_who_tried(
    root: Someone, client: httpx2.AsyncClient, database_url: str
) -> None:
    new = {"username": "vera", "email": "vera@example.org", "password": PASSWORD}
    await client.post("/api/v1/auth/register", json=new)
    await client.post("/api/v1/auth/login", data={"username": "vera", "password": "not hers"})
    await client.post("/api/v1/auth/login", data={"username": "nobody at all", "password": "not hers"})
    await client.post("/api/v1/auth/login", data={"username": "vera", "password": PASSWORD})

    page = (await root.ok("GET", "/admin/audit"))["items"]
    assert [(it["kind"], it["subject_name"]) for it in page] == [
        ("signed_in", "vera"), ("sign_in_failed", None), ("sign_in_failed", "vera"), ("account_created", "vera"),
    ]  # fmt: skip
    assert {it["source"] for it in page} == {"127.0.0.1"}
    assert [it[0] for it in await record(root, kind="sign_in_failed")] == ["sign_in_failed"] * 2
    first = await root.ok("GET", "/admin/audit?limit=3")
    rest = await root.ok("GET", f"/admin/audit?limit=3&cursor={first['next_cursor']}")
    assert first["items"] + rest["items"] == page
    with psycopg.connect(database_url) as connection:
        kept = str(connection.execute("SELECT json_agg(a)::text FROM audit_entry a").fetchone())
    assert "not hers" not in kept
    assert "nobody at all" not in kept


async def test_the_record_is_never_changed_and_goes_when_it_is_old(
    app: FastAPI, root: Someone, bob: Someone, database_url: str
) -> None:
    await root.ok("PATCH", f"/admin/users/{bob.id}", {"role": "curator"})
    with psycopg.connect(database_url, autocommit=True) as connection:
        for statement in ("UPDATE audit_entry SET kind = 'signed_in'", "DELETE FROM audit_entry"):
            with pytest.raises(psycopg.errors.RaiseException, match="stay as they are"):
                connection.execute(statement)
        connection.execute(
            "INSERT INTO audit_entry (id, at, kind, source)"
            " VALUES (uuidv7(), now() - interval '366 days', 'signed_in', '')"
        )
    tools: Tools = app.state.tools
    await prune_audit(PruneAudit(), tools)
    assert [it[0] for it in await record(root)] == ["role_changed"]


async def test_an_admin_sees_nothing_of_what_people_write(root: Someone, bob: Someone) -> None:
    entry = await bob.ok("POST", "/growth/journal", {"body": "the fox came at dawn"})
    workspace = await bob.ok("POST", "/workspaces", {"name": "the fox's den"})
    assert await root.refused("GET", f"/growth/journal/{entry['id']}") == (404, "not_found")
    assert await root.refused("GET", f"/workspaces/{workspace['id']}") == (404, "not_found")
    for place in (f"/admin/users/{bob.id}", "/admin/users", "/admin/audit", "/admin/sessions", "/search?q=fox"):
        assert "fox" not in json.dumps((await root.ok("GET", place)).get("items", ""))
