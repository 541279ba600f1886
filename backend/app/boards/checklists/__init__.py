"""Checklists of cards and their items."""
