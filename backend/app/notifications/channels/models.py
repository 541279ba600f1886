"""Tables of what people chose, of their devices, and of what became of each notice on each channel."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import UUID as PgUuid
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class NoticeSetting(Table):
    """What a person chose; who has no row has what is usual. `choices` holds only what differs from it."""

    __tablename__ = "notice_setting"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    choices: Mapped[dict[str, dict[str, bool]]] = mapped_column(JSONB, server_default=text("'{}'"))
    quiet_from: Mapped[str | None] = mapped_column(Text)
    quiet_until: Mapped[str | None] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text, server_default=text("'off'"))
    digest_hour: Mapped[int] = mapped_column(SmallInteger, server_default=text("8"))
    digest_weekday: Mapped[int] = mapped_column(SmallInteger, server_default=text("1"))
    digest_next_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("digest IN ('off', 'daily', 'weekly')", name="digest"),
        CheckConstraint("(digest_next_at IS NULL) = (digest = 'off')", name="digest_next_at"),
        Index("ix_notice_setting_digest", "digest_next_at", postgresql_where=text("digest_next_at IS NOT NULL")),
    )


class NoticeBoardSetting(Table):
    """What a person chose for one board; only what differs from what they chose for all."""

    __tablename__ = "notice_board_setting"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), primary_key=True, index=True)
    choices: Mapped[dict[str, dict[str, bool]]] = mapped_column(JSONB)


class MailBounce(Table):
    """That an address does not take mails; it ends with another address, or when its owner says to try again."""

    __tablename__ = "mail_bounce"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    address: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class PushDevice(Table):
    """A browser or phone that is told by push as long as the session is open in which it asked for that.

    A phone has no keys of its own; its `endpoint` is its token at FCM.
    """

    __tablename__ = "push_device"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Text, server_default=text("'web_push'"))
    endpoint: Mapped[str] = mapped_column(Text, unique=True)
    key: Mapped[bytes | None] = mapped_column(LargeBinary)
    auth: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("kind IN ('web_push', 'fcm')", name="kind"),)


class NoticeDelivery(Table):
    """One notice on one channel. `next_at` is null when nothing more is to be done; `devices` are those still to tell.

    due -> claimed -> sending -> sent, or back to due after a failure that may pass; held until quiet hours end;
    dropped with a reason when it is not to be said any more; dead after the last try. One that is `grouped` goes with
    the mail of another (`carried_by`), and shares its fate.
    """

    __tablename__ = "notice_delivery"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id", ondelete="CASCADE"))
    channel: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    tries: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    devices: Mapped[list[UUID] | None] = mapped_column(ARRAY(PgUuid(as_uuid=True)))
    carried_by: Mapped[UUID | None] = mapped_column(ForeignKey("notice_delivery.id", ondelete="SET NULL"), index=True)
    next_at: Mapped[datetime | None]
    changed_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("notice_id", "channel"),
        CheckConstraint("channel IN ('push', 'email')", name="channel"),
        CheckConstraint(
            "state IN ('due', 'held', 'claimed', 'sending', 'grouped', 'sent', 'dropped', 'dead')", name="state"
        ),
        CheckConstraint("(next_at IS NULL) = (state IN ('grouped', 'sent', 'dropped', 'dead'))", name="next_at"),
        Index("ix_notice_delivery_next_at", "next_at", postgresql_where=text("next_at IS NOT NULL")),
        Index("ix_notice_delivery_changed_at", "changed_at", postgresql_using="brin"),
        Index("ix_notice_delivery_dead", "channel", postgresql_where=text("state = 'dead'")),
    )
