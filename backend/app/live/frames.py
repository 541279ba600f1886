"""What goes over the socket (PROTOCOL, section 4): typed on the way in, made once on the way out."""

from typing import Any, Literal

import msgspec

from app.kernel.eventlog import LoggedEvent
from app.live.wire import text_frame

MAX_FRAME_BYTES = 64 * 1024
ResetReason = Literal["too_old", "unknown_position", "slow_consumer"]

BAD_PROTOCOL, NOT_AUTHENTICATED, BAD_ORIGIN, SLOW_CONSUMER, TOO_MANY = 4400, 4401, 4403, 4408, 4429


class _Frame(msgspec.Struct, tag_field="op", forbid_unknown_fields=True):
    pass


class Hello(_Frame, tag="hello"):
    """The first frame: who I am."""

    token: str


class Subscribe(_Frame, tag="subscribe"):
    """Send me a topic's events after the one that I hold; without `after`, from now on."""

    topic: str
    after: int | None = None
    tag: str | None = None


class Unsubscribe(_Frame, tag="unsubscribe"):
    """Send me no more of a topic."""

    topic: str


class Presence(_Frame, tag="presence"):
    """What I am looking at on a topic."""

    topic: str
    state: dict[str, str | None]


class Ping(_Frame, tag="ping"):
    """Are you there?"""


ClientFrame = Hello | Subscribe | Unsubscribe | Presence | Ping
_decoder = msgspec.json.Decoder(ClientFrame)


def decode(text: str) -> ClientFrame:
    """A client's frame; raises `msgspec.MsgspecError` for anything that is none."""
    decoded: ClientFrame = _decoder.decode(text)
    return decoded


def frame(op: str, **fields: Any) -> bytes:
    """A server's message as a ready frame."""
    return text_frame(msgspec.json.encode({"op": op, **fields}))


def event_frame(event: LoggedEvent) -> bytes:
    """An event of the log as a ready frame; the envelope is sent as it is stored."""
    head = f'{{"op":"event","topic":"{event.topic}","seq":{event.seq},"tag":"{event.tag}","event":'
    return text_frame(f"{head}{event.body}}}".encode())


PONG = frame("pong")
