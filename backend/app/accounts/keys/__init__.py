"""Personal access tokens: keys for programs, with less than their owner may do."""
