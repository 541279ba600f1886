"""The arguments of the operator's commands."""

import argparse
from pathlib import Path

CARE = {"backup", "restore", "backup-key", "upgrade", "keys"}
ONCE = {"up", "user", "openapi"}


def add_care(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare what keeps an instance safe."""
    backup = commands.add_parser("backup", help="write database, files and keys into one archive; Grove may run")
    backup.add_argument("target", nargs="?", type=Path, help="a file that does not exist yet; else in the data folder")
    backup.add_argument("--to", action="append", default=[], metavar="age1...", help="encrypt to this public key")
    backup.add_argument("--without-files", action="store_true", help="for stores that are backed up by themselves")
    restore = commands.add_parser("restore", help="bring an archive back, where there is no data yet")
    restore.add_argument("archive", type=Path)
    restore.add_argument("--key", type=Path, help="the file of the private key that opens an encrypted archive")
    restore.add_argument("--keys", type=Path, help="the file of the instance's keys, if not beside the archive")
    key = commands.add_parser("backup-key", help="make a key pair for encrypted backups")
    key.add_argument("file", type=Path, help="where the private key goes; keep it away from this machine")
    upgrade = commands.add_parser("upgrade", help="dump the database and migrate it")
    upgrade.add_argument("--check", action="store_true", help="only say what would be done")
    keys = commands.add_parser("keys", help="the keys that wrap private texts")
    what = keys.add_subparsers(dest="what", required=True, metavar="WHAT")
    what.add_parser("new", help="say a new key, for the front of GROVE_GROWTH_KEYS")
    rotate = what.add_parser("rotate", help="wrap everybody's keys with the newest one; Grove may run")
    rotate.add_argument("--data", action="store_true", help="also give everybody new keys and seal all texts anew")


def add_once(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare what is done once in a while."""
    up = commands.add_parser("up", help="start the containers of docker-compose.yml, after a look at what they need")
    up.set_defaults(profiles=["minimal"])
    full = "with Prometheus, Alertmanager, exporters and Grafana"
    up.add_argument("--full", dest="profiles", action="append_const", const="full", help=full)
    up.add_argument("--acme", dest="profiles", action="append_const", const="acme", help="with Let's Encrypt")
    user = commands.add_parser("user", help="people's accounts")
    what = user.add_subparsers(dest="what", required=True, metavar="WHAT")
    create = what.add_parser("create", help="make an account; the password comes from standard input")
    create.add_argument("--admin", action="store_true", help="who may administer the instance")
    create.add_argument("username")
    create.add_argument("email")
    commands.add_parser("openapi", help="write the description of the API to standard output")
