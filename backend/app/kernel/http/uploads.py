"""Multipart forms with one file, read as a stream: nothing is spooled, nothing waits in memory."""

from collections import deque
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass, field
from email.message import Message

from fastapi import Request
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header

from app.kernel.errors import Problem

_LONGEST_HEADER = 8 * 1024
_LONGEST_TEXT = 200
_FIELD = "file"


class UploadUnreadable(Problem):
    """The body is not a multipart form with one part named `file`, or it ended in the middle."""

    status, code, title = 400, "upload_unreadable", "This is not a complete multipart form with one part named file"


def upload_body(limit: str, **texts: Mapping[str, object]) -> dict[str, object]:
    """The request body of such a door in the contract; `limit` says in words how large the file may be.

    `texts` are the schemas of short texts beside the file.
    """
    file = {"type": "string", "format": "binary", "description": limit}
    schema = {"type": "object", "properties": {**texts, _FIELD: file}, "required": [_FIELD]}
    return {"required": True, "content": {"multipart/form-data": {"schema": schema}}}


@dataclass(frozen=True, slots=True)
class Upload:
    """The file of a form: its name as the client says it, and its bytes as they come in. Read them once."""

    filename: str
    pieces: AsyncIterator[bytes]
    texts: Mapping[str, str] = field(default_factory=dict)

    async def whole(self, *, most: int) -> bytes | None:
        """All bytes of a file that is small enough to lie in memory; None as soon as there are more than `most`."""
        content = bytearray()
        async for piece in self.pieces:
            content += piece
            if len(content) > most:
                return None
        return bytes(content)


async def read_upload(request: Request, *, texts: Iterable[str] = ()) -> Upload:
    """The file of a form, read up to where its bytes begin. Raises `UploadUnreadable`, here and from `pieces`.

    `texts` names short texts that may stand beside the file; all are there when the file was read to its end.
    """
    form = _Form(request, frozenset(texts))
    filename = await form.begin()
    return Upload(filename, form.pieces(), form.texts)


class _Form:
    def __init__(self, request: Request, allowed: frozenset[str] = frozenset()) -> None:
        kind, options = parse_options_header(request.headers.get("Content-Type", ""))
        if kind != b"multipart/form-data" or not options.get(b"boundary"):
            raise UploadUnreadable
        self._stream = request.stream()
        self._name, self._value = b"", b""
        self._headers = Message()
        self.texts: dict[str, str] = {}
        self._allowed = allowed
        self._into: str | None = None
        self._filename = ""
        self._has_begun = self._is_over = False
        self._ready: deque[bytes] = deque()
        try:
            self._parser = MultipartParser(options[b"boundary"], self._callbacks())  # type: ignore[arg-type]
        except MultipartParseError as error:
            raise UploadUnreadable from error

    def _callbacks(self) -> dict[str, object]:
        return {
            "on_part_begin": self._part_begins,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_ends,
            "on_headers_finished": self._headers_end,
            "on_part_data": self._part_data,
            "on_end": self._ends,
        }

    async def begin(self) -> str:
        while not self._has_begun:
            await self._feed()
        return self._filename

    async def pieces(self) -> AsyncIterator[bytes]:
        while True:
            while self._ready:
                yield self._ready.popleft()
            if self._is_over:
                return
            await self._feed()

    async def _feed(self) -> None:
        piece = await anext(self._stream, b"")
        if not piece:
            raise UploadUnreadable("The body ends in the middle")
        try:
            self._parser.write(piece)
        except MultipartParseError as error:
            raise UploadUnreadable from error

    def _part_begins(self) -> None:
        self._headers = Message()

    def _part_data(self, data: bytes, start: int, end: int) -> None:
        if self._into is None:
            self._ready.append(data[start:end])
            return
        self.texts[self._into] += data[start:end].decode("utf-8", "replace")
        if len(self.texts[self._into]) > _LONGEST_TEXT:
            raise UploadUnreadable

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]
        self._bound()

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]
        self._bound()

    def _bound(self) -> None:
        if len(self._name) + len(self._value) > _LONGEST_HEADER:
            raise UploadUnreadable

    def _header_ends(self) -> None:
        self._headers[self._name.decode("latin-1")] = self._value.decode("utf-8", "replace")
        self._name, self._value = b"", b""

    def _headers_end(self) -> None:
        name = self._headers.get_param("name", header="Content-Disposition")
        if name == _FIELD and not self._has_begun:
            self._has_begun, self._into = True, None
            self._filename = self._headers.get_filename() or ""
        elif isinstance(name, str) and name in self._allowed - self.texts.keys():
            self._into, self.texts[name] = name, ""
        else:
            raise UploadUnreadable("A part is not expected here")

    def _ends(self) -> None:
        self._is_over = True
