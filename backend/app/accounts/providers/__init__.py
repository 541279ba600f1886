"""Signing in with accounts that people have elsewhere: OpenID Connect providers that the configuration names."""
