"""Firebase Cloud Messaging, for phones: its HTTP v1 API, as a service account (RFC 7523)."""

import asyncio
from datetime import datetime, timedelta
from typing import Any, Literal
from urllib.parse import urlencode

import orjson
from joserfc import jwt
from joserfc.jwk import RSAKey
from pydantic import BaseModel, SecretStr

from app.kernel import clock
from app.kernel.outbound import OutboundFailed, call
from app.kernel.settings import Settings

_SCOPE = "https://www.googleapis.com/auth/firebase.messaging"
_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_ASSERTION_LASTS = timedelta(minutes=30)
_BEFORE_ITS_END = timedelta(minutes=2)
_OK, _BAD_REQUEST, _UNAUTHORIZED, _GONE, _TOO_MANY = 200, 400, 401, 404, 429
FcmOutcome = Literal["sent", "again", "gone", "refused"]


class ServiceAccount(BaseModel):
    """What is needed of the file that Google's console gives out."""

    project_id: str
    client_email: str
    private_key: SecretStr
    token_uri: str = "https://oauth2.googleapis.com/token"


class Fcm:
    """This instance towards FCM. Its access token is kept for as long as it lasts, in this process."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._account: ServiceAccount | None = None
        if settings.fcm_account_file is not None:
            self._account = ServiceAccount.model_validate_json(settings.fcm_account_file.read_bytes())
        self._token = ""
        self._until: datetime | None = None
        self._lock = asyncio.Lock()

    @property
    def is_set_up(self) -> bool:
        """Whether the operator has named a service account."""
        return self._account is not None

    async def send(self, device: str, *, notice_id: str, title: str, body: str, path: str) -> FcmOutcome:
        """Send one message to one device; the same `notice_id` takes the place of the one before."""
        if self._account is None:
            return "refused"
        shown = {"title": title, "body": body}
        message = {
            "token": device,
            "notification": shown,
            "data": {"id": notice_id, "path": path},
            "android": {"collapse_key": notice_id, "notification": {"tag": notice_id}},
            "apns": {"headers": {"apns-collapse-id": notice_id}},
        }
        url = f"{self._settings.fcm_url}/v1/projects/{self._account.project_id}/messages:send"
        try:
            headers = {
                "Authorization": f"Bearer {await self._access(self._account)}",
                "Content-Type": "application/json",
            }
            answer = await call(self._settings, "POST", url, body=orjson.dumps({"message": message}), headers=headers)
        except OutboundFailed:
            return "again"
        return self._outcome(answer.status, answer.body)

    def _outcome(self, status: int, body: bytes) -> FcmOutcome:
        if status == _OK:
            return "sent"
        if status == _GONE or (status == _BAD_REQUEST and b"registration token" in body):
            return "gone"
        if status == _UNAUTHORIZED:
            self._until = None
        return "refused" if status in {_BAD_REQUEST, 403} else "again"

    async def _access(self, account: ServiceAccount) -> str:
        """An access token that still lasts; asked for once, however many messages wait for it."""
        async with self._lock:
            now = clock.now()
            if self._until is not None and now < self._until - _BEFORE_ITS_END:
                return self._token
            form = {"grant_type": _GRANT, "assertion": _assertion(account, now)}
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            answer = await call(
                self._settings, "POST", account.token_uri, body=urlencode(form).encode(), headers=headers
            )
            if answer.status != _OK:
                raise OutboundFailed(f"TokenRefused{answer.status}")
            given: dict[str, Any] = orjson.loads(answer.body)
            self._token = str(given["access_token"])
            self._until = now + timedelta(seconds=int(given.get("expires_in", 0)))
            return self._token


def _assertion(account: ServiceAccount, now: datetime) -> str:
    claims = {
        "iss": account.client_email,
        "scope": _SCOPE,
        "aud": account.token_uri,
        "iat": int(now.timestamp()),
        "exp": int((now + _ASSERTION_LASTS).timestamp()),
    }
    key = RSAKey.import_key(account.private_key.get_secret_value())
    return jwt.encode({"typ": "JWT", "alg": "RS256"}, claims, key, algorithms=["RS256"])
