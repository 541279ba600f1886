"""Why the launcher gives up, in words for the person at the terminal."""


class CannotStart(Exception):  # noqa: N818 - a message for a person, not a fault of the program
    """Something cannot be started here; the message says what to do about it."""


class StopRequested(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked to stop before everything was started."""
