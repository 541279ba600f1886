"""Public links: a board for people without an account, read only, until it expires or is revoked."""
