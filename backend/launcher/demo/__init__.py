"""A lively workspace to look at: content and how it is put in through the public API."""
