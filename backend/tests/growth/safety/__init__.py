"""Tests of the safety layer."""
