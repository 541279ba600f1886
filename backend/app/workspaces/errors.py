"""Refusals that only workspaces know."""

from app.kernel.errors import Problem


class LastOwner(Problem):
    """A workspace always has an owner."""

    status, code, title = 409, "last_owner", "Make somebody else owner first"


class NoSuchPerson(Problem):
    """Nobody here has this user name; addresses are not looked up."""

    status, code, title = 422, "no_such_person", "Nobody here has this user name; invite an address instead"


class AlreadyMember(Problem):
    """The person is in this workspace already."""

    status, code, title = 409, "already_member", "This person is a member already"
