"""New keys for private texts."""

import argparse
import os
import sys

from cryptography.fernet import Fernet

from launcher.backups.backup import Tell
from launcher.backups.reach import reached
from launcher.environment import Place, environment_of
from launcher.programs import BACKEND
from launcher.steps import run_step
from launcher.terminal import silence

_NO_REDIS = "redis://127.0.0.1:6379/0"  # a setting that is asked for and not used here


def change_keys(given: argparse.Namespace, place: Place, tell: Tell) -> None:
    """Say a new key, or wrap and seal anew with the newest one that is set. Raises `CannotStart`."""
    if given.what == "new":
        tell(Fernet.generate_key().decode())
        return
    command = [sys.executable, "-m", "workers.keys", *(["--data"] if given.data else [])]
    with reached(place, silence) as url:
        known = environment_of(place) if not os.environ.get("GROVE_DATABASE_URL") else {}
        asked = {"GROVE_DATABASE_URL": url, "GROVE_REDIS_URL": os.environ.get("GROVE_REDIS_URL") or _NO_REDIS}
        run_step("The rotation", command, cwd=BACKEND, environment=known | asked)
    tell("the keys were wrapped anew" + (", and all private texts sealed with new ones" if given.data else ""))
