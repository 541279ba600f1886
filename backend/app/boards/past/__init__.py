"""The board as it was: kept pictures to begin from, and the log from there."""
