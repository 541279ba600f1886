"""Tables of linked accounts, and of sign-ins that are under way."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class Identity(Table):
    """An account elsewhere that opens an account here; its issuer and subject say which, its address never does."""

    __tablename__ = "identity"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    provider: Mapped[str] = mapped_column(Text)
    issuer: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    email: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("issuer", "subject", name="uq_identity_issuer"),)


class SignInAttempt(Table):
    """A browser that was sent to a provider and may come back once. With a session it is there to link, not to enter,
    or, where it `proves`, to show that whoever holds the session is still its owner.

    State and browser are known by their SHA-256 only; the verifier alone opens nothing.
    """

    __tablename__ = "sign_in_attempt"

    digest: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    browser: Mapped[bytes] = mapped_column(LargeBinary)
    provider: Mapped[str] = mapped_column(Text)
    nonce: Mapped[str] = mapped_column(Text)
    verifier: Mapped[str] = mapped_column(Text)
    goes_to: Mapped[str] = mapped_column(Text)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    proves: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    expires_at: Mapped[datetime] = mapped_column(index=True)
