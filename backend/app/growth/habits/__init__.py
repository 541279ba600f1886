"""Habits: small things one wants to do on certain days, or so many times a week."""
