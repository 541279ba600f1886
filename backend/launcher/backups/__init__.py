"""Backups: one archive of database, files and keys, and the way back from it."""
