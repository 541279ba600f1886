"""Channels: what people chose is heeded, also at the last moment; push messages come sealed, signed, and once."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey
from sqlalchemy import text, update

from app.kernel import clock
from app.kernel.tools import Tools
from app.kernel.webpush import b64, sealed, unb64
from app.notifications.channels.jobs import send_push
from app.notifications.channels.models import NoticeDelivery
from app.notifications.channels.orders import SendPush, wake_deliveries
from app.notifications.channels.rules import CHANNELS, KINDS, OF_BOARDS, Wishes, quiet_until
from app.notifications.commands import Subject, tell
from tests.support.world import BoardBuilder, Caller

_HKDF = hashes.SHA256()


def derived(length: int, salt: bytes, info: bytes, secret: bytes) -> bytes:
    return HKDF(_HKDF, length, salt, info).derive(secret)


@dataclass
class Browser:
    """Somebody's browser and the push service behind it: takes messages, checks who sends, opens them."""

    host: str = ""
    own: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = b"0123456789abcdef"
    got: list[dict[str, Any]] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    server_key: str = ""

    @property
    def point(self) -> bytes:
        """Its public key."""
        encoding, form = serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        return self.own.public_key().public_bytes(encoding, form)

    def subscription(self, name: str = "one") -> dict[str, Any]:
        """What it says of itself."""
        keys = {"p256dh": b64(self.point), "auth": b64(self.auth)}
        return {"kind": "web_push", "endpoint": f"{self.host}/{name}", "keys": keys}

    def opened(self, body: bytes) -> dict[str, Any]:
        """The message in a body, as a browser reads it."""
        salt, length = body[:16], body[20]
        sender, box = body[21 : 21 + length], body[21 + length :]
        shared = self.own.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender))
        secret = derived(32, self.auth, b"WebPush: info\0" + self.point + sender, shared)
        key = derived(16, salt, b"Content-Encoding: aes128gcm\0", secret)
        nonce = derived(12, salt, b"Content-Encoding: nonce\0", secret)
        plain = AESGCM(key).decrypt(nonce, box, None)
        assert plain.endswith(b"\x02")
        message: dict[str, Any] = json.loads(plain[:-1])
        return message

    def check(self, header: str) -> None:
        """Refuse a message that this instance did not sign for this service."""
        token, key = (part.partition("=")[2] for part in header.removeprefix("vapid ").split(", "))
        assert key == self.server_key
        point = unb64(key)
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        pem = public.public_bytes(serialization.Encoding.PEM, form)
        claims = jwt.decode(token, ECKey.import_key(pem), algorithms=["ES256"]).claims
        assert claims["aud"] == self.host
        assert clock.now().timestamp() < claims["exp"] < clock.now().timestamp() + 24 * 3600

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one message."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:]) if name}
        body = await reader.readexactly(int(headers["content-length"]))
        self.check(headers["authorization"])
        self.got.append(self.opened(body))
        self.topics.append(headers["topic"])
        answer = self.answers.pop(0) if self.answers else "201 Created"
        writer.write(f"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()


@pytest.fixture
async def tools(app: FastAPI) -> AsyncIterator[Tools]:
    """The tools of an instance whose operator lets requests go to this machine."""
    before: Tools = app.state.tools
    opened = before.settings.model_copy(update={"outbound_hosts": ("127.0.0.1",)})
    app.state.tools = replace(before, settings=opened)
    yield app.state.tools
    app.state.tools = before


@pytest.fixture
async def browser(tools: Tools, bob: Caller) -> AsyncIterator[Browser]:
    """A browser of Bob's that wants to be told."""
    made = Browser(server_key=(await bob.ok("GET", "/me/notification-preferences"))["push_key"])
    async with await asyncio.start_server(made.serve, "127.0.0.1") as server:
        made.host = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await bob.ok("POST", "/me/push-subscriptions", made.subscription())
        yield made


@pytest.fixture
async def card(board: BoardBuilder, ann: Caller) -> str:
    """A card of Ann's; its id."""
    return str((await board.card((await board.list())["id"], "Sow"))["id"])


async def say(tools: Tools, board: BoardBuilder, card: str, bob: Caller, *, kind: Any = "assigned") -> None:
    """Tell Bob something of a card, of Ann's doing; each time something else."""
    cause = f"test:{kind}:{clock.now().isoformat()}"
    subject = Subject(kind, cause, UUID(board.id), UUID(card), actor_id=UUID(board.owner.id))
    async with tools.uow() as uow:
        await tell(uow, subject, [UUID(bob.id)])
        await uow.commit()


async def work(tools: Tools, *, times: int = 1) -> None:
    """What scheduler and worker do, some time later; each job so many times at once."""
    async with tools.uow() as uow:
        waits = NoticeDelivery.next_at.is_not(None)
        await uow.session.execute(update(NoticeDelivery).where(waits).values(next_at=clock.now()))
        await uow.commit()
    await wake_deliveries(tools)
    async with tools.database.reading() as session:
        found = list(
            await session.scalars(text("SELECT id FROM notice_delivery WHERE state = 'claimed' AND channel = 'push'"))
        )
    await asyncio.gather(*(send_push(SendPush(delivery_id=it), tools) for it in found for _ in range(times)))


async def receipts(bob: Caller) -> list[tuple[str, str, str | None]]:
    """What became of the latest thing that Bob was told."""
    (notice, *_) = (await bob.ok("GET", "/notifications"))["items"]
    found = (await bob.ok("GET", f"/notifications/{notice['id']}/receipts"))["items"]
    return [(it["channel"], it["state"], it["reason"]) for it in found if it["channel"] != "email"]


def test_a_message_is_sealed_as_the_standard_shows_it() -> None:
    """The example of RFC 8291, appendix A."""
    own = ec.derive_private_key(int.from_bytes(unb64("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")), ec.SECP256R1())
    key = unb64("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
    auth, salt = unb64("BTBZMqHH6r4Tts7J_aSIgg"), unb64("DGv6ra1nlYgDCS1FRnbzlw")

    body = sealed(b"When I grow up, I want to be a watermelon", key=key, auth=auth, salt=salt, own=own)

    assert b64(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3j"
        "l7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


async def test_a_notice_comes_by_push_once_and_says_nothing_private(
    tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    """However often its job runs at the same time."""
    await say(tools, board, card, bob)
    await work(tools, times=3)

    (message,) = browser.got
    (notice, *_) = (await bob.ok("GET", "/notifications"))["items"]
    assert message == {
        "id": notice["id"],
        "title": "Sow",
        "body": f"{board.owner.user['display_name']} gave you this card",
        "path": f"/boards/{board.id}/cards/{card}",
    }
    assert await receipts(bob) == [("in_app", "sent", None), ("push", "sent", None)]


async def test_a_worker_that_dies_while_it_sends_leaves_the_notice_to_the_next(
    tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    """And the second message has the tag of the first, so that the browser shows it once."""
    await say(tools, board, card, bob)
    await work(tools)
    async with tools.uow() as uow:
        await uow.session.execute(update(NoticeDelivery).values(state="sending", next_at=clock.now()))
        await uow.commit()
    await work(tools)

    assert len(browser.got) == 2
    assert len(set(browser.topics)) == 1
    assert await receipts(bob) == [("in_app", "sent", None), ("push", "sent", None)]


async def test_what_fails_is_tried_again_until_it_is_given_up(
    tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    await say(tools, board, card, bob)
    browser.answers = ["503 Busy", "429 Slow", "201 Created"]
    for expected in ("due", "due", "sent"):
        await work(tools)
        assert (await receipts(bob))[1][1] == expected

    await say(tools, board, card, bob)
    browser.answers = ["500 Broken"] * 8
    for _ in range(9):
        await work(tools)
    assert (await receipts(bob))[1] == ("push", "dead", "tried_too_often")
    assert browser.answers == []


async def test_a_device_that_is_gone_is_forgotten_and_others_are_not_told_twice(
    tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    await bob.ok("POST", "/me/push-subscriptions", browser.subscription("two"))
    await say(tools, board, card, bob)
    browser.answers = ["201 Created", "503 Busy", "410 Gone"]
    await work(tools)
    await work(tools)
    await work(tools)

    assert len(browser.got) == 3
    left = (await bob.ok("GET", "/me/push-subscriptions"))["items"]
    assert [it["endpoint"] for it in left] == [f"{browser.host}/one"]
    await bob.ok("DELETE", f"/me/push-subscriptions/{left[0]['id']}")
    assert (await bob.ok("GET", "/me/push-subscriptions"))["items"] == []


async def test_rights_and_wishes_are_asked_again_when_it_is_sent(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller, browser: Browser
) -> None:
    """Seen meanwhile, muted, no longer wanted, signed out, off the board: nothing goes out, and the reason stands."""

    async def dropped() -> tuple[str, str, str | None]:
        await work(tools)
        return (await receipts(bob))[1]

    await say(tools, board, card, bob)
    await bob.ok("POST", "/notifications/read-all")
    assert await dropped() == ("push", "dropped", "seen")
    await say(tools, board, card, bob)
    await bob.ok("PUT", f"/cards/{card}/watch", {"level": "muted"})
    assert await dropped() == ("push", "dropped", "muted")
    await bob.ok("PUT", f"/cards/{card}/watch", {"level": None})
    await say(tools, board, card, bob)
    await bob.ok("PATCH", "/me/notification-preferences", {"kinds": {"assigned": {"push": False}}})
    assert await dropped() == ("push", "dropped", "not_wanted")
    await bob.ok("PATCH", "/me/notification-preferences", {"kinds": {"assigned": {"push": True}}})
    await say(tools, board, card, bob)
    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    await work(tools)
    await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "viewer"})
    assert await dropped() == ("push", "dropped", "right_lost")
    assert browser.got == []


async def test_a_device_is_told_nothing_after_its_session_ended(
    tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    await say(tools, board, card, bob)
    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE session SET ended_at = now() WHERE user_id = :user"), {"user": bob.id})
        await uow.commit()
    await work(tools)
    assert browser.got == []


async def test_quiet_hours_hold_it_until_they_end(
    tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    now = clock.now()
    around = {"begin": f"{now - timedelta(hours=1):%H:%M}", "end": f"{now + timedelta(hours=1):%H:%M}"}
    await bob.ok("PATCH", "/me", {"time_zone": "UTC"})
    await bob.ok("PATCH", "/me/notification-preferences", {"quiet_hours": around})
    await say(tools, board, card, bob)
    await work(tools)
    assert await receipts(bob) == [("in_app", "sent", None), ("push", "held", "quiet_hours")]

    await bob.ok("PATCH", "/me/notification-preferences", {"quiet_hours": None})
    await work(tools)
    assert (await receipts(bob))[1] == ("push", "sent", None)


@pytest.mark.parametrize("kind", OF_BOARDS)
async def test_each_kind_can_be_had_on_each_channel_or_not(
    kind: Any, tools: Tools, board: BoardBuilder, card: str, bob: Caller, browser: Browser
) -> None:
    """The whole matrix: where it is said is where it was wanted."""
    for in_app, push in ((True, True), (True, False), (False, True), (False, False)):
        wanted = {"in_app": in_app, "push": push}
        set_to = await bob.ok("PATCH", "/me/notification-preferences", {"kinds": {kind: wanted}})
        assert set_to["kinds"][kind] == {"email": True, **wanted} or kind in {"commented", "completed", "moved"}
        before = len(browser.got), len((await bob.ok("GET", "/notifications?limit=200"))["items"])
        await say(tools, board, card, bob, kind=kind)
        await work(tools)
        after = len(browser.got), len((await bob.ok("GET", "/notifications?limit=200"))["items"])
        assert (after[0] - before[0], after[1] - before[1]) == (int(push), int(in_app))


async def test_a_reminder_of_ones_own_side_is_for_its_hour(tools: Tools, bob: Caller, browser: Browser) -> None:
    """It leads there, and says nothing else; what could not be sent within two hours is not sent at all."""
    for number in range(2):
        async with tools.uow() as uow:
            await tell(uow, Subject("growth_reminder", f"test:{number}"), [UUID(bob.id)])
            if number:
                await uow.session.execute(text("UPDATE notice SET created_at = created_at - interval '3 hours'"))
            await uow.commit()
        await work(tools)
    first = (await bob.ok("GET", "/notifications"))["items"][-1]
    (said,) = browser.got
    assert (said["title"], said["path"]) == ("Grove", f"/grove?notice={first['id']}")
    assert (await receipts(bob))[1] == ("push", "dropped", "too_late")


async def test_what_is_no_subscription_is_refused(tools: Tools, ann: Caller, browser: Browser) -> None:
    good = browser.subscription()
    for change, code in (
        ({"keys": {"p256dh": "AAAA", "auth": b64(b"0" * 16)}}, "unusable_key"),
        ({"keys": {**good["keys"], "auth": "AAAA"}}, "unusable_key"),
        ({"keys": {**good["keys"], "auth": "ä"}}, "unusable_key"),
        ({"endpoint": "http://10.0.0.1/push"}, "address_refused"),
        ({"kind": "carrier_pigeon"}, "validation_failed"),
    ):
        assert await ann.refused("POST", "/me/push-subscriptions", {**good, **change}) == (422, code)
    bad = {"quiet_hours": {"begin": "25:00", "end": "07:00"}}
    assert (await ann.refused("PATCH", "/me/notification-preferences", bad))[0] == 422


def test_quiet_hours_are_those_of_the_person_s_own_clock() -> None:
    """Over midnight, and over the nights in which clocks are changed."""
    zone = ZoneInfo("Europe/Paris")
    night = Wishes(zone="Europe/Paris", quiet_from="22:00", quiet_until="07:00")
    for day in (
        datetime(2026, 3, 28, tzinfo=zone),
        datetime(2026, 10, 24, tzinfo=zone),
        datetime(2026, 6, 1, tzinfo=zone),
    ):
        ends = (day + timedelta(days=1)).replace(hour=7)
        for hour, is_quiet in ((21, False), (22, True), (23, True)):
            assert (quiet_until(night, day.replace(hour=hour).astimezone(UTC)) == ends.astimezone(UTC)) is is_quiet
        for hour, is_quiet in ((3, True), (6, True), (7, False)):
            now = (day + timedelta(days=1)).replace(hour=hour).astimezone(UTC)
            assert (quiet_until(night, now) is not None) is is_quiet
    assert quiet_until(Wishes(), clock.now()) is None
    assert all(Wishes().wants(kind, "in_app") for kind in KINDS)
    assert set(CHANNELS) == {"in_app", "email", "push"}
