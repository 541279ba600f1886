"""Finding things on all boards that a person may see."""
