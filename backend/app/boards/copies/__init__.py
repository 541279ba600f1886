"""Copies: cards, lists and boards made after others, and what goes to another board as a whole."""
