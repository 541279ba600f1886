"""A way in over another site: what every kind of provider is asked for, and what it says."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime

from authlib.integrations.httpx_client import AsyncOAuth2Client

from app.kernel.settings import SignInProvider

_PATIENCE_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Claims:
    """What the provider says of somebody."""

    issuer: str
    subject: str
    email: str | None
    is_verified: bool
    name: str
    username: str
    signed_in_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Secrets:
    """What binds a browser's way out to its way back."""

    state: str
    nonce: str
    verifier: str


class Way(ABC):
    """One provider; every way out of here is awaited to its end."""

    # How it wants the client's secret: in a header, or among the fields of the form.
    _says_who_it_is = "client_secret_basic"

    def __init__(self, it: SignInProvider, *, public_url: str) -> None:
        self._it = it
        self._callback = f"{public_url.rstrip('/')}/api/v1/auth/oauth/{it.name}/callback"

    def goes_by(self, issuer: str) -> bool:
        """Whether a browser that says it comes from this issuer comes from here."""
        return issuer == self._it.issuer

    @abstractmethod
    async def address_for(self, secrets: Secrets, *, anew: bool = False) -> str:
        """Where to send the browser, `anew` so that somebody signs in there again; raises `ProviderUnreachable`."""

    @abstractmethod
    async def claims_for(self, code: str, *, nonce: str, verifier: str) -> Claims:
        """Whom the provider let through; raises `ProviderUnreachable`, `SignInRefused`."""

    def _client(self) -> AsyncOAuth2Client:
        return AsyncOAuth2Client(
            client_id=self._it.client_id,
            client_secret=self._it.client_secret.get_secret_value(),
            scope=self._it.scopes,
            redirect_uri=self._callback,
            code_challenge_method="S256",
            token_endpoint_auth_method=self._says_who_it_is,
            timeout=_PATIENCE_SECONDS,
            trust_env=False,
        )
