"""The live side: sockets, the feed of each topic, hints between processes, presence."""
