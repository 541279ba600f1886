"""A person's own notes and projects, sealed."""
