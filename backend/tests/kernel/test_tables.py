"""The tables as the code knows them are those that the migrations make."""

from alembic import command
from alembic.config import Config

from launcher.programs import BACKEND


def test_models_and_migrations_say_the_same(database_url: str) -> None:
    """`alembic check` finds nothing to change, neither a column nor a name: the next generated migration is clean."""
    config = Config(BACKEND / "alembic.ini")
    config.set_main_option("sqlalchemy.url", database_url)

    command.check(config)
