"""Which time zones there are. Asking the system walks through its whole folder of zones, so it is asked once."""

from functools import cache
from zoneinfo import available_timezones


@cache
def zone_names() -> frozenset[str]:
    """The names of the IANA list, as this process found them."""
    return frozenset(available_timezones())
