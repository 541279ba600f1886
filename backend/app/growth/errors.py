"""Refusals of the growth layer."""

from app.kernel.errors import Problem


class AgeNotConfirmed(Problem):
    """The private side is for people of a certain age; this one has not said that they are."""

    status, code, title = 403, "age_not_confirmed", "Say first that you are old enough for the private side"


class TooManyPets(Problem):
    """A person has as many pets as one can look after."""

    status, code, title = 409, "too_many_pets", "You have as many pets as one can look after"


class LastPet(Problem):
    """The only pet stays."""

    status, code, title = 409, "last_pet", "Your only pet stays with you"


class SealBroken(Problem):
    """A sealed text cannot be opened: its row was changed by another hand, or its key is gone."""

    status, code, title = 500, "seal_broken", "This text cannot be opened any more"


class UnknownTimeZone(Problem):
    """A zone that the IANA database does not know."""

    status, code, title = 422, "unknown_time_zone", "This time zone is not known"


class InTheFuture(Problem):
    """Something is said to have happened later than now."""

    status, code, title = 422, "in_the_future", "This lies in the future"


class TooManyActive(Problem):
    """Three challenges at a time are enough."""

    status, code, title = (
        409,
        "too_many_active",
        "Three challenges at a time are enough",
    )


class TooManySteps(Problem):
    """A challenge has as many steps as can be overlooked."""

    status, code, title = 409, "too_many_steps", "This challenge has as many steps as can be overlooked"


class TooManyHabits(Problem):
    """A person has as many habits as can be kept in mind."""

    status, code, title = 409, "too_many_habits", "You have as many habits as can be kept in mind"


class HabitNameTaken(Problem):
    """Two habits of one name could not be told apart."""

    status, code, title = 409, "habit_name_taken", "You have a habit with this name already"


class ArchiveUnreadable(Problem):
    """A file that is no archive of Grove's, or one that Grove would not have written so."""

    status, code, title = 422, "archive_unreadable", "This is no archive of a private side that can be read"


class DaylioUnreadable(Problem):
    """A file that Daylio has not exported as CSV."""

    status, code, title = 422, "daylio_unreadable", "This is no CSV file of Daylio's that can be read"


class NotAFreshStart(Problem):
    """An archive comes into an account that has nothing private yet, so that nothing is mixed up."""

    status, code, title = 409, "not_a_fresh_start", "An archive can only come in where there is nothing private yet"


class NotActive(Problem):
    """Only an active challenge can be changed like this."""

    status, code, title = 409, "challenge_not_active", "This challenge has ended; reopen it first"


class TurnIsOpen(Problem):
    """A turn has not been closed yet."""

    status, code, title = 409, "turn_is_open", "Close the present turn first"


class AlreadySwapped(Problem):
    """The daily challenge can be swapped once."""

    status, code, title = 409, "already_swapped", "Today's challenge was swapped already; your own words are welcome"


class DailyIsDone(Problem):
    """Today's challenge is done."""

    status, code, title = 409, "daily_is_done", "Today's challenge is done already"
