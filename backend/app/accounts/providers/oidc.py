"""Talking to an OpenID Connect provider: where it is, whom it let through, and whether that can be believed."""

from datetime import UTC, datetime
from typing import Any

from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from httpx2 import HTTPError
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.accounts.providers.errors import ProviderUnreachable, SignInRefused
from app.accounts.providers.way import Claims, Secrets, Way

# Signatures only: no MAC with the client's secret, and never `none`.
_ALGORITHMS = ["RS256", "ES256", "PS256", "EdDSA"]


class OpenId(Way):
    """Asked anew each time where everything is: its keys may have changed."""

    async def address_for(self, secrets: Secrets, *, anew: bool = False) -> str:
        """Where to send the browser; raises `ProviderUnreachable`."""
        async with self._client() as client:
            about = await self._about(client)
            url, _ = client.create_authorization_url(
                about["authorization_endpoint"],
                state=secrets.state,
                nonce=secrets.nonce,
                code_verifier=secrets.verifier,
                **({"prompt": "login", "max_age": "0"} if anew else {}),
            )
        return str(url)

    async def claims_for(self, code: str, *, nonce: str, verifier: str) -> Claims:
        """Whom the provider let through; raises `ProviderUnreachable`, `SignInRefused`."""
        async with self._client() as client:
            about = await self._about(client)
            try:
                tokens = await client.fetch_token(
                    about["token_endpoint"], code=code, code_verifier=verifier, grant_type="authorization_code"
                )
                keys = (await client.request("GET", about["jwks_uri"], withhold_token=True)).raise_for_status().json()
            except OAuthError as error:
                raise SignInRefused from error
            except (HTTPError, ValueError) as error:
                raise ProviderUnreachable from error
        return self._believed(str(tokens.get("id_token", "")), keys, nonce)

    async def _about(self, client: AsyncOAuth2Client) -> dict[str, Any]:
        try:
            place = f"{self._it.issuer.rstrip('/')}/.well-known/openid-configuration"
            about = (await client.request("GET", place, withhold_token=True)).raise_for_status().json()
        except (HTTPError, ValueError) as error:
            raise ProviderUnreachable from error
        if about.get("issuer") != self._it.issuer:
            raise SignInRefused("The provider calls itself by another name")
        found: dict[str, Any] = about
        return found

    def _believed(self, id_token: str, keys: Any, nonce: str) -> Claims:
        """The claims of a token that this issuer signed, for us, for this very sign-in, and lately."""
        exactly = jwt.JWTClaimsRegistry(
            leeway=60,
            iss={"essential": True, "value": self._it.issuer},
            aud={"essential": True, "value": self._it.client_id},
            nonce={"essential": True, "value": nonce},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
        )
        try:
            claims = jwt.decode(id_token, KeySet.import_key_set(keys), algorithms=_ALGORITHMS).claims
            exactly.validate(claims)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise SignInRefused from error
        if claims.get("azp", self._it.client_id) != self._it.client_id or not isinstance(claims["sub"], str):
            raise SignInRefused
        return Claims(
            issuer=self._it.issuer,
            subject=claims["sub"],
            email=claims.get("email"),
            is_verified=claims.get("email_verified") is True,
            name=str(claims.get("name", "")),
            username=str(claims.get("preferred_username", "")),
            signed_in_at=_moment(claims.get("auth_time")),
        )


def _moment(auth_time: object) -> datetime | None:
    """When somebody signed in there; who is told to ask anew says it, but not every provider does."""
    if auth_time is None:
        return None
    if not isinstance(auth_time, int) or isinstance(auth_time, bool):
        raise SignInRefused
    try:
        return datetime.fromtimestamp(auth_time, UTC)
    except (OverflowError, OSError, ValueError) as error:
        raise SignInRefused from error
