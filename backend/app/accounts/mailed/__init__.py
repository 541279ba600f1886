"""Links that are mailed: good once, for one purpose, one address and a while."""
