"""What each role on the instance may do. None of them opens a board or anything private."""

from app.kernel.access import Capability, Rank


class InstanceRank(Rank):
    """Roles on the instance, lowest first."""

    USER = 1
    CURATOR = 2
    ADMIN = 3


class InstanceCan(Capability):
    """Everything that can be done to the instance, with the least role that may."""

    READ_USERS = ("read_users", InstanceRank.ADMIN)
    CHANGE_USERS = ("change_users", InstanceRank.ADMIN)
    READ_SESSIONS = ("read_sessions", InstanceRank.ADMIN)
    END_SESSIONS = ("end_sessions", InstanceRank.ADMIN)
    READ_AUDIT = ("read_audit", InstanceRank.ADMIN)
    READ_INSTANCE_SETTINGS = ("read_instance_settings", InstanceRank.ADMIN)
    CHANGE_INSTANCE_SETTINGS = ("change_instance_settings", InstanceRank.ADMIN)


def rank_of(role: str) -> InstanceRank:
    """The rank of a stored role."""
    return InstanceRank[role.upper()]
