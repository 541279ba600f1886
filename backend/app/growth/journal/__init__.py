"""A person's journal, sealed."""
