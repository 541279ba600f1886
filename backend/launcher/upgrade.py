"""What a new version would do to the data, and doing it after a dump."""

from launcher.backups.backup import Tell, dump_before_migration
from launcher.backups.reach import reached
from launcher.environment import Place
from launcher.migrations import pending, refuse_newer, revision_of
from launcher.programs import BACKEND, migration
from launcher.steps import run_step
from launcher.terminal import silence


def upgrade(place: Place, tell: Tell, *, check_only: bool) -> None:
    """Tell which migrations the data lacks; unless only checked, dump it and run them. Raises `CannotStart`."""
    with reached(place, silence) as url:
        revision = revision_of(url)
        missing = pending(revision)
        for name in missing:
            tell(f"migration to come: {name}")
        if not missing:
            tell(f"the data is up to date ({revision})")
        elif check_only:
            tell("`upgrade` runs them, after a dump of the database")
        else:
            prepare_migration(url, place, tell)
            run_step("The migration", migration(), cwd=BACKEND, environment={"GROVE_DATABASE_URL": url})
            tell("the data is up to date")


def prepare_migration(url: str, place: Place, tell: Tell) -> None:
    """Refuse newer data, and dump what is in a database that is about to be migrated. Raises `CannotStart`."""
    revision = revision_of(url)
    refuse_newer(revision)
    if revision is not None:
        tell(f"the database as it was is in {dump_before_migration(url, place, revision)}")
