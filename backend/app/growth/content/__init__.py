"""Authored words: exercises, the deck of daily challenges, prompts. Read once, checked when they are read."""
