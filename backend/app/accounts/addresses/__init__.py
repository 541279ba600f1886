"""The address of an account: proven, changed, and changed back."""
