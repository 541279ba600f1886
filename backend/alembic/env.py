"""Alembic's environment: one migration at a time on one database, whoever starts first."""

import os
from collections.abc import MutableMapping

from alembic import context
from sqlalchemy import create_engine, pool, text

from app.tables import METADATA

# Any number will do as long as nothing else takes it: replicas that start together queue here.
_MIGRATION_LOCK = 7_216_004_113
# Whatever wants a table after a migration that waits for it waits, too: better to give up, and be tried again.
_LOCK_TIMEOUT = os.environ.get("GROVE_MIGRATION_LOCK_TIMEOUT") or "10s"

# The version before still reads and writes them: they have no model any more, and go with a later release.
_OUTLIVED = {"maintenance_run"}


def _is_compared(name: str | None, kind: str, parents: MutableMapping[str, str | None]) -> bool:
    """Whether models and database are held together here."""
    if kind == "schema":
        return name in {None, "growth"}
    return not _OUTLIVED & {name, parents.get("table_name")}


def _url() -> str:
    given = context.config.get_main_option("sqlalchemy.url") or os.environ.get("GROVE_DATABASE_URL", "")
    if not given:
        raise SystemExit("set GROVE_DATABASE_URL to the database that is to be migrated")
    return "postgresql+psycopg://" + given.split("://", 1)[1]


def run() -> None:
    """Run the migrations that are missing, in one transaction under an advisory lock."""
    engine = create_engine(_url(), poolclass=pool.NullPool)
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _MIGRATION_LOCK})
        connection.execute(text("SELECT set_config('lock_timeout', :limit, false)"), {"limit": _LOCK_TIMEOUT})
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=METADATA,
            compare_type=True,
            include_schemas=True,
            include_name=_is_compared,
        )
        try:
            with context.begin_transaction():
                context.run_migrations()
        finally:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _MIGRATION_LOCK})
            connection.commit()


run()
