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


def route_of(scope: Scope) -> str:
    """The template of the route that a request found."""
    return str(getattr(scope.get("route"), "path_format", None) or getattr(scope.get("route"), "path", _NO_ROUTE))


def method_of(scope: Scope) -> str:
    """The request's method, if it is one that exists."""
    return scope["method"] if scope["method"] in _METHODS else "other"


def count(scope: Scope, status: int, seconds: float) -> None:
    """Count one answered request; a status of 0 is a client that went before its answer."""
    route = route_of(scope)
    REQUESTS.labels(method_of(scope), route, status).inc()
    SECONDS.labels(route).observe(seconds)
