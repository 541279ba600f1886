"""Processes beside the API: relay and scheduler, and the Celery worker. No product logic."""
