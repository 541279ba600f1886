"""Webhooks: strangers' programs hear a board, signed, once and again, and only while somebody may let them."""

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlalchemy import select, update

from app.boards.webhooks.jobs import DeliverWebhook, PruneDeliveries, deliver_webhook, prune_deliveries, wake_due
from app.boards.webhooks.models import Delivery, Webhook
from app.kernel import clock
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from tests.support.people import said
from tests.support.world import BoardBuilder, Caller, World


@dataclass
class Receiver:
    """Somebody's program: keeps what it gets, answers what it is told to."""

    url: str = ""
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:]) if name}
        body = await reader.readexactly(int(headers["content-length"]))
        self.got.append((headers, body))
        answer = self.answers.pop(0) if self.answers else "200 OK"
        writer.write(f"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    @property
    def types(self) -> list[str]:
        """What was heard."""
        return [json.loads(body)["event"]["type"] for _, body in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A program on this machine."""
    made = Receiver()
    async with await asyncio.start_server(made.serve, "127.0.0.1") as server:
        made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
        yield made


@pytest.fixture
async def tools(app: FastAPI) -> AsyncIterator[Tools]:
    """The tools of an instance whose operator lets requests go to this machine."""
    before: Tools = app.state.tools
    opened = before.settings.model_copy(update={"outbound_hosts": ("127.0.0.1",), "webhook_log_entries": 3})
    app.state.tools = replace(before, settings=opened)
    yield app.state.tools
    app.state.tools = before


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    """A board of ann's."""
    return await world.board(ann)


async def hook(board: BoardBuilder, receiver: Receiver, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = await board.owner.ok("POST", f"/boards/{board.id}/webhooks", {"url": receiver.url, **more})
    return made


async def work(tools: Tools) -> int:
    """What the scheduler and a worker do: find what is due, and do it."""
    async with tools.uow() as uow:
        await uow.session.execute(update(Webhook).values(rest_until=None))
        await uow.session.execute(
            update(Delivery).where(Delivery.next_at.is_not(None)).values(next_at=clock.now() - timedelta(seconds=1))
        )
        await uow.commit()
    woken = await wake_due(tools)
    async with tools.database.reading() as session:
        jobs = list(await session.scalars(select(OutboxRow).where(OutboxRow.name == DeliverWebhook.name)))
    for job in jobs[-woken:] if woken else []:
        await deliver_webhook(DeliverWebhook.model_validate(job.payload), tools)
    return woken


async def log_of(board: BoardBuilder, made: dict[str, Any]) -> list[dict[str, Any]]:
    page = await board.owner.ok("GET", f"/webhooks/{made['id']}/deliveries")
    items: list[dict[str, Any]] = page["items"]
    return items


async def test_a_program_hears_what_happens_from_now_on_signed(
    tools: Tools, board: BoardBuilder, receiver: Receiver
) -> None:
    await board.list("before")
    made = await hook(board, receiver)
    todo = await board.list()
    card = await board.card(todo["id"])

    assert await work(tools) == 1

    assert receiver.types == ["list.created", "card.created"]
    headers, body = receiver.got[1]
    key = base64.b64decode(made["secret"].removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    sent = json.loads(body)
    last = (await board.events())[-1]
    assert (sent["seq"], sent["event"]) == (last["seq"], last["event"])
    assert sent["event"]["data"]["card"]["id"] == card["id"]
    newest = (await log_of(board, made))[0]
    assert (newest["id"], newest["state"], newest["attempts"], newest["response_status"]) == (
        sent["delivery_id"], "delivered", 1, 200,
    )  # fmt: skip
    assert await work(tools) == 0


async def test_only_wanted_events_are_sent(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    await hook(board, receiver, events=["card.created"])
    await board.card((await board.list())["id"])

    await work(tools)

    assert receiver.types == ["card.created"]


@pytest.mark.parametrize("trouble", ["500 Oops", "503 Busy", "429 Slow"])
async def test_what_may_pass_is_tried_again_with_the_same_id(
    tools: Tools, board: BoardBuilder, receiver: Receiver, trouble: str
) -> None:
    receiver.answers = [trouble, trouble]
    made = await hook(board, receiver)
    await board.list()

    for _ in range(3):
        await work(tools)

    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1
    assert len({body for _, body in receiver.got}) == 1
    entry = (await log_of(board, made))[0]
    assert (entry["state"], entry["attempts"]) == ("delivered", 3)
    assert (await board.owner.ok("GET", f"/webhooks/{made['id']}"))["failing_since"] is None


async def test_retry_after_is_honoured(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    receiver.answers = ["429 Slow\r\nRetry-After: 3600"]
    made = await hook(board, receiver)
    await board.list()

    await work(tools)

    async with tools.database.reading() as session:
        entry = (await session.scalars(select(Delivery))).one()
        it = (await session.scalars(select(Webhook))).one()
    assert entry.next_at is not None
    assert it.rest_until is not None
    assert min(entry.next_at, it.rest_until) > clock.now() + timedelta(minutes=59)
    assert await wake_due(tools) == 0
    assert (await log_of(board, made))[0]["response_status"] == 429


async def test_a_refusal_is_final_and_can_be_sent_once_more(
    tools: Tools, board: BoardBuilder, receiver: Receiver
) -> None:
    receiver.answers = ["404 Gone", "302 Found\r\nLocation: http://127.0.0.1/"]
    made = await hook(board, receiver)
    await board.list()
    await work(tools)
    entry = (await log_of(board, made))[0]
    assert (entry["state"], entry["response_status"], entry["next_at"]) == ("failed", 404, None)

    path = f"/webhooks/{made['id']}/deliveries/{entry['id']}/redeliver"
    for expected in ("failed", "delivered"):
        assert (await board.owner.ok("POST", path))["state"] == "waiting"
        await work(tools)
        assert (await log_of(board, made))[0]["state"] == expected
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1


async def test_a_dead_end_is_switched_off_after_a_day_and_its_maker_is_told(
    app: FastAPI, tools: Tools, board: BoardBuilder, receiver: Receiver
) -> None:
    receiver.answers = ["500 Oops"] * 3
    made = await hook(board, receiver)
    await board.list()
    await work(tools)
    async with tools.uow() as uow:
        await uow.session.execute(update(Webhook).values(failing_since=clock.now() - timedelta(hours=25)))
        await uow.commit()
    await work(tools)

    shown = await board.owner.ok("GET", f"/webhooks/{made['id']}")
    assert (shown["is_active"], shown["off_reason"]) == (False, "failing")
    kind, data = (await said(app, f"user:{board.owner.id}"))[-1]
    assert (kind, data["webhook_id"], data["host"]) == ("webhook.switched_off", made["id"], "127.0.0.1")
    assert (await log_of(board, made))[0]["state"] == "failed"
    await board.list()
    assert await work(tools) == 0

    assert (await board.owner.ok("PATCH", f"/webhooks/{made['id']}", {"is_active": True}))["is_active"] is True
    receiver.answers, receiver.got = [], []
    await board.list("after")
    await work(tools)
    assert receiver.types == ["list.created"]


async def test_what_is_not_delivered_in_a_day_is_given_up(
    tools: Tools, board: BoardBuilder, receiver: Receiver
) -> None:
    receiver.answers = ["500 Oops"] * 2
    made = await hook(board, receiver)
    await board.list()
    await work(tools)
    async with tools.uow() as uow:
        await uow.session.execute(update(Delivery).values(give_up_at=clock.now()))
        await uow.commit()
    await work(tools)

    assert (await log_of(board, made))[0]["state"] == "failed"


async def test_rights_are_asked_again_at_sending(
    app: FastAPI, world: World, tools: Tools, ann: Caller, bob: Caller, receiver: Receiver
) -> None:
    board = await world.board(ann, admin=bob)
    made = await bob.ok("POST", f"/boards/{board.id}/webhooks", {"url": receiver.url})
    await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "editor"})

    await work(tools)

    assert receiver.got == []
    assert (await ann.ok("GET", f"/webhooks/{made['id']}"))["off_reason"] == "right_lost"
    assert (await said(app, f"user:{bob.id}"))[-1][0] == "webhook.switched_off"


async def test_nothing_is_sent_for_a_deleted_board(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    await hook(board, receiver)
    await board.list()
    await board.owner.ok("DELETE", f"/boards/{board.id}")

    await work(tools)

    assert receiver.got == []


async def test_an_event_for_an_inner_address_goes_nowhere(
    tools: Tools, app: FastAPI, board: BoardBuilder, receiver: Receiver
) -> None:
    made = await hook(board, receiver)
    await board.list()
    closed = replace(tools, settings=tools.settings.model_copy(update={"outbound_hosts": ()}))

    await work(closed)

    assert receiver.got == []
    assert (await log_of(board, made))[0]["error"] == "AddressRefused"


async def test_the_secret_is_shown_once_and_kept_sealed(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    body, path = {"url": receiver.url}, f"/boards/{board.id}/webhooks"
    made = await board.owner.ok("POST", path, body, key="once")
    again = await board.owner.ok("POST", path, body, key="once")
    assert (again["id"], again["secret"]) == (made["id"], None)
    assert (await board.owner.ok("GET", path))["items"][0]["secret"] is None
    async with tools.database.reading() as session:
        it = await session.get(Webhook, UUID(made["id"]))
    assert it is not None
    assert made["secret"].encode() not in it.sealed_secret

    renewed = await board.owner.ok("PATCH", f"/webhooks/{made['id']}", {"new_secret": True})
    assert renewed["secret"] != made["secret"]


async def test_bad_input_is_refused(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    path = f"/boards/{board.id}/webhooks"
    for url in ("http://example.org/", "https://localhost.localdomain:22/", "https://10.0.0.1/", "no address"):
        assert await board.owner.refused("POST", path, {"url": url}) == (422, "address_refused")
    for body in ({}, {"url": ""}, {"url": receiver.url, "events": ["no.such"]}, {"url": receiver.url, "events": []},
                 {"url": receiver.url, "secret": "mine"}):  # fmt: skip
        assert await board.owner.refused("POST", path, body) == (422, "validation_failed")
    made = await hook(board, receiver)
    assert await board.owner.refused("PATCH", f"/webhooks/{made['id']}", {"url": "https://[::1]/"}) == (
        422,
        "address_refused",
    )
    for _ in range(19):
        await hook(board, receiver)
    assert await board.owner.refused("POST", path, {"url": receiver.url}) == (409, "too_many_webhooks")


async def test_a_webhook_is_switched_off_and_deleted_by_hand(
    tools: Tools, board: BoardBuilder, receiver: Receiver
) -> None:
    made = await hook(board, receiver)
    await board.list()
    await work(tools)
    path = f"/webhooks/{made['id']}"
    changed = await board.owner.ok("PATCH", path, {"is_active": False, "events": ["list.created"]})
    assert (changed["off_reason"], changed["events"]) == ("by_hand", ["list.created"])
    entry = (await log_of(board, made))[0]
    refusal = await board.owner.refused("POST", f"{path}/deliveries/{entry['id']}/redeliver")
    assert refusal == (409, "webhook_is_off")

    for _ in range(2):
        assert (await board.owner.call("DELETE", path)).status_code == 204
    assert await board.owner.refused("GET", path) == (404, "not_found")


async def test_the_log_is_kept_bounded(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    made = await hook(board, receiver)
    for number in range(5):
        await board.list(str(number))
    await work(tools)
    await prune_deliveries(PruneDeliveries(), tools)
    assert len(await log_of(board, made)) == 3

    async with tools.uow() as uow:
        await uow.session.execute(update(Delivery).values(created_at=clock.now() - timedelta(days=8)))
        await uow.commit()
    await prune_deliveries(PruneDeliveries(), tools)
    assert await log_of(board, made) == []


async def test_two_who_look_wake_a_webhook_once(tools: Tools, board: BoardBuilder, receiver: Receiver) -> None:
    await hook(board, receiver)
    await board.list()
    assert sorted(await asyncio.gather(wake_due(tools), wake_due(tools))) == [0, 1]
