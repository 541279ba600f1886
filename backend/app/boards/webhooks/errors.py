"""Refusals about webhooks."""

from app.kernel.errors import Problem


class TooManyWebhooks(Problem):
    """A board has as many webhooks as it may have."""

    status, code, title = 409, "too_many_webhooks", "This board has as many webhooks as it may have"


class WebhookIsOff(Problem):
    """Nothing is sent while a webhook is off."""

    status, code, title = 409, "webhook_is_off", "Switch the webhook on first"


class EventForgotten(Problem):
    """The log no longer holds the event of this delivery."""

    status, code, title = 410, "event_forgotten", "The board's log no longer holds this event"
