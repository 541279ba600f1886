"""Mails: templates, the way out by SMTP, and an outbox to look into where there is no server."""
