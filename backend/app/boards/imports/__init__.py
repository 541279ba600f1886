"""Imports: boards from other programs, and from Grove's own export."""
