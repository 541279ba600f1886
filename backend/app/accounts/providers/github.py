"""Talking to GitHub, or to a GitHub Enterprise Server: OAuth without OpenID, so that its API says who came."""

from typing import Any

from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from httpx2 import HTTPError

from app.accounts.providers.errors import ProviderUnreachable, SignInRefused
from app.accounts.providers.way import Claims, Secrets, Way

_PUBLIC = "https://github.com"
_HEADERS = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}


class GitHub(Way):
    """There is no signed token and no nonce: state and verifier bind the browser, TLS vouches for what the API says."""

    _says_who_it_is = "client_secret_post"

    @property
    def _oauth(self) -> str:
        return f"{self._it.issuer.rstrip('/')}/login/oauth"

    @property
    def _api(self) -> str:
        there = self._it.issuer.rstrip("/")
        return "https://api.github.com" if there == _PUBLIC else f"{there}/api/v3"

    def goes_by(self, issuer: str) -> bool:
        """Its answers are signed with the address of its OAuth part."""
        return issuer in {self._it.issuer, self._oauth}

    async def address_for(self, secrets: Secrets, *, anew: bool = False) -> str:
        """Where to send the browser; GitHub can be told to ask for the account, not to ask for its password again."""
        async with self._client() as client:
            more = {"prompt": "select_account"} if anew else {}
            url, _ = client.create_authorization_url(
                f"{self._oauth}/authorize", state=secrets.state, code_verifier=secrets.verifier, **more
            )
        return str(url)

    async def claims_for(self, code: str, *, nonce: str, verifier: str) -> Claims:  # noqa: ARG002 - see the class
        """Whom GitHub let through; only the primary address counts, and only when it is verified."""
        async with self._client() as client:
            try:
                await client.fetch_token(
                    f"{self._oauth}/access_token",
                    code=code,
                    code_verifier=verifier,
                    grant_type="authorization_code",
                )
                person, emails = await self._ask(client, "/user"), await self._ask(client, "/user/emails")
            except OAuthError as error:
                raise SignInRefused from error
            except (HTTPError, ValueError) as error:
                raise ProviderUnreachable from error
        return self._claims(person, emails)

    async def _ask(self, client: AsyncOAuth2Client, path: str) -> Any:
        answer = await client.request("GET", f"{self._api}{path}", headers=_HEADERS)
        return answer.raise_for_status().json()

    def _claims(self, person: Any, emails: Any) -> Claims:
        try:
            primary = next((it["email"] for it in emails if it["primary"] is True and it["verified"] is True), None)
            # The number stays when somebody takes another name, and nobody ever gets it again.
            subject, username, name = int(person["id"]), str(person["login"]), str(person.get("name") or "")
        except (KeyError, TypeError, ValueError) as error:
            raise SignInRefused from error
        return Claims(
            issuer=self._it.issuer,
            subject=str(subject),
            email=primary,
            is_verified=primary is not None,
            name=name,
            username=username,
        )
