"""Errors and traces for Sentry, if it is wanted (`GROVE_SENTRY_DSN`): only what is listed here leaves the process.

The SDK of its own sends addresses with their queries, the command line, and errors that quote what people typed.
So nothing is taken out of an event; a new one is made of what may go.
"""

from collections.abc import Sequence
from typing import Any

import sentry_sdk
from loguru import logger
from sentry_sdk.integrations import Integration
from sentry_sdk.integrations.atexit import AtexitIntegration
from sentry_sdk.integrations.dedupe import DedupeIntegration
from sentry_sdk.integrations.excepthook import ExcepthookIntegration
from sentry_sdk.integrations.fastapi import FastApiIntegration
from sentry_sdk.integrations.sqlalchemy import SqlalchemyIntegration
from sentry_sdk.integrations.starlette import StarletteIntegration

from app.kernel.settings import Settings
from app.kernel.telemetry.redaction import Redactor

_AS_IT_IS = (
    "event_id",
    "timestamp",
    "start_timestamp",
    "type",
    "level",
    "platform",
    "logger",
    "release",
    "environment",
    "sdk",
    "transaction",
    "transaction_info",
)
_CLEANED = ("tags", "extra", "logentry", "message")
_OF_A_TRACE = ("trace_id", "span_id", "parent_span_id", "op", "status", "origin")
_OF_A_SPAN = (*_OF_A_TRACE, "start_timestamp", "timestamp")
_OF_AN_ERROR = ("type", "module", "mechanism", "stacktrace")


class _Envelope:
    """Makes what is sent out of what the SDK would send."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor

    def event(self, event: Any, _: Any) -> Any:
        """An error: its kind, its place, its text without secrets, and which request or job it was."""
        made = {name: event[name] for name in _AS_IT_IS if name in event}
        made |= {name: self._redactor.value(event[name]) for name in _CLEANED if name in event}
        made.get("extra", {}).pop("sys.argv", None)
        errors = event.get("exception", {}).get("values", ())
        made["exception"] = {"values": [self._error(error) for error in errors]}
        return made | _context_of(event)

    def transaction(self, event: Any, _: Any) -> Any:
        """A trace: names of routes and jobs, statements without values, and times."""
        made = {name: event[name] for name in _AS_IT_IS if name in event}
        made["spans"] = [self._span(span) for span in event.get("spans", ())]
        return made | _context_of(event)

    def _error(self, error: Any) -> dict[str, Any]:
        kept = {name: error[name] for name in _OF_AN_ERROR if name in error}
        for frame in (kept.get("stacktrace") or {}).get("frames", ()):
            frame.pop("vars", None)
        return kept | {"value": self._redactor.text(str(error.get("value") or ""))}

    def _span(self, span: Any) -> dict[str, Any]:
        kept = {name: span[name] for name in _OF_A_SPAN if name in span}
        if str(span.get("op", "")).startswith("db"):
            kept["description"] = self._redactor.text(str(span.get("description") or ""))
        return kept


def _context_of(event: Any) -> dict[str, Any]:
    trace = event.get("contexts", {}).get("trace", {})
    context: dict[str, Any] = {"contexts": {"trace": {name: trace[name] for name in _OF_A_TRACE if name in trace}}}
    method = event.get("request", {}).get("method")
    return context | ({"request": {"method": method}} if method else {})


def send_reports(settings: Settings, dsn: str, *, release: str, integrations: Sequence[Integration]) -> None:
    """Send what is logged as an error, and as many traces as the settings ask for, from now on."""
    envelope = _Envelope(Redactor(settings))
    sentry_sdk.init(
        dsn=dsn,
        release=settings.sentry_release or f"grove@{release}",
        environment=settings.environment,
        traces_sample_rate=settings.sentry_traces,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        # Whoever listens for webhooks is told nothing of our traces.
        trace_propagation_targets=[],
        server_name="",
        default_integrations=False,
        integrations=[
            AtexitIntegration(callback=_say_nothing),
            DedupeIntegration(),
            ExcepthookIntegration(),
            SqlalchemyIntegration(),
            # What has an answer is logged where it is answered; that is what tells Sentry.
            StarletteIntegration(failed_request_status_codes=set()),
            FastApiIntegration(failed_request_status_codes=set()),
            *integrations,
        ],
        before_send=envelope.event,
        before_send_transaction=envelope.transaction,
    )
    logger.add(_tell, level="ERROR", format="{message}", diagnose=False, backtrace=False, catch=True)


def _say_nothing(_pending: int, _timeout: float) -> None:
    """At the end of a process the SDK would write to standard error that it waits."""


def _tell(message: Any) -> None:
    record = message.record
    with sentry_sdk.new_scope() as scope:
        for name in ("event", "request_id", "job"):
            if name in record["extra"]:
                scope.set_tag(name, str(record["extra"][name]))
        scope.set_extra("log", record["extra"])
        error = record["exception"]
        if error is not None and error.value is not None:
            sentry_sdk.capture_exception((error.type, error.value, error.traceback))
        else:
            sentry_sdk.capture_message(record["message"], level="error")
