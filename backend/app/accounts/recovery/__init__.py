"""A new password for somebody who has lost theirs."""
