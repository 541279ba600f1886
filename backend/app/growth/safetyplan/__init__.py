"""A person's own plan for hard hours, sealed."""
