"""What mailed links are for, and how long they are good."""

from datetime import timedelta
from typing import Literal

Purpose = Literal["verify_email", "change_email", "revert_email", "reset_password"]

LIFETIMES: dict[Purpose, timedelta] = {
    "verify_email": timedelta(days=2),
    "change_email": timedelta(days=2),
    "revert_email": timedelta(days=7),
    "reset_password": timedelta(hours=1),
}
# A mailbox is not to be flooded by whoever knows its address.
MOST_AN_HOUR = 5
