"""Sign-in providers on loopback, OpenID Connect and GitHub: they let everybody through, and can be told to lie."""

import asyncio
import base64
import contextlib
import hashlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.live.harness import until

CLIENT_ID, CLIENT_SECRET = "grove-tests", "a secret between the two"


@dataclass
class LoopbackProvider:
    """What it says of whoever comes: `claims`; `lies` are put over its tokens, `about` over what it says of itself."""

    issuer: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    lies: dict[str, Any] = field(default_factory=dict)
    about: dict[str, Any] = field(default_factory=dict)
    signs_with: RSAKey | None = None
    forgets_nonce: bool = False
    _key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    async def configuration(self, _: Request) -> Response:
        """Where everything is."""
        places = {f"{name}_endpoint": f"{self.issuer}/{name}" for name in ("authorization", "token")}
        return JSONResponse({"issuer": self.issuer, **places, "jwks_uri": f"{self.issuer}/keys", **self.about})

    async def keys(self, _: Request) -> Response:
        """What it signs with."""
        return JSONResponse({"keys": [self._key.as_dict(private=False)]})

    async def authorization(self, request: Request) -> Response:
        """Let somebody through: back to where they came from, with a code."""
        asked = dict(request.query_params)
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        code = f"code-{len(self._codes)}"
        self._codes[code] = asked
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}", 302)

    async def token(self, request: Request) -> Response:
        """A code for tokens, once, for who has the secret and the verifier."""
        form = await request.form()
        asked = self._codes.pop(str(form.get("code")), None)
        expected = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        digest = hashlib.sha256(str(form.get("code_verifier")).encode()).digest()
        fits = asked is not None and asked["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if not fits or asked is None or request.headers.get("authorization") != f"Basic {expected}":
            return JSONResponse({"error": "invalid_grant"}, 400)
        assert form.get("redirect_uri") == asked["redirect_uri"]
        now = int(time.time())
        said = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        if asked.get("max_age") == "0" and asked.get("prompt") == "login":
            said["auth_time"] = now
        said |= {**self.claims, **self.lies}
        if self.forgets_nonce:
            del said["nonce"]
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, said, self.signs_with or self._key)
        return JSONResponse({"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "id_token": signed})


@dataclass
class LoopbackGitHub:
    """What GitHub's OAuth and API say, as on a GitHub Enterprise Server; `person` and `emails` may be changed."""

    issuer: str = ""
    person: dict[str, Any] = field(default_factory=dict)
    emails: list[dict[str, Any]] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _tokens: set[str] = field(default_factory=set)

    async def authorize(self, request: Request) -> Response:
        """Let somebody through, saying who it is that sends them back (RFC 9207)."""
        asked = dict(request.query_params)
        assert {"user:email", "read:user"} <= set(asked["scope"].split())
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self._codes)}"
        self._codes[code] = asked
        back = {"code": code, "state": asked["state"], "iss": f"{self.issuer}/login/oauth"}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(back)}", 302)

    async def access_token(self, request: Request) -> Response:
        """A code for a token; GitHub says what is wrong with status 200, and answers a form unless JSON is wanted."""
        form = await request.form()
        asked = self._codes.pop(str(form.get("code")), None)
        assert "application/json" in request.headers["accept"]
        digest = hashlib.sha256(str(form.get("code_verifier")).encode()).digest()
        fits = asked is not None and asked["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if not fits or asked is None or form.get("redirect_uri") != asked["redirect_uri"]:
            return JSONResponse({"error": "bad_verification_code", "error_description": "incorrect or expired"})
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return JSONResponse({"error": "incorrect_client_credentials"})
        token = f"gho_{len(self._tokens)}"
        self._tokens.add(token)
        return JSONResponse({"access_token": token, "scope": "read:user,user:email", "token_type": "bearer"})

    def _known(self, request: Request) -> bool:
        return request.headers.get("authorization", "").removeprefix("Bearer ") in self._tokens

    async def user(self, request: Request) -> Response:
        """Who a token is for."""
        return JSONResponse(self.person) if self._known(request) else JSONResponse({"message": "Bad"}, 401)

    async def user_emails(self, request: Request) -> Response:
        """Their addresses."""
        return JSONResponse(self.emails) if self._known(request) else JSONResponse({"message": "Bad"}, 401)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield


@asynccontextmanager
async def loopback_provider() -> AsyncIterator[LoopbackProvider]:
    """A provider that serves until the end of the block."""
    made = LoopbackProvider()
    routes = [
        Route("/.well-known/openid-configuration", made.configuration),
        Route("/keys", made.keys),
        Route("/authorization", made.authorization),
        Route("/token", made.token, methods=["POST"]),
    ]
    async with _served(routes) as made.issuer:
        yield made


@asynccontextmanager
async def loopback_github() -> AsyncIterator[LoopbackGitHub]:
    """GitHub until the end of the block."""
    made = LoopbackGitHub()
    routes = [
        Route("/login/oauth/authorize", made.authorize),
        Route("/login/oauth/access_token", made.access_token, methods=["POST"]),
        Route("/api/v3/user", made.user),
        Route("/api/v3/user/emails", made.user_emails),
    ]
    async with _served(routes) as made.issuer:
        yield made


@asynccontextmanager
async def _served(routes: list[Route]) -> AsyncIterator[str]:
    server = _Server(uvicorn.Config(Starlette(routes=routes), port=0, lifespan="off", log_level="error"))
    serving = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    await serving
