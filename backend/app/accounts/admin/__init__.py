"""What admins of the instance see and do: people, sessions, settings, and the record. Nothing of what people write."""
