"""Refusals about channels."""

from app.kernel.errors import Problem


class TooManyDevices(Problem):
    """Nobody needs that many devices; somebody else might want them."""

    status, code, title = 409, "too_many_devices", "You have reached the limit of devices that are told by push"


class UnusableKey(Problem):
    """The keys of a subscription are not those of a browser."""

    status, code, title = 422, "unusable_key", "These keys are not those of a push subscription"
