"""Labels of a board, and which cards carry them."""
