"""Refusals that only accounts know."""

from uuid import UUID

from app.kernel.errors import Problem


class UsernameTaken(Problem):
    """Somebody has this user name, in whatever case."""

    status, code, title = 409, "username_taken", "This user name is taken"


class EmailTaken(Problem):
    """Somebody has this address, in whatever case."""

    status, code, title = 409, "email_taken", "There is an account with this e-mail address already"


class SignUpClosed(Problem):
    """This instance takes no new accounts this way."""

    status, code, title = 403, "sign_up_closed", "This instance does not take new accounts"


class InvalidCredentials(Problem):
    """Name and password do not fit; which of the two is not said."""

    status, code, title = 401, "invalid_credentials", "User name or password is not right"


class WrongPassword(Problem):
    """Somebody signed in did not prove that it is them. No 401: the session is good, and a retry would count twice."""

    status, code, title = 403, "wrong_password", "This is not your present password"


class NoPassword(Problem):
    """The account is opened by sign-in providers only: one of them has to say that it is still its owner who asks."""

    status, code, title = 409, "no_password", "Your account has no password; confirm with a sign-in provider first"


class PasswordsAreOff(Problem):
    """This instance lets people in by providers only."""

    status, code, title = 403, "passwords_are_off", "This Grove lets people in by sign-in providers only"


class GuessablePassword(Problem):
    """The new password is the person's own name or address."""

    status, code, title = 422, "password_guessable", "The password must not be your name or address"


class TooManyPreferences(Problem):
    """An account keeps a bounded number of preferences."""

    status, code, title = 422, "too_many_preferences", "These are more preferences than an account can keep"


class SessionEnded(Problem):
    """The refresh token opens nothing any more."""

    status, code, title = 401, "session_ended", "Your session has ended; sign in again"


class TokenReused(SessionEnded):
    """A spent refresh token came back: its whole session was ended. To the caller this is any ended session."""

    def __init__(self, session_id: UUID) -> None:
        super().__init__()
        self.session_id = session_id


class ForeignOrigin(Problem):
    """A cookie came with a request from another site."""

    status, code, title = 403, "foreign_origin", "This request came from another site"
