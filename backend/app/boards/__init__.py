"""Boards: all that lives on the topic `board:<id>`."""
