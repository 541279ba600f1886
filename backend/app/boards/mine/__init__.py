"""What is given to a person, on all their boards."""
