"""The guided companion: a pure function of state, words, clock and authored content."""
