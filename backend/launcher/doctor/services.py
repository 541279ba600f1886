"""The services that settings lead to: database, Redis, files, mail, keys, and whether anybody does the work."""

import os
import secrets
import smtplib
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from launcher.environment import shown
from launcher.errors import CannotStart
from launcher.migrations import pending

if TYPE_CHECKING:
    from app.kernel.settings import Settings

_OLDEST_POSTGRES = 150_000
_MOST_SKEW_SECONDS = 60
_MOST_WAITING_SECONDS = 120
_PATIENCE_SECONDS = 5
_LOOK_SECONDS = 0.1


def are_set() -> bool:
    """Whether this Grove works with services of its own choice, as in production."""
    return bool(os.environ.get("GROVE_DATABASE_URL") and os.environ.get("GROVE_REDIS_URL"))


def read_settings() -> "Settings":
    """The settings as every process reads them; raises `CannotStart` that names the ones that cannot be used."""
    from pydantic import ValidationError  # noqa: PLC0415 - a start on one machine does without

    from app.kernel.settings import Settings  # noqa: PLC0415

    try:
        return Settings()
    except ValidationError as error:
        wrong = [f"GROVE_{'_'.join(map(str, it['loc'])).upper()}: {it['msg']}" for it in error.errors()]
        raise CannotStart("; ".join(wrong)) from None


def checks(settings: "Settings") -> dict[str, Callable[[], str]]:
    """Each service; a check says how it is, or raises `CannotStart` with the cure."""
    replica = {"replica": lambda: _replica(settings)} if settings.database_replica_url else {}
    return {
        "database": lambda: _database(settings),
        **replica,
        "schema": lambda: _schema(settings),
        "Redis": lambda: _redis(settings),
        "files": lambda: _files(settings),
        "mail": lambda: _mail(settings),
        "keys": lambda: _keys(settings),
        "work": lambda: _work(settings),
    }


def _ask(settings: "Settings", question: str, *, of_replica: bool = False) -> Any:
    import psycopg  # noqa: PLC0415 - a start on one machine does without

    url, name = settings.driver_url, "GROVE_DATABASE_URL"
    if of_replica:
        url, name = settings.database_replica_url, "GROVE_DATABASE_REPLICA_URL"
    try:
        with psycopg.connect(url, connect_timeout=_PATIENCE_SECONDS) as connection:
            return connection.execute(question.encode()).fetchone()
    except psycopg.errors.UndefinedTable:
        return None
    except psycopg.Error as error:
        raise CannotStart(f"{shown(url)} does not answer ({str(error).strip()}): see {name}") from None


def _database(settings: "Settings") -> str:
    began = time.time()
    version, name, encoding, now = _ask(
        settings,
        "SELECT current_setting('server_version_num')::int, current_setting('server_version'),"
        " current_setting('server_encoding'), extract(epoch FROM clock_timestamp())",
    )
    if version < _OLDEST_POSTGRES:
        raise CannotStart(f"PostgreSQL {name} is too old: Grove needs 15 or newer")
    if encoding != "UTF8":
        raise CannotStart(f"the database keeps texts as {encoding}: make it anew with ENCODING 'UTF8'")
    skew = abs(float(now) - began)
    if skew > _MOST_SKEW_SECONDS:
        raise CannotStart(f"its clock and this machine's are {skew:.0f} s apart: let both follow a time server (NTP)")
    return f"PostgreSQL {name} at {shown(settings.driver_url)}"


def _replica(settings: "Settings") -> str:
    """A copy that follows: it takes no writes, it is one of this database, and it comes after within a moment."""
    where = shown(settings.database_replica_url)
    (follows,) = _ask(settings, "SELECT pg_is_in_recovery()", of_replica=True)
    if not follows:
        raise CannotStart(f"{where} takes writes, so it is no replica: see GROVE_DATABASE_REPLICA_URL")
    whose = "SELECT system_identifier FROM pg_control_system()"
    if _ask(settings, whose) != _ask(settings, whose, of_replica=True):
        raise CannotStart(f"{where} follows another database: see GROVE_DATABASE_REPLICA_URL")
    (written,) = _ask(settings, "SELECT pg_current_wal_lsn()::text")
    behind = f"SELECT greatest(0, pg_wal_lsn_diff('{written}', pg_last_wal_replay_lsn()))::bigint"
    until = time.monotonic() + _PATIENCE_SECONDS
    while (missing := int(_ask(settings, behind, of_replica=True)[0])) and time.monotonic() < until:
        time.sleep(_LOOK_SECONDS)
    if missing:
        raise CannotStart(f"{where} is {missing} bytes behind: it is not read until it has caught up")
    return f"follows at {where}"


def _schema(settings: "Settings") -> str:
    found = _ask(settings, "SELECT version_num FROM alembic_version")
    missing = pending(str(found[0]) if found else None)
    if missing:
        raise CannotStart(f"{len(missing)} migrations are missing: run `./grove upgrade`")
    return "up to date"


def _redis(settings: "Settings") -> str:
    from redis import Redis, RedisError  # noqa: PLC0415 - a start on one machine does without

    where = shown(settings.redis_url)
    try:
        with Redis.from_url(
            settings.redis_url, socket_timeout=_PATIENCE_SECONDS, socket_connect_timeout=_PATIENCE_SECONDS
        ) as client:
            facts: Any = client.info()
    except (RedisError, OSError) as error:
        raise CannotStart(f"{where} does not answer ({error}): see GROVE_REDIS_URL") from None
    policy = facts.get("maxmemory_policy", "noeviction")
    if int(facts.get("maxmemory", 0)) and policy != "noeviction":
        raise CannotStart(
            f"it throws away waiting jobs when it is full: set its maxmemory-policy to noeviction ({policy})"
        )
    return f"version {facts['redis_version']} at {where}"


def _files(settings: "Settings") -> str:
    from obstore.exceptions import BaseError  # noqa: PLC0415 - a start on one machine does without

    from app.kernel.files import open_store  # noqa: PLC0415

    where = shown(settings.files_url) if settings.files_url else str(settings.data_dir / "files")
    name, content = f"doctor-{secrets.token_hex(8)}", secrets.token_bytes(64)
    try:
        store = open_store(settings.files_url, settings.data_dir)
        store.put(name, content)
        kept = bytes(store.get(name).bytes())
        store.delete(name)
    except (BaseError, OSError) as error:
        raise CannotStart(
            f"{where} takes no files ({type(error).__name__}): see GROVE_FILES_URL, GROVE_DATA_DIR"
        ) from None
    if kept != content:
        raise CannotStart(f"{where} gives other bytes back than it got")
    return where


def _mail(settings: "Settings") -> str:
    if settings.smtp_url is None:
        return "no server is set: mails are dropped" if not settings.sends_mail else "kept in the outbox"
    parts = urlsplit(settings.smtp_url.get_secret_value())
    where = f"{parts.hostname}:{parts.port or ''}".rstrip(":")
    kind = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
    try:
        with kind(parts.hostname or "", parts.port or 0, timeout=_PATIENCE_SECONDS) as server:
            server.ehlo()
            if parts.scheme == "smtp+starttls":
                server.starttls()
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
    except smtplib.SMTPAuthenticationError:
        raise CannotStart(f"{where} refuses the user or the password in GROVE_SMTP_URL") from None
    except (smtplib.SMTPException, OSError) as error:
        raise CannotStart(f"{where} does not answer ({type(error).__name__}): see GROVE_SMTP_URL") from None
    return where


def _keys(settings: "Settings") -> str:
    from cryptography.fernet import InvalidToken  # noqa: PLC0415 - a start on one machine does without

    from app.growth.sealing import keyring  # noqa: PLC0415

    found = _ask(settings, "SELECT wrapped_key FROM growth.user_key ORDER BY user_id DESC LIMIT 1")
    if found is None:
        return "nobody has sealed anything yet"
    try:
        keyring(settings).decrypt(bytes(found[0]))
    except InvalidToken:
        raise CannotStart(
            "private texts cannot be opened with these keys: bring back GROVE_SECRET_KEY or GROVE_GROWTH_KEYS of before"
        ) from None
    return "private texts can be opened"


def _work(settings: "Settings") -> str:
    found = _ask(
        settings,
        "SELECT greatest(0, coalesce(extract(epoch FROM now() - min(least(due_at, waits_since))), 0)) FROM outbox"
        " WHERE done_at IS NULL AND dead_at IS NULL",
    )
    waiting = float(found[0]) if found else 0.0
    if waiting > _MOST_WAITING_SECONDS:
        raise CannotStart(
            f"something has been due for {waiting:.0f} s: do a worker and a scheduler run, with this Redis?"
        )
    return "nothing waits"
