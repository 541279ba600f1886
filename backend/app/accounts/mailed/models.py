"""Links that were mailed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class MailedLink(Table):
    """A link of one purpose for one address, known by the digest of its token only.

    A link for setting a new password begins without a person: a worker finds out whose address it is, so that asking
    takes as long for an address that nobody has.
    """

    __tablename__ = "mailed_link"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    purpose: Mapped[str] = mapped_column(Text)
    digest: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint(
            "purpose IN ('verify_email', 'change_email', 'revert_email', 'reset_password')", name="purpose"
        ),
    )
