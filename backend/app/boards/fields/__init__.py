"""Fields: what a board wants to know of each card beyond what all boards do."""
