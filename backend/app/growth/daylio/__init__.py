"""Moods from Daylio's file of entries: looked at first, then taken in, never twice."""
