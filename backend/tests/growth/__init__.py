"""Tests of the growth layer."""
