"""Who did what on a board, read from its log."""
