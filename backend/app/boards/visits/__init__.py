"""Visits: which boards a person stars, and which they opened last, on all their devices."""
