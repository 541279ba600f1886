"""Taking everything along: an archive of all that is private, the way back in, and forgetting for good."""
