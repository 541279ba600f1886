"""Swagger UI and Redoc, served by Grove itself from the built web client's `docs-assets/`; and the list of problems."""

import html

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from app.kernel.errors import Problem

_SPEC = "/api/v1/openapi.json"
_CSP = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:;"
    " object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_SWAGGER = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grove API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/docs-assets/swagger-ui.css"></head>
<body><main id="swagger-ui"></main><script src="/docs-assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>"""
_START = f"""window.ui = SwaggerUIBundle({{url: "{_SPEC}", dom_id: "#swagger-ui", deepLinking: true}});"""
_REDOC = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grove API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>body {{ margin: 0 }}</style></head>
<body><redoc spec-url="{_SPEC}" disable-search="true"></redoc>
<script src="/docs-assets/redoc.standalone.js"></script></body></html>"""


def mount_pages(app: FastAPI) -> None:
    """Mount `/api/docs`, `/api/redoc` and `/api/docs/problems`."""

    async def swagger(_: Request) -> Response:
        return _page(_SWAGGER)

    async def start(_: Request) -> Response:
        return Response(_START, media_type="text/javascript")

    async def redoc(_: Request) -> Response:
        return _page(_REDOC)

    async def problems(_: Request) -> Response:
        return _page(_problems_page())

    pages = {
        "/api/docs": swagger,
        "/api/docs/start.js": start,
        "/api/redoc": redoc,
        "/api/docs/problems": problems,
    }
    for path, endpoint in pages.items():
        app.add_route(path, endpoint, include_in_schema=False)


def _page(body: str) -> Response:
    return HTMLResponse(body, headers={"Content-Security-Policy": _CSP})


def _problems_page() -> str:
    rows = sorted({(kind.code, kind.status, kind.title, kind.__doc__ or "") for kind in _all_problems(Problem)})
    items = "".join(
        f'<h2 id="{code}">{code} ({status})</h2><p>{html.escape(title)}. {html.escape(about)}</p>'
        for code, status, title, about in rows
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problems of the Grove API</title>'
        f'</head><body style="font-family: sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem">'
        f"<h1>Problems</h1>{items}</body></html>"
    )


def _all_problems(kind: type[Problem]) -> set[type[Problem]]:
    return {kind}.union(*(_all_problems(below) for below in kind.__subclasses__()))
