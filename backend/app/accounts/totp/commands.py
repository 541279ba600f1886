"""The second step: set up, passed at sign-in, turned off."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.events import TotpChanged
from app.accounts.models import Person
from app.accounts.rules import user_topic
from app.accounts.totp import rules
from app.accounts.totp.errors import OtpInvalid, OtpLocked, OtpRequired, TotpIsOn, TotpNotBegun, WrongCode
from app.accounts.totp.models import RecoveryCode, Totp
from app.kernel import clock
from app.kernel.sealing import Seal, keyed_digest
from app.kernel.settings import Settings
from app.kernel.uow import Uow


async def begin_totp(uow: Uow, settings: Settings, person: Person) -> str:
    """Make a key, in place of one that was never confirmed; raises `TotpIsOn`."""
    row = await _locked(uow, person.id)
    if row is not None and row.confirmed_at is not None:
        raise TotpIsOn
    secret = rules.new_secret()
    sealed = _seal(settings).close(secret, of=person.id.bytes)
    if row is None:
        uow.session.add(Totp(user_id=person.id, sealed_secret=sealed, created_at=clock.now(), failures=0))
    else:
        row.sealed_secret, row.created_at = sealed, clock.now()
    return secret


async def confirm_totp(uow: Uow, settings: Settings, user_id: UUID, code: str) -> list[str]:
    """Turn the second step on, once a code shows that an app holds the key; gives the recovery codes.

    Raises `TotpNotBegun`, `TotpIsOn`, `WrongCode`.
    """
    row = await _locked(uow, user_id)
    if row is None:
        raise TotpNotBegun
    if row.confirmed_at is not None:
        raise TotpIsOn
    step = rules.fitting_step(_secret_of(settings, row), rules.as_meant(code), clock.now(), after=None)
    if step is None:
        raise WrongCode
    row.confirmed_at, row.last_step = clock.now(), step
    uow.emit(user_topic(user_id), TotpChanged(is_on=True))
    note(uow, Kind.TOTP_TURNED_ON, user_id)
    return await _fresh_codes(uow, settings, user_id)


async def renew_recovery_codes(uow: Uow, settings: Settings, user_id: UUID) -> list[str]:
    """New recovery codes in place of all former ones; raises `TotpNotBegun`."""
    row = await _locked(uow, user_id)
    if row is None or row.confirmed_at is None:
        raise TotpNotBegun
    note(uow, Kind.RECOVERY_CODES_RENEWED, user_id)
    return await _fresh_codes(uow, settings, user_id)


async def _fresh_codes(uow: Uow, settings: Settings, user_id: UUID) -> list[str]:
    await uow.session.execute(delete(RecoveryCode).where(RecoveryCode.user_id == user_id))
    codes = rules.new_recovery_codes()
    digests = [_digest(settings, user_id, code) for code in codes]
    uow.session.add_all(RecoveryCode(digest=digest, user_id=user_id) for digest in digests)
    return codes


async def turn_totp_off(uow: Uow, user_id: UUID, *, since: datetime | None = None) -> None:
    """Ask for no second step any more; with `since` one stays that was on earlier."""
    row = await _locked(uow, user_id)
    if row is None or (since is not None and row.confirmed_at is not None and row.confirmed_at < since):
        return
    if row.confirmed_at is not None:
        uow.emit(user_topic(user_id), TotpChanged(is_on=False))
        note(uow, Kind.TOTP_TURNED_OFF, user_id)
    await uow.session.execute(delete(RecoveryCode).where(RecoveryCode.user_id == user_id))
    await uow.session.delete(row)


async def pass_second_step(uow: Uow, settings: Settings, user_id: UUID, otp: str | None) -> None:
    """Let pass who has no second step, or gives a code that fits; raises `OtpRequired`, `OtpInvalid`, `OtpLocked`.

    Whoever comes here knows the password. Wrong codes are counted for the account from wherever they come, and the
    count is committed, so that the refusal lasts.
    """
    row = await _locked(uow, user_id)
    if row is None or row.confirmed_at is None:
        return
    now = clock.now()
    if row.failing_since is not None and now - row.failing_since > rules.FAILURES_COUNT_FOR:
        row.failures, row.failing_since = 0, None
    if row.failures >= rules.MOST_FAILURES:
        raise OtpLocked(headers={"Retry-After": str(int(rules.FAILURES_COUNT_FOR.total_seconds()))})
    if not otp:
        raise OtpRequired
    if await _fits(uow, settings, row, rules.as_meant(otp), now):
        row.failures, row.failing_since = 0, None
        return
    row.failures, row.failing_since = row.failures + 1, row.failing_since or now
    await uow.commit()
    raise OtpInvalid


async def _fits(uow: Uow, settings: Settings, row: Totp, code: str, now: datetime) -> bool:
    if rules.is_from_app(code):
        step = rules.fitting_step(_secret_of(settings, row), code, now, after=row.last_step)
        if step is not None:
            row.last_step = step
        return step is not None
    query = select(RecoveryCode).where(
        RecoveryCode.digest == _digest(settings, row.user_id, code), RecoveryCode.used_at.is_(None)
    )
    found = (await uow.session.scalars(query.with_for_update())).one_or_none()
    if found is not None:
        found.used_at = now
        note(uow, Kind.RECOVERY_CODE_USED, row.user_id)
    return found is not None


async def _locked(uow: Uow, user_id: UUID) -> Totp | None:
    return await uow.session.get(Totp, user_id, with_for_update=True)


def _seal(settings: Settings) -> Seal:
    return Seal(settings, "totp")


def _secret_of(settings: Settings, row: Totp) -> str:
    secret = _seal(settings).open(row.sealed_secret, of=row.user_id.bytes)
    if secret is None:  # the instance's key was changed: no code can fit any more
        raise OtpInvalid
    return secret


def _digest(settings: Settings, user_id: UUID, code: str) -> bytes:
    return keyed_digest(settings, "recovery-code", user_id, rules.as_meant(code))
