"""What people are told, and how."""

from uuid import UUID

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from app.notifications.models import Notice
from tests.rights.rows import OWN, SIGNED_IN, Row
from tests.rights.scene import Maker, Names, Scene


async def _notice(scene: Scene, names: Names) -> Names:
    tools: Tools = scene.app.state.tools
    row = Notice(
        id=new_id(), user_id=scene.owner.user_id, kind="shared", cause=str(new_id()),
        board_id=UUID(names["board"]), created_at=clock.now(),
    )  # fmt: skip
    async with tools.database.session() as session:
        session.add(row)
        await session.commit()
    return {"notification": str(row.id)}


_KEYS = {
    "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
    "auth": "tBHItJI5svbpez7KI4CCXg",
}
_DEVICE = {"kind": "web_push", "endpoint": "https://push.example.org/{unique}", "keys": _KEYS}

THINGS: dict[str, Maker] = {"notification": _notice, "subscription": ("/me/push-subscriptions", _DEVICE)}

ROWS = {
    "list_notifications": Row(SIGNED_IN),
    "update_notification": Row(OWN, {"read": True}),
    "read_all_notifications": Row(SIGNED_IN),
    "list_receipts": Row(OWN),
    "get_notification_preferences": Row(SIGNED_IN),
    "update_notification_preferences": Row(SIGNED_IN, {"quiet_hours": {"begin": "22:00", "end": "07:00"}}),
    "list_push_subscriptions": Row(SIGNED_IN),
    "create_push_subscription": Row(SIGNED_IN, _DEVICE),
    "delete_push_subscription": Row(OWN, fresh="subscription", is_silent=True),
}
