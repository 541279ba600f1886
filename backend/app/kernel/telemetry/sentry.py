"""Whether errors and traces go to Sentry (`GROVE_SENTRY_DSN`); what of them goes is up to `reports`."""

from app.kernel.settings import Settings


def set_up_sentry(settings: Settings, *, release: str, of_jobs: bool = False) -> None:
    """Send reports if there is somewhere to send them; without a DSN nothing is even loaded.

    Call it after `set_up_logs`; `of_jobs` is for whoever carries them out with Celery.
    """
    if settings.sentry_dsn is None:
        return
    from app.kernel.telemetry.reports import send_reports  # noqa: PLC0415 - a tenth of a second of every start

    integrations = []
    if of_jobs:
        from sentry_sdk.integrations.celery import CeleryIntegration  # noqa: PLC0415

        integrations.append(CeleryIntegration(propagate_traces=False))
    send_reports(settings, settings.sentry_dsn.get_secret_value(), release=release, integrations=integrations)
