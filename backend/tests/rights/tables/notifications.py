"""What people are told, and how."""

from uuid import UUID

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from app.notifications.mails.rules import ending_token
from app.notifications.models import Notice
from tests.rights.rows import ANYBODY, OWN, SIGNED_IN, VIEWER, Row
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


async def _ending(scene: Scene, names: Names) -> Names:
    secret = scene.app.state.tools.settings.secret_key.get_secret_value()
    return {"ending": names["board"], "ending_token": ending_token(secret, scene.owner.user_id, ["moved"])}


_KEYS = {
    "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
    "auth": "tBHItJI5svbpez7KI4CCXg",
}
_DEVICE = {"kind": "web_push", "endpoint": "https://push.example.org/{unique}", "keys": _KEYS}

THINGS: dict[str, Maker] = {
    "notification": _notice,
    "ending": _ending,
    "subscription": ("/me/push-subscriptions", _DEVICE),
}

ROWS = {
    "list_notifications": Row(SIGNED_IN),
    "update_notification": Row(OWN, {"read": True}),
    "read_all_notifications": Row(SIGNED_IN),
    "list_receipts": Row(OWN),
    "get_notification_preferences": Row(SIGNED_IN),
    "update_notification_preferences": Row(SIGNED_IN, {"quiet_hours": {"begin": "22:00", "end": "07:00"}}),
    "get_board_notification_preferences": Row(VIEWER),
    "update_board_notification_preferences": Row(VIEWER, {"kinds": {"moved": {"email": True}}}),
    "delete_mail_bounce": Row(SIGNED_IN),
    "open_unsubscribe": Row(ANYBODY, at={"token": "ending_token"}),
    "unsubscribe": Row(ANYBODY, at={"token": "ending_token"}),
    "list_push_subscriptions": Row(SIGNED_IN),
    "create_push_subscription": Row(SIGNED_IN, _DEVICE, more=({"kind": "fcm", "token": "a-token-of-some-phone-1"},)),
    "delete_push_subscription": Row(OWN, fresh="subscription", is_silent=True),
}
