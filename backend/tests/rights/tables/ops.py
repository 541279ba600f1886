"""What the instance tells of itself."""

from tests.rights.rows import ANYBODY, Row
from tests.rights.scene import Maker

THINGS: dict[str, Maker] = {}

ROWS = {
    "get_instance": Row(ANYBODY),
    "get_health": Row(ANYBODY),
    "get_readiness": Row(ANYBODY),
    "get_metrics": Row(ANYBODY),
}
