"""The composition root: the only file that knows every room."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

import app.tables  # noqa: F401 - foreign keys need every table to be known before the first query
from app import contract
from app.accounts import routes as accounts
from app.accounts.avatars import routes as avatars
from app.accounts.public import SessionAuthenticator, common_passwords
from app.boards import public as boards
from app.boards import routes as board_routes
from app.growth import public as growth
from app.growth import routes as growth_routes
from app.kernel.db import Database
from app.kernel.http.doors import API, require_grants, streamed_paths
from app.kernel.http.limits import Limits
from app.kernel.http.middleware import BodyLimitMiddleware, RequestIdMiddleware
from app.kernel.http.problems import install_problem_handlers
from app.kernel.settings import Settings
from app.kernel.telemetry.logs import set_up_logs
from app.kernel.telemetry.sentry import set_up_sentry
from app.kernel.tools import Tools
from app.live.public import LiveServer
from app.mail.outbox import mount_outbox
from app.mail.public import Post
from app.notifications import listeners as notices
from app.notifications import routes as notifications
from app.notifications.channels import routes as channels
from app.notifications.mails import jobs as mail_jobs
from app.notifications.mails import routes as mails
from app.ops import routes as ops
from app.ops.work import routes as work
from app.takeout import routes as takeout
from app.web import mount_web_client
from app.wiring import wire_rooms
from app.workspaces import routes as workspace_routes

# Importing them is what lets a commit leave work for them.
HEARING = (boards.listeners, growth.listeners, notices, mail_jobs)


def create_app(settings: Settings | None = None) -> FastAPI:
    """A whole Grove API process: routes, socket, web client. Started by its lifespan, stopped by it."""
    settings = settings or Settings()
    set_up_logs(settings)
    set_up_sentry(settings, release=contract.VERSION)
    wire_rooms()
    api = FastAPI(
        title="Grove",
        version=contract.VERSION,
        lifespan=_lifespan,
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    _build_tools(api, settings)
    install_problem_handlers(api)
    # Looked through in this order: what people do all day comes first.
    rooms = (
        board_routes,
        accounts,
        avatars,
        workspace_routes,
        notifications,
        channels,
        mails,
        growth_routes,
        takeout,
        ops,
        work,
    )
    for room in rooms:
        api.router.routes.extend(room.router.routes)
    api.state.live.mount(api)
    contract.install(api)
    require_grants(api.routes)
    mount_outbox(api, settings)
    mount_web_client(api, settings)
    _add_middleware(api, settings)
    return api


def _build_tools(app: FastAPI, settings: Settings) -> None:
    database = Database(settings)
    authenticator = SessionAuthenticator(database, settings)
    live = LiveServer(settings, database, authenticator, boards.may_follow)
    app.state.tools = Tools(settings, database, live.hints, authenticator, Post(settings))
    app.state.snapshots = boards.Snapshots(database)
    app.state.live = live
    app.state.limits = Limits(settings)
    app.state.language_model = growth.LanguageModel(settings)


def _add_middleware(app: FastAPI, settings: Settings) -> None:
    """Outermost last; all of it is pure ASGI."""
    app.add_middleware(BodyLimitMiddleware, limit=settings.max_body_bytes, streamed=streamed_paths(app.routes))
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=sorted(settings.origins),
            allow_credentials=True,
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=[
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "X-Request-ID",
            ],
            expose_headers=[
                "ETag",
                "Idempotency-Replayed",
                "Location",
                "RateLimit-Limit",
                "RateLimit-Remaining",
                "RateLimit-Reset",
                "Retry-After",
                "X-Request-ID",
            ],
            max_age=600,
        )
    app.add_middleware(RequestIdMiddleware)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    tools: Tools = app.state.tools
    await asyncio.to_thread(common_passwords)
    await app.state.live.start()
    try:
        yield
    finally:
        await app.state.live.stop()
        await app.state.limits.close()
        await tools.database.close()
