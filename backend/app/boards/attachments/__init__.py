"""Attachments: files and links that belong to a card."""
