"""Revisions: what a card's description said before."""
