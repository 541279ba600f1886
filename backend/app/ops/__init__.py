"""What keeps a process observed: liveness, readiness, metrics."""
