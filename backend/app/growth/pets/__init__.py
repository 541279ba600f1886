"""Pets that grow with what their owner does."""
