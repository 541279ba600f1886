"""People's own accounts and sessions."""

import io

from PIL import Image

from tests.rights.rows import ANYBODY, OWN, SIGNED_IN, Row
from tests.rights.scene import Maker, Names, Scene
from tests.support.people import on_another_device


async def _session(scene: Scene, _: Names) -> Names:
    return {"session": str((await on_another_device(scene.app, scene.owner)).session_id)}


async def _avatar(scene: Scene, _: Names) -> Names:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG")
    headers = {"Authorization": f"Bearer {scene.owner.token}"}
    made = await scene.http.put("/api/v1/me/avatar", files={"file": ("me.png", out.getvalue())}, headers=headers)
    return {"avatar": str(made.json()["avatar_url"]).rsplit("/", 1)[1]}


THINGS: dict[str, Maker] = {"session": _session, "avatar": _avatar}

_ACCOUNT = {"username": "n{unique}", "email": "{unique}@example.org", "password": "a spade and a rake"}

ROWS = {
    "register": Row(ANYBODY, {**_ACCOUNT, "username": "new"}, stops_at="username_taken"),
    "login": Row(ANYBODY, form={"username": "nobody", "password": "a spade"}, stops_at="invalid_credentials"),
    "refresh": Row(ANYBODY, stops_at="session_ended"),
    "logout": Row(ANYBODY, is_sign_out=True),
    "get_me": Row(SIGNED_IN),
    "update_me": Row(SIGNED_IN, {"display_name": "Somebody"}),
    "delete_me": Row(SIGNED_IN, {"username": "somebody else"}, stops_at="not_confirmed"),
    "export_me": Row(SIGNED_IN),
    "set_avatar": Row(SIGNED_IN, form={}, file=b"no picture", stops_at="not_a_picture"),
    "remove_avatar": Row(SIGNED_IN),
    "get_avatar": Row(ANYBODY, fresh="avatar", at={"name": "avatar"}),
    "change_password": Row(
        SIGNED_IN, {"current_password": "no", "password": "a spade and a rake"}, stops_at="invalid_credentials"
    ),
    "verify_email": Row(ANYBODY, {"token": "none"}, stops_at="link_is_over"),
    "resend_verification": Row(SIGNED_IN),
    "revert_email": Row(ANYBODY, {"token": "none"}, stops_at="link_is_over"),
    "change_email": Row(
        SIGNED_IN, {"email": "new@example.org", "current_password": "no"}, stops_at="invalid_credentials"
    ),
    "forget_email_change": Row(SIGNED_IN),
    "forgot_password": Row(ANYBODY, {"email": "nobody@example.org"}),
    "reset_password": Row(ANYBODY, {"token": "none", "password": "a spade and a rake"}, stops_at="link_is_over"),
    "get_totp": Row(SIGNED_IN),
    "begin_totp": Row(SIGNED_IN, {"current_password": "no"}, stops_at="invalid_credentials"),
    "confirm_totp": Row(SIGNED_IN, {"code": "123456"}, stops_at="totp_not_begun"),
    "renew_recovery_codes": Row(SIGNED_IN, {"current_password": "no"}, stops_at="invalid_credentials"),
    "turn_totp_off": Row(SIGNED_IN, {"current_password": "no"}, stops_at="invalid_credentials"),
    "list_sessions": Row(SIGNED_IN),
    "end_session": Row(OWN, fresh="session"),
}
