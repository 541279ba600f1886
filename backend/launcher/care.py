"""Carries out the commands that keep an instance safe."""

import argparse

from launcher.backups.backup import Tell, Wish, back_up
from launcher.backups.keys import make_backup_key
from launcher.backups.restore import restore
from launcher.environment import Place
from launcher.keys import change_keys
from launcher.upgrade import upgrade


def carry_out(given: argparse.Namespace, place: Place, tell: Tell) -> None:
    """Do what was asked for. Raises `CannotStart`."""
    match given.command:
        case "backup":
            made = back_up(place, Wish(given.target, given.to, not given.without_files), tell)
            tell(f"the backup is {made} ({made.stat().st_size:,} bytes)")
        case "restore":
            restore(place, given.archive, key=given.key, keys=given.keys, tell=tell)
        case "backup-key":
            tell(f"the public key, for `backup --to`: {make_backup_key(given.file)}")
        case "upgrade":
            upgrade(place, tell, check_only=given.check)
        case "keys":
            change_keys(given, place, tell)
