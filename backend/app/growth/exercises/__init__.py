"""Exercises that help: a shelf of authored ones, and what a person made of them."""
