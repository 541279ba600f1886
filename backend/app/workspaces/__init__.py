"""Workspaces: where a team's boards and its people are."""
