"""What concerns a person is told to them: once, for a reason that is named, and never after they lost the right."""
