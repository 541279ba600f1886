"""One log for everything: Loguru, one line of JSON in production, readable text at home."""

import logging
import sys
from typing import Any

import orjson
from loguru import logger

from app.kernel.settings import Settings

_TEXT = "<dim>{time:HH:mm:ss.SSS}</dim> <level>{level: <7}</level> {message} <dim>{extra}</dim>"
_NOISY = {
    "uvicorn.access": logging.WARNING,
    "websockets": logging.WARNING,
    "asyncio": logging.WARNING,
    "httpx2": logging.WARNING,
    "psycopg.pool": logging.WARNING,
    "apscheduler": logging.WARNING,
}


class _Intercept(logging.Handler):
    """Hands what libraries log over to Loguru."""

    def emit(self, record: logging.LogRecord) -> None:
        logger.opt(exception=record.exc_info).bind(logger=record.name).log(record.levelname, record.getMessage())


def _write_json(message: Any) -> None:
    record = message.record
    line = {
        "at": record["time"].isoformat(),
        "level": record["level"].name,
        "message": record["message"],
        **record["extra"],
    }
    if record["exception"] is not None:
        line["exception"] = repr(record["exception"].value)
        line["where"] = f"{record['name']}:{record['line']}"
    sys.stderr.write(orjson.dumps(line, default=str).decode() + "\n")


def set_up_logs(settings: Settings) -> None:
    """Send all logs of this process to standard error in the format that the settings ask for."""
    logger.remove()
    if settings.log_format == "json":
        logger.add(_write_json, level=settings.log_level, diagnose=False, backtrace=False)
    else:
        logger.add(sys.stderr, level=settings.log_level, format=_TEXT, diagnose=False, backtrace=False)
    logging.basicConfig(handlers=[_Intercept()], level=settings.log_level, force=True)
    for name, level in _NOISY.items():
        logging.getLogger(name).setLevel(level)
