"""Serves the built web client, so that one process is a whole Grove; behind nginx it is not used."""

import mimetypes
from functools import lru_cache
from pathlib import Path

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse

from app.kernel.settings import Settings

_PACKED = (("br", ".br"), ("gzip", ".gz"))
_FOREVER = "public, max-age=31536000, immutable"
_UNLISTED = "/p/"  # pages of public links, whose address is their only key
# Nothing inline, nothing from elsewhere; `blob:` are pictures that the client makes itself of what it was given.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
    " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self';"
    " frame-ancestors 'none'"
)


def mount_web_client(app: FastAPI, settings: Settings) -> None:
    """Answer everything that is not the API from the built client; unknown pages get its start page."""
    root = (settings.static_dir or Path(__file__).parents[2] / "frontend" / "dist").resolve()
    files = _files(root)

    async def serve(request: Request) -> Response:
        path = request.url.path.lstrip("/") or "index.html"
        if path.startswith("api/") or request.method not in {"GET", "HEAD"}:
            raise HTTPException(404)
        if path not in files:
            if "." in path.rsplit("/", 1)[-1] or "index.html" not in files:
                raise HTTPException(404)
            path = "index.html"
        answer = _file(root, path, files, request.headers.get("Accept-Encoding", ""))
        if request.url.path.startswith(_UNLISTED):
            answer.headers["X-Robots-Tag"] = "noindex, nofollow"
        return answer

    app.add_route("/{path:path}", serve, methods=["GET", "HEAD"], include_in_schema=False)


@lru_cache
def _files(root: Path) -> frozenset[str]:
    """What there is to serve, listed once: nothing else can be reached, whatever a path says."""
    return frozenset(str(file.relative_to(root)) for file in root.rglob("*") if file.is_file())


def _file(root: Path, path: str, files: frozenset[str], accepts: str) -> Response:
    headers = {
        "Cache-Control": _FOREVER if path.startswith("assets/") else "no-cache",
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "Vary": "Accept-Encoding",
    }
    media_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
    for encoding, suffix in _PACKED:
        if encoding in accepts and path + suffix in files:
            headers["Content-Encoding"] = encoding
            return FileResponse(root / (path + suffix), headers=headers, media_type=media_type)
    return FileResponse(root / path, headers=headers, media_type=media_type)
