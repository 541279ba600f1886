"""Grove's server: rooms (accounts, workspaces, boards, live) on a kernel; `main` puts them together."""
