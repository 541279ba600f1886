"""Deleting an account, as far as this room is concerned."""
