"""`python -m launcher ...`: a whole Grove (`run`), one process of it (`api`), or what its operator does (`backup`)."""

import argparse
import json
import os
import sys
from functools import partial
from pathlib import Path

from launcher import programs
from launcher.arguments import CARE, ONCE, add_care, add_once
from launcher.environment import Place
from launcher.errors import CannotStart

_DEFAULT_PORT, _DEFAULT_TLS_PORT = 8000, 8443
_SUFFIXES = {"demo": "-demo", "stack": "-stack"}  # data folders of their own


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="grove", description="Starts Grove, or one process of it; keeps it safe.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, what in (
        ("run", "everything, with embedded servers where no GROVE_*_URL leads elsewhere"),
        ("demo", "the same with a demo workspace, in a data folder of its own"),
        ("doctor", "say what a start would lack, or what is wrong with the services that settings lead to"),
        ("api", "the API process; reads its settings from GROVE_*"),
        ("scheduler", "the scheduler process"),
        ("migrate", "bring the database's schema up to date"),
    ):
        commands.add_parser(name, help=what)
    in_full = commands.add_parser("stack", help="as in production: nginx with TLS, several processes of each kind")
    in_full.add_argument("--apis", type=int, choices=range(1, 17), default=2, metavar="N", help="API processes (2)")
    worker = commands.add_parser("worker", help="the worker process; takes Celery's worker options")
    worker.add_argument("options", nargs=argparse.REMAINDER)
    draft = commands.add_parser("draft-migration", help="write a migration from what the models have changed")
    draft.add_argument("title")
    add_care(commands)
    add_once(commands)
    return parser


def _place(command: str) -> Place:
    folder = os.environ.get("GROVE_DATA_DIR") or programs.BACKEND.parent / f".grove{_SUFFIXES.get(command, '')}"
    port = os.environ.get("PORT") or os.environ.get("GROVE_PORT")
    port = port or str(_DEFAULT_TLS_PORT if command == "stack" else _DEFAULT_PORT)
    if not port.isdecimal():
        raise CannotStart(f"{port!r} is no port.")
    return Place(Path(folder).resolve(), os.environ.get("GROVE_HOST") or "127.0.0.1", int(port))


def _run_whole(given: argparse.Namespace) -> int:
    from launcher.doctor import examine  # noqa: PLC0415 - a single process does without all this
    from launcher.instance import Instance  # noqa: PLC0415
    from launcher.layout import MakeLayout, alone, stack  # noqa: PLC0415
    from launcher.terminal import Terminal  # noqa: PLC0415

    command = given.command
    terminal, place = Terminal(), _place(command)
    make_layout: MakeLayout = alone
    if command == "doctor":
        return 0 if examine(place, terminal.tell) else 1
    if command == "stack":
        os.environ.setdefault("GROVE_PUBLIC_URL", f"https://127.0.0.1:{place.port}")
        make_layout = partial(stack, apis=given.apis)
    Instance(place, terminal, make_layout).run(with_demo=command == "demo")
    return 0


def _run_part(given: argparse.Namespace) -> int:
    match given.command:
        case "api":
            programs.run_api()
        case "worker":
            programs.run_worker(given.options)
        case "scheduler":
            programs.run_scheduler()
        case "migrate":
            from launcher.migrations import refuse_newer, revision_of  # noqa: PLC0415

            refuse_newer(revision_of(os.environ.get("GROVE_DATABASE_URL", "")))
            programs.migrate()
        case "draft-migration":
            from launcher.migrations import draft_migration  # noqa: PLC0415 - a single process does without all this

            draft_migration(given.title)
    return 0


def _once(given: argparse.Namespace) -> int:
    match given.command:
        case "user":
            from launcher.users import create_user  # noqa: PLC0415

            create_user(given.username, given.email, is_admin=given.admin)
        case "openapi":
            from app.contract.__main__ import documents  # noqa: PLC0415

            sys.stdout.write(f"{json.dumps(documents()['openapi.json'], indent=1, ensure_ascii=False)}\n")
        case "up":
            from launcher.containers import up  # noqa: PLC0415
            from launcher.terminal import Terminal  # noqa: PLC0415

            up(programs.BACKEND.parent, given.profiles, Terminal().tell)
    return 0


def _care(given: argparse.Namespace) -> int:
    from launcher.care import carry_out  # noqa: PLC0415 - a single process does without all this
    from launcher.terminal import Terminal  # noqa: PLC0415

    carry_out(given, _place("run"), Terminal().tell)
    return 0


def main(arguments: list[str]) -> int:
    """Run; 1 with a plain message when something stands in the way."""
    given = _parser().parse_args(arguments)
    try:
        if given.command in {"run", "demo", "stack", "doctor"}:
            return _run_whole(given)
        if given.command in CARE:
            return _care(given)
        if given.command in ONCE:
            return _once(given)
        return _run_part(given)
    except CannotStart as reason:
        what = "Grove cannot start" if given.command in {"run", "demo", "stack"} else f"{given.command} failed"
        sys.stderr.write(f"\n{what}: {reason}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
