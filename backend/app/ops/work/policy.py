"""Who may look behind the scenes: instance admins, and nobody else."""

from app.kernel.access import Actor, Capability, Rank


class WorkRank(Rank):
    """Roles on the instance's work: everybody has one, so that a refusal is 403."""

    USER = 0
    ADMIN = 2


class WorkCan(Capability):
    """What can be done with the instance's work."""

    READ_WORK = ("read_work", WorkRank.ADMIN)
    REPLAY_WORK = ("replay_work", WorkRank.ADMIN)


def rank_of(actor: Actor) -> WorkRank:
    """The rank of an actor."""
    return WorkRank.ADMIN if actor.instance_role == "admin" else WorkRank.USER
