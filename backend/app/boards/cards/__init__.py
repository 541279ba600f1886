"""Cards: the notes on a board."""
