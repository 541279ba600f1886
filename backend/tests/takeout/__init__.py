"""Taking data along, and leaving."""
