"""What goes over the socket (PROTOCOL, section 4): typed on the way in, made once on the way out."""

from typing import Any, Literal
from uuid import UUID

import msgspec

from app.kernel.eventlog import LoggedEvent

MAX_FRAME_BYTES = 64 * 1024
ResetReason = Literal["too_old", "unknown_position", "slow_consumer"]

# Close codes of Grove; RFC 6455 adds 1002 (no WebSocket), 1007 (no UTF-8), 1009 (frame over the limit).
BAD_PROTOCOL, NOT_AUTHENTICATED, BAD_ORIGIN, SLOW_CONSUMER, TOO_MANY = 4400, 4401, 4403, 4408, 4429
RESTARTING, TRY_AGAIN_LATER = 1012, 1013

_TEXT_FRAME = 0x81


class _Frame(msgspec.Struct, tag_field="op", forbid_unknown_fields=True):
    pass


class Hello(_Frame, tag="hello"):
    """The first frame: who I am."""

    token: str


class Subscribe(_Frame, tag="subscribe"):
    """Send me a topic's events after the one that I hold; without `after`, from now on; after 0, from the beginning.

    A position above 0 needs its `tag`: a number alone cannot be told from one of another history.
    """

    topic: str
    after: int | None = None
    tag: str | None = None


class Unsubscribe(_Frame, tag="unsubscribe"):
    """Send me no more of a topic."""

    topic: str


class PresenceState(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, frozen=True):
    """What somebody looks at on a topic."""

    card_id: UUID | None = None


class Presence(_Frame, tag="presence"):
    """What I am looking at on a topic."""

    topic: str
    state: PresenceState


class Ping(_Frame, tag="ping"):
    """Are you there?"""


ClientFrame = Hello | Subscribe | Unsubscribe | Presence | Ping
_decoder = msgspec.json.Decoder(ClientFrame)
_encode = msgspec.json.encode


def decode(text: str) -> ClientFrame:
    """A client's frame; raises `msgspec.MsgspecError`, or `RecursionError`, for anything that is none."""
    decoded: ClientFrame = _decoder.decode(text)
    return decoded


def text_frame(text: bytes) -> bytes:
    """A whole text message as a server sends it (RFC 6455, section 5.2): one frame, not masked."""
    size = len(text)
    if size < 126:
        return bytes((_TEXT_FRAME, size)) + text
    if size < 65_536:
        return bytes((_TEXT_FRAME, 126)) + size.to_bytes(2, "big") + text
    return bytes((_TEXT_FRAME, 127)) + size.to_bytes(8, "big") + text


def texts_of(frames: bytes) -> list[bytes]:
    """The texts in frames that `text_frame` has made, for a server that makes frames itself."""
    texts, start = [], 0
    while start < len(frames):
        size, start = frames[start + 1], start + 2
        if size >= 126:
            width = 2 if size == 126 else 8
            size, start = int.from_bytes(frames[start : start + width], "big"), start + width
        texts.append(frames[start : start + size])
        start += size
    return texts


def frame(op: str, **fields: Any) -> bytes:
    """A server's message as a ready frame."""
    return text_frame(_encode({"op": op, **fields}))


def event_frame(event: LoggedEvent) -> bytes:
    """An event of the log as a ready frame; the envelope is sent as it is stored."""
    head = f'{{"op":"event","topic":"{event.topic}","seq":{event.seq},"tag":"{event.tag}","event":'
    return text_frame(f"{head}{event.body}}}".encode())


PONG = frame("pong")
