"""The private side of Grove: pet, points, mood, journal, notes. Boards never know that it exists."""
