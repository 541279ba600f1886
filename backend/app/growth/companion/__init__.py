"""The companion: guided talks that need no network, and a language model where one is set up."""
