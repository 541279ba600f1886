"""Tests of workspaces and their people."""
