"""Exercises from elsewhere: services that the operator names, asked once a day; nothing about anybody goes out."""
