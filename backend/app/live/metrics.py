"""What the live side counts for Prometheus."""

from prometheus_client import Counter, Gauge

SOCKETS = Gauge("grove_sockets_open", "Sockets that have said hello and are open.")
TOPICS = Gauge("grove_topics_followed", "Topics that somebody follows in this process.")
DELIVERIES = Counter("grove_deliveries_total", "Events written to sockets.")
HOLES = Counter("grove_holes_filled_total", "Times that missed events were read from the log.")
RESETS = Counter("grove_resets_total", "Times a follower was told to start over.", ["reason"])
REVOKED = Counter("grove_revocations_total", "Followers that lost the right to their topic.")
CLOSED = Counter("grove_sockets_closed_total", "Sockets closed by the server.", ["code"])
BUS_RECONNECTS = Counter("grove_bus_reconnects_total", "Times the connection to Redis had to be made again.")
