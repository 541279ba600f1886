"""Refusals about ties."""

from app.kernel.errors import Problem


class TiedToItself(Problem):
    """A card says nothing about itself."""

    status, code, title = 422, "tied_to_itself", "A card cannot be tied to itself"


class AlreadyTied(Problem):
    """Two cards have one tie at most."""

    status, code, title = 409, "already_tied", "These cards are tied already"


class TooManyTies(Problem):
    """More ties than anybody could follow."""

    status, code, title = 409, "too_many_ties", "This card has as many ties as it can have"
