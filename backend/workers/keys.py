"""`python -m workers.keys [--data]`: changes the keys of private texts, and ends."""

import argparse
import asyncio

from loguru import logger

import app.tables  # noqa: F401 - foreign keys need every table to be known
from app.growth.public import rotation
from app.kernel.db import Database
from app.kernel.settings import Settings
from app.kernel.telemetry.logs import set_up_logs


async def run(*, with_data: bool) -> None:
    """Wrap everybody's keys with the newest of the instance; with `with_data` seal all texts with new keys, too."""
    settings = Settings()
    set_up_logs(settings)
    database = Database(settings, application_name="grove-keys")
    try:
        logger.bind(event="keys_wrapped", count=await rotation.rewrap(database, settings)).info("wrapped keys anew")
        if with_data:
            logger.bind(event="texts_sealed", count=await rotation.renew(database, settings)).info("sealed texts anew")
    finally:
        await database.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="grove keys rotate")
    parser.add_argument("--data", action="store_true", help="give everybody new keys, too")
    asyncio.run(run(with_data=parser.parse_args().data))
