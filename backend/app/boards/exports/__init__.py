"""Exports: a whole board as an archive that any program can read, Grove's import first."""
