"""The kernel's tables: positions of topics, the log, the outbox, kept answers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, Integer, LargeBinary, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class TopicHead(Table):
    """Where a topic's log ends; its row lock is what makes the order of numbers the order of commits."""

    __tablename__ = "topic_head"

    topic: Mapped[str] = mapped_column(Text, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    last_id: Mapped[UUID | None]
    first_kept: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))


class EventRow(Table):
    """One event of one topic; `body` is the envelope exactly as it goes over the wire.

    `former` is what the change replaced, as JSON, for whoever takes it back; nobody is sent it.
    """

    __tablename__ = "event"

    topic: Mapped[str] = mapped_column(Text, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    id: Mapped[UUID]
    type: Mapped[str] = mapped_column(Text)
    actor_id: Mapped[UUID | None]
    at: Mapped[datetime]
    body: Mapped[str] = mapped_column(Text)
    former: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index("ix_event_at", "at", postgresql_using="brin"),)


class OutboxRow(Table):
    """Work that a committed change left behind; the database, not the broker, remembers what is due."""

    __tablename__ = "outbox"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    payload: Mapped[dict[str, object]] = mapped_column(JSONB)
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    leased_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    # Since when it could have been done, while it is with the broker and no worker has taken it up.
    waits_since: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    dead_at: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        Index("ix_outbox_due_at", "due_at", postgresql_where=text("done_at IS NULL AND dead_at IS NULL")),
        Index("ix_outbox_done_at", "done_at", postgresql_where=text("done_at IS NOT NULL")),
        Index("ix_outbox_dead_at", "dead_at", "id", postgresql_where=text("dead_at IS NOT NULL")),
    )


class UpkeepRun(Table):
    """One run of a job that recurs: what came of it, for admins; without an end it was cut off."""

    __tablename__ = "upkeep_run"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    result: Mapped[str | None] = mapped_column(Text)
    handled: Mapped[int | None] = mapped_column(Integer)
    detail: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("result IN ('ok', 'failed')", name="result"),
        Index("ix_upkeep_run_name_id", "name", "id"),
    )


class WorkerBeat(Table):
    """A worker that lives, or lived lately: when it was seen, and when it last got something to do."""

    __tablename__ = "worker_beat"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    consumed_at: Mapped[datetime | None]


class KeptAnswer(Table):
    """The first answer to a request that carried an Idempotency-Key."""

    __tablename__ = "kept_answer"

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int] = mapped_column(SmallInteger)
    headers: Mapped[dict[str, str]] = mapped_column(JSONB)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_kept_answer_created_at", "created_at"),)


class HeldFile(Table):
    """A file in the store: kept by whoever needs it, or soon swept."""

    __tablename__ = "held_file"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    created_at: Mapped[datetime]
    kept_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_held_file_released_at", "released_at", postgresql_where=text("released_at IS NOT NULL")),
        Index("ix_held_file_created_at", "created_at", postgresql_where=text("kept_at IS NULL")),
    )
