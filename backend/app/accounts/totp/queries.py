"""Reading second steps."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.totp.models import RecoveryCode, Totp
from app.accounts.totp.schemas import TotpOut


async def totp_of(session: AsyncSession, user_id: UUID) -> TotpOut:
    """Whether a person has a second step."""
    row = await session.get(Totp, user_id)
    confirmed_at = None if row is None else row.confirmed_at
    unused = select(func.count()).where(RecoveryCode.user_id == user_id, RecoveryCode.used_at.is_(None))
    left = (await session.execute(unused)).scalar_one()
    return TotpOut(is_on=confirmed_at is not None, confirmed_at=confirmed_at, recovery_codes_left=left)
