"""Names of topics: `board:<id>` and `user:<own id>`, in exactly one spelling each."""

from uuid import UUID

from app.kernel.access import Actor

KINDS = frozenset({"board", "user"})


def is_topic(name: str) -> bool:
    """Whether this is a topic's name as the log spells it; another spelling of the same id is no topic."""
    kind, _, number = name.partition(":")
    if kind not in KINDS:
        return False
    try:
        return str(UUID(number)) == number
    except ValueError:
        return False


def is_own(name: str, actor: Actor) -> bool:
    """Whether this is the topic of the actor's own person."""
    return name == f"user:{actor.user_id}"


def is_personal(name: str) -> bool:
    """Whether this topic belongs to one person, so that nobody else is ever let in."""
    return name.startswith("user:")
