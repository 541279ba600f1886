"""Webhooks: a board's events, sent to strangers' programs."""
