"""Access tokens: only what this instance signed for this purpose, this person and this hour opens anything."""

import base64
import hashlib
import hmac
import json
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from app.accounts.tokens import AccessTokens
from app.kernel import clock
from app.kernel.errors import NotAuthenticated
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from tests.accounts.conftest import Hour
from tests.support.people import API, Someone


def encoded(part: dict[str, Any] | bytes) -> str:
    raw = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def right_key(settings: Settings) -> bytes:
    secret = settings.secret_key.get_secret_value().encode()
    return hmac.new(secret, b"access-token", hashlib.sha256).digest()


def claims_of(person: Someone, **other: Any) -> dict[str, Any]:
    now = int(clock.now().timestamp())
    claims = {
        "iss": "grove",
        "aud": "grove-api",
        "sub": str(person.user_id),
        "sid": str(person.session_id),
        "iat": now,
        "exp": now + 600,
        **other,
    }
    return {name: value for name, value in claims.items() if value is not None}


def signed(key: bytes, claims: dict[str, Any], algorithm: str = "HS256", **header: Any) -> str:
    named = {"alg": algorithm, "typ": "at+jwt", **header}
    head, body = encoded(named), encoded(claims)
    digest = {"HS256": "sha256", "HS384": "sha384", "HS512": "sha512"}.get(algorithm, "sha256")
    return f"{head}.{body}.{encoded(hmac.digest(key, f'{head}.{body}'.encode(), digest))}"


def forged(settings: Settings, person: Someone) -> dict[str, str]:
    """Tokens by what is wrong with them."""
    key, claims = right_key(settings), claims_of(person)
    good = signed(key, claims)
    head, body, signature = good.split(".")
    secret = settings.secret_key.get_secret_value().encode()
    public = RSAKey.generate_key(2048).as_pem(private=False)
    embedded = OctKey.generate_key(256)
    unsigned = {
        f"alg {name!r}": f"{encoded({'alg': name, 'typ': 'at+jwt'})}.{body}.{tail}"
        for name in ("none", "None", "NONE", "nOnE", "", None, 7, ["HS256"])
        for tail in ("", signature)
    }
    now = int(clock.now().timestamp())
    wrong_claims = {
        f"claims {other}": signed(key, claims_of(person, **other))
        for other in (
            {"aud": "grove-mail"},
            {"aud": None},
            {"aud": ["grove-api", "x"]},
            {"iss": "elsewhere"},
            {"iss": None},
            {"exp": now - 1},
            {"exp": now},
            {"exp": None},
            {"exp": "later"},
            {"exp": [now + 600]},
            {"exp": {}},
            {"sub": None},
            {"sub": "admin"},
            {"sub": 1},
            {"sid": None},
            {"sid": "' OR 1=1"},
            {"sid": []},
            {"sub": "01890000-0000-7000-8000-000000000000"},
            {"sid": "01890000-0000-7000-8000-000000000000"},
        )
    }
    return {
        **unsigned,
        **wrong_claims,
        "another key": signed(b"k" * 32, claims),
        "the secret itself": signed(secret, claims),
        "an empty key": signed(b"", claims),
        "a public key": signed(public, claims),
        "HS384": signed(key, claims, "HS384"),
        "HS512": signed(key, claims, "HS512"),
        "says RS256": signed(key, claims, "RS256"),
        "typ JWT": signed(key, claims, typ="JWT"),
        "no typ": signed(key, claims, typ=None),
        "key in its header": jwt.encode(
            {"alg": "HS256", "typ": "at+jwt", "jwk": embedded.as_dict(private=True)}, claims, embedded
        ),
        "key by address": signed(b"k" * 32, claims, jku="http://127.0.0.1:1/keys", kid="../../dev/null"),
        "unknown critical header": signed(key, claims, crit=["exp"], exp=1),
        "unencoded payload": signed(key, claims, b64=False, crit=["b64"]),
        "other claims": f"{head}.{encoded(claims_of(person, sub=str(person.session_id)))}.{signature}",
        "other header": f"{encoded({'alg': 'HS256', 'typ': 'at+jwt', 'x': 1})}.{body}.{signature}",
        "no signature": f"{head}.{body}.",
        "half a signature": f"{head}.{body}.{signature[:20]}",
        "two parts": f"{head}.{body}",
        "five parts": f"{good}.{head}.{body}",
        "claims are a list": signed(key, [claims]),  # type: ignore[arg-type]
        "claims are no JSON": f"{head}.{encoded(b'{')}.{signature}",
        "a bomb of brackets": f"{head}.{encoded(b'[' * 3000)}.{signature}",
        "not encoded": "{}.{}.{}",
        "empty parts": "..",
        "dots": "." * 100,
        "very long": "A" * 6000,
        "no ASCII": "\u00fc.\u00fc.\u00fc",
        "NUL": "a\x00.b.c",
    }


async def opens(tools: Tools, token: str) -> bool:
    try:
        await tools.authenticator.actor_of(token)
    except NotAuthenticated:
        return False
    return True


async def test_the_battery_opens_nothing(app: FastAPI, ann: Someone) -> None:
    """Every forged token is `NotAuthenticated`, none is a failure; the same token made right opens."""
    tools: Tools = app.state.tools

    let_in = [fault for fault, token in forged(tools.settings, ann).items() if await opens(tools, token)]
    assert let_in == []
    actor = await tools.authenticator.actor_of(signed(right_key(tools.settings), claims_of(ann)))
    assert (actor.user_id, actor.session_id) == (ann.user_id, ann.session_id)


async def test_over_http_a_forged_token_is_a_401(app: FastAPI, client: httpx2.AsyncClient, ann: Someone) -> None:
    """With the challenge that the standard wants."""
    tools: Tools = app.state.tools

    for fault, token in forged(tools.settings, ann).items():
        if not token.isascii() or not token.isprintable():
            continue
        answer = await client.get(f"{API}/me", headers={"Authorization": f"Bearer {token}"})
        assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated"), fault
        assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic YW5uOmFubg==", "bearer\tx", "Token x"])
async def test_without_a_bearer_token_nobody_is_signed_in(client: httpx2.AsyncClient, header: str) -> None:
    """401 as well."""
    assert (await client.get(f"{API}/me", headers={"Authorization": header})).status_code == 401


async def test_is_good_for_ten_minutes(app: FastAPI, ann: Someone, hour: Hour) -> None:
    """Not a second longer, although the session goes on."""
    tools: Tools = app.state.tools
    token = AccessTokens(tools.settings).make(ann.user_id, ann.session_id)

    hour.pass_seconds(598)
    assert (await tools.authenticator.actor_of(token)).user_id == ann.user_id
    hour.pass_seconds(3)
    with pytest.raises(NotAuthenticated):
        await tools.authenticator.actor_of(token)


async def test_another_instance_signs_with_another_key(app: FastAPI, ann: Someone) -> None:
    """Tokens do not travel between instances."""
    tools: Tools = app.state.tools
    other = tools.settings.model_copy(update={"secret_key": type(tools.settings.secret_key)("y" * 40)})

    with pytest.raises(NotAuthenticated):
        await tools.authenticator.actor_of(AccessTokens(other).make(ann.user_id, ann.session_id))
