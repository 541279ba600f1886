"""Notices by e-mail: grouped by card, digests at the hour that a person chose, and the ways to end them."""
