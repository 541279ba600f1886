"""Gentle reminders: a word at an hour that somebody asked for, once a day of theirs at most, never for long in vain."""
