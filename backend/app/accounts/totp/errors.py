"""Refusals of the second step."""

from app.kernel.errors import Problem


class OtpRequired(Problem):
    """The password is right; a code is wanted as well."""

    status, code, title = 401, "otp_required", "Give the code from your authenticator app, too"


class OtpInvalid(Problem):
    """The code at sign-in is wrong, or was used."""

    status, code, title = 401, "otp_invalid", "This code is not right, or it was used already"


class OtpLocked(Problem):
    """Too many wrong codes for this account, from wherever."""

    status, code, title = 429, "otp_locked", "Too many wrong codes; wait a quarter of an hour"


class WrongCode(Problem):
    """The code that was to confirm the key does not fit."""

    status, code, title = 422, "code_wrong", "This code does not fit; look at the clock of your device"


class TotpIsOn(Problem):
    """There is a second step already."""

    status, code, title = 409, "totp_is_on", "The second step is on already"


class TotpNotBegun(Problem):
    """There is nothing to confirm, or to make codes for."""

    status, code, title = 409, "totp_not_begun", "Set the second step up first"
