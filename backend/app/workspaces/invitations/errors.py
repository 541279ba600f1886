"""What may be wrong with an invitation."""

from app.kernel.errors import Problem


class InvitationIsOver(Problem):
    """It was accepted, revoked, has expired, who invited may no longer do so, or it never was one: not said which."""

    status, code, title = 410, "invitation_is_over", "This invitation was used or revoked already, or it has expired"


class InvitationForOther(Problem):
    """It was mailed to one address; only the account with that address may take it."""

    status, code, title = 403, "invitation_for_other", "This invitation is for another e-mail address"


class TooManyInvitations(Problem):
    """A workspace waits for a bounded number of people."""

    status, code, title = 409, "too_many_invitations", "Too many invitations are open; revoke some first"


class NoMail(Problem):
    """This instance sends no mails."""

    status, code, title = 409, "no_mail", "This Grove sends no mails; make a link and hand it over yourself"
