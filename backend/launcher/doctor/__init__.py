"""`./grove doctor`: looks at everything that usually goes wrong, and says what to do about it."""

from collections.abc import Callable
from urllib.parse import urlsplit

from launcher.doctor import front, here, services
from launcher.environment import Place
from launcher.errors import CannotStart


def examine(place: Place, tell: Callable[[str], None]) -> bool:
    """Tell about each thing: this machine, the services that settings lead to, the address people open; whether all
    are well.
    """
    checks = here.checks(place)
    if services.are_set():
        try:
            settings = services.read_settings()
        except CannotStart as reason:
            tell(f"MISSING  settings: {reason}")
            return False
        checks = {"Python": checks["Python"], **services.checks(settings)}
        if urlsplit(settings.public_url).hostname:
            checks |= front.checks(settings.public_url)
    well = [_tell(name, check, tell) for name, check in checks.items()]
    return all(well)


def _tell(name: str, check: Callable[[], str], tell: Callable[[str], None]) -> bool:
    try:
        tell(f"fine     {name}: {check()}")
    except CannotStart as reason:
        tell(f"MISSING  {name}: {reason}")
        return False
    return True
