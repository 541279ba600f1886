"""Which events take rights away; asked of every event before it is delivered, so it only looks at how it begins."""

from uuid import UUID

from app.kernel import eventlog
from app.kernel.eventlog import LoggedEvent

_REMOVED = '{"type":"member.removed"'
_DELETED = '{"type":"board.deleted"'
_SESSION_ENDED = '{"type":"session.ended"'


def removed_user(event: LoggedEvent) -> UUID | None:
    """Whom this event takes off the topic, if it does."""
    if not event.body.startswith(_REMOVED):
        return None
    _, data, _ = eventlog.data_of(event.body)
    return UUID(data["user_id"])


def ends_topic(event: LoggedEvent) -> bool:
    """Whether nobody may follow the topic after this event."""
    return event.body.startswith(_DELETED)


def ended_session(event: LoggedEvent) -> UUID | None:
    """Which session this event ends, if it does."""
    if not event.body.startswith(_SESSION_ENDED):
        return None
    _, data, _ = eventlog.data_of(event.body)
    return UUID(data["session_id"])
