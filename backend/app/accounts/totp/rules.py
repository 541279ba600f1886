"""Codes: which fit at a moment, and what recovery codes look like."""

import hmac
import secrets
from datetime import datetime, timedelta

import pyotp

STEP_SECONDS = 30
# Clocks of phones go wrong a little.
_STEPS_ASIDE = (0, -1, 1)
RECOVERY_CODES = 10
_RECOVERY_BYTES = 5
MOST_FAILURES = 10
FAILURES_COUNT_FOR = timedelta(minutes=15)


def new_secret() -> str:
    """A key for an app: 160 bits in base 32."""
    return pyotp.random_base32()


def uri_of(secret: str, *, account: str, issuer: str) -> str:
    """The address that authenticator apps read from a QR code."""
    return pyotp.TOTP(secret, interval=STEP_SECONDS).provisioning_uri(name=account, issuer_name=issuer)


def fitting_step(secret: str, code: str, at: datetime, *, after: int | None) -> int | None:
    """The time step whose code this is, one later than `after`; None when it fits none near `at`."""
    totp, now = pyotp.TOTP(secret, interval=STEP_SECONDS), int(at.timestamp()) // STEP_SECONDS
    for aside in _STEPS_ASIDE:
        step = now + aside
        if hmac.compare_digest(totp.generate_otp(step), code) and (after is None or step > after):
            return step
    return None


def is_from_app(code: str) -> bool:
    """Whether this is a code of an app and not a recovery code."""
    return len(code) == 6 and code.isascii() and code.isdigit()


def as_meant(code: str) -> str:
    """A code without the spaces and dashes that people put in."""
    return "".join(it for it in code.lower() if it.isalnum())


def new_recovery_codes() -> list[str]:
    """Fresh codes, in two groups that can be read out."""
    made = [secrets.token_hex(_RECOVERY_BYTES) for _ in range(RECOVERY_CODES)]
    return [f"{it[:_RECOVERY_BYTES]}-{it[_RECOVERY_BYTES:]}" for it in made]
