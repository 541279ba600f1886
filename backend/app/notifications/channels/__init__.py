"""How people are told: in the app and by push, what they chose of it, and what became of each."""
