"""Comments: what people say about a card."""
