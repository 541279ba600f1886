"""Samsara: life challenges in turns of 28 days, and one small challenge a day."""
