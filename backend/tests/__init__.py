"""Tests of Grove's server."""
