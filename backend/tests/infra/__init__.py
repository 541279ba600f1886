"""Tests of what stands around Grove: the proxy, the containers, what watches them."""
