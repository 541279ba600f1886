"""A small OpenID Connect provider on loopback: it lets everybody through, and can be told to lie."""

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
        said |= {**self.claims, **self.lies}
        if self.forgets_nonce:
            del said["nonce"]
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, said, self.signs_with or self._key)
        return JSONResponse({"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "id_token": signed})


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
    server = _Server(uvicorn.Config(Starlette(routes=routes), port=0, lifespan="off", log_level="error"))
    serving = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    made.issuer = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    yield made
    server.should_exit = True
    await serving
