"""Ties: cards that block or concern each other, on one board or across boards."""
