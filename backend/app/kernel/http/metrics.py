"""What is counted of requests, by the route's template and never by an address somebody made up."""

from prometheus_client import Counter, Histogram
from starlette.types import Scope

REQUESTS = Counter("grove_requests_total", "Requests answered.", ["method", "route", "status"])
SECONDS = Histogram(
    "grove_request_seconds",
    "From the first byte of a request to the last of its answer.",
    ["route"],
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0),
)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_NO_ROUTE = "none"


def count(scope: Scope, status: int, seconds: float) -> None:
    """Count one answered request; a status of 0 is a client that went before its answer."""
    route: str = getattr(scope.get("route"), "path_format", _NO_ROUTE)
    method = scope["method"] if scope["method"] in _METHODS else "other"
    REQUESTS.labels(method, route, status).inc()
    SECONDS.labels(route).observe(seconds)
