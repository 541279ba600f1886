"""How a person feels, sealed."""
