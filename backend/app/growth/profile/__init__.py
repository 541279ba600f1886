"""How a person's days run: zone, when a day begins, pauses."""
