"""Refusals that only sign-in providers know."""

from app.kernel.errors import Problem


class UnknownProvider(Problem):
    """The configuration names no such provider."""

    status, code, title = 404, "unknown_provider", "This Grove has no such sign-in provider"


class SignInExpired(Problem):
    """The browser took too long, came twice, or is another one than was sent."""

    status, code, title = 400, "sign_in_expired", "This sign-in took too long or was done already; try again"


class SignInRefused(Problem):
    """The provider said no, or said something that cannot be believed."""

    status, code, title = 403, "sign_in_refused", "The sign-in provider did not let you through"


class ProviderUnreachable(Problem):
    """The provider does not answer."""

    status, code, title = 502, "provider_unreachable", "The sign-in provider cannot be reached at this moment"


class EmailNotVerified(Problem):
    """An address that the provider does not vouch for makes no account."""

    status, code, title = 403, "email_not_verified", "The provider does not say that this address is yours"


class AccountExists(Problem):
    """Whoever has the account with this address has to sign in to it and link the provider there."""

    status, code, title = (
        409,
        "account_exists",
        "There is an account with this address; sign in to it and link it there",
    )


class IdentityTaken(Problem):
    """An account elsewhere opens one account here."""

    status, code, title = 409, "identity_taken", "This account is linked to somebody else here"


class AnotherAccount(Problem):
    """Whoever came back from the provider is not whom the account here is linked to."""

    status, code, title = 403, "another_account", "That is not the account that yours is linked to"


class AccountDeactivated(Problem):
    """The account is there, but shut."""

    status, code, title = 403, "account_deactivated", "This account is deactivated"


class LastWayIn(Problem):
    """Without a password and without this provider nobody could come in."""

    status, code, title = 409, "last_way_in", "Set a password first: this is your only way in"
