"""One log for everything: Loguru, one line of JSON in production, readable text at home. No secret gets into it."""

import logging
import sys
import traceback
from typing import Any

import orjson
from loguru import logger

from app.kernel.settings import Settings
from app.kernel.telemetry.redaction import Redactor

_TEXT = "<dim>{time:HH:mm:ss.SSS}</dim> <level>{level: <7}</level> {message} <dim>{extra}</dim>"
_LAST_FRAMES = 12
# Bound to lines that hold nothing but ids, templates and numbers: looking through each costs more than writing it.
HARMLESS = "is_harmless"
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


class _Writer:
    """Writes lines to standard error, each without its secrets."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor

    def clean(self, record: Any) -> None:
        """Take secrets out of a record before anything else sees it."""
        if record["extra"].pop(HARMLESS, False):
            return
        record["message"] = self._redactor.text(record["message"])
        record["extra"] = self._redactor.value(record["extra"])

    def text(self, message: Any) -> None:
        """A line for people; a traceback quotes what went wrong, and that may be a secret, too."""
        sys.stderr.write(message if message.record["exception"] is None else self._redactor.text(message))

    def json(self, message: Any) -> None:
        """A line for programs."""
        record = message.record
        line = {
            "at": record["time"].isoformat(),
            "level": record["level"].name,
            "message": record["message"],
            **record["extra"],
        }
        error = record["exception"]
        if error is not None:
            line["exception"] = self._redactor.text(repr(error.value))
            line["where"] = f"{record['name']}:{record['line']}"
            line["trace"] = _frames_of(error.traceback)
        sys.stderr.write(orjson.dumps(line, default=str).decode() + "\n")


def _frames_of(trace: Any) -> list[str]:
    """Where an error came from, innermost last: places only, no values."""
    frames = traceback.extract_tb(trace, limit=-_LAST_FRAMES) if trace is not None else []
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


def set_up_logs(settings: Settings) -> None:
    """Send all logs of this process to standard error in the format that the settings ask for."""
    writer = _Writer(Redactor(settings))
    logger.remove()
    logger.configure(patcher=writer.clean)
    if settings.log_format == "json":
        logger.add(writer.json, level=settings.log_level, format="{message}", diagnose=False, backtrace=False)
    else:
        is_seen = sys.stderr.isatty()
        logger.add(
            writer.text, level=settings.log_level, format=_TEXT, colorize=is_seen, diagnose=False, backtrace=False
        )
    logging.basicConfig(handlers=[_Intercept()], level=settings.log_level, force=True)
    for name, level in _NOISY.items():
        logging.getLogger(name).setLevel(level)
