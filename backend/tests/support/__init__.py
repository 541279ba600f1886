"""What tests are made of: builders, callers, followers."""
