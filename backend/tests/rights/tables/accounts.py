"""People's own accounts and sessions."""

import io
from uuid import UUID

from PIL import Image

from app.accounts.providers.models import Identity
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.rights.rows import ANYBODY, INSTANCE_ADMIN, OWN, SIGNED_IN, Row
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


async def _identity(scene: Scene, _: Names) -> Names:
    """An account elsewhere that opens the owner's, beside another one."""
    tools: Tools = scene.app.state.tools
    made = [str(new_id()) for _ in range(2)]
    async with tools.database.session() as session:
        for it in made:
            session.add(
                Identity(
                    id=UUID(it),
                    user_id=scene.owner.user_id,
                    provider="x",
                    issuer="x",
                    subject=it,
                    created_at=clock.now(),
                )
            )
        await session.commit()
    return {"identity": made[0]}


async def _program(scene: Scene, _: Names) -> Names:
    """A token of the owner's that may only read boards."""
    made = await scene.owner.ok("POST", "/me/tokens", {"name": "Reader", "scopes": ["boards:read"]})
    return {"program": made["token"], "token": made["id"]}


THINGS: dict[str, Maker] = {"session": _session, "program": _program, "identity": _identity, "avatar": _avatar}

_ACCOUNT = {"username": "n{unique}", "email": "{unique}@example.org", "password": "a spade and a rake"}

ROWS = {
    "register": Row(ANYBODY, {**_ACCOUNT, "username": "new"}, stops_at="username_taken"),
    "login": Row(ANYBODY, form={"username": "nobody", "password": "a spade"}, stops_at="invalid_credentials"),
    "refresh": Row(ANYBODY, stops_at="session_ended"),
    "logout": Row(ANYBODY, is_sign_out=True),
    "get_me": Row(SIGNED_IN),
    "update_me": Row(SIGNED_IN, {"display_name": "Somebody"}),
    "delete_me": Row(SIGNED_IN, {"username": "somebody else"}, stops_at="no_password"),
    "export_me": Row(SIGNED_IN),
    "set_avatar": Row(SIGNED_IN, form={}, file=b"no picture", stops_at="not_a_picture"),
    "remove_avatar": Row(SIGNED_IN),
    "get_avatar": Row(ANYBODY, fresh="avatar", at={"name": "avatar"}),
    "change_password": Row(
        SIGNED_IN, {"current_password": "no", "password": "a spade and a rake"}, stops_at="no_password"
    ),
    "verify_email": Row(ANYBODY, {"token": "none"}, stops_at="link_is_over"),
    "resend_verification": Row(SIGNED_IN),
    "revert_email": Row(ANYBODY, {"token": "none"}, stops_at="link_is_over"),
    "change_email": Row(SIGNED_IN, {"email": "new@example.org", "current_password": "no"}, stops_at="no_password"),
    "forget_email_change": Row(SIGNED_IN),
    "forgot_password": Row(ANYBODY, {"email": "nobody@example.org"}),
    "reset_password": Row(ANYBODY, {"token": "none", "password": "a spade and a rake"}, stops_at="link_is_over"),
    "get_totp": Row(SIGNED_IN),
    "begin_totp": Row(SIGNED_IN, {"current_password": "no"}, stops_at="no_password"),
    "confirm_totp": Row(SIGNED_IN, {"code": "123456"}, stops_at="totp_not_begun"),
    "renew_recovery_codes": Row(SIGNED_IN, {"current_password": "no"}, stops_at="no_password"),
    "turn_totp_off": Row(SIGNED_IN, {"current_password": "no"}, stops_at="no_password"),
    "list_tokens": Row(SIGNED_IN),
    "create_token": Row(SIGNED_IN, {"name": "Script", "scopes": ["boards:read"]}),
    "revoke_token": Row(OWN, fresh="program", is_silent=True),
    "list_identities": Row(SIGNED_IN),
    "link_identity": Row(SIGNED_IN, {"provider": "nowhere"}, stops_at="unknown_provider"),
    "get_proof": Row(SIGNED_IN),
    "begin_proof": Row(SIGNED_IN, {"provider": "nowhere"}, stops_at="unknown_provider"),
    "unlink_identity": Row(OWN, fresh="identity", is_silent=True),
    "start_sign_in": Row(ANYBODY, at={"provider": "one"}, stops_at="unknown_provider"),
    "finish_sign_in": Row(ANYBODY, at={"provider": "one"}, stops_at="unknown_provider"),
    "list_users": Row(INSTANCE_ADMIN),
    "get_user": Row(INSTANCE_ADMIN, at={"user_id": "owner"}),
    "update_user": Row(INSTANCE_ADMIN, {"email_verified": True}, at={"user_id": "owner"}),
    "end_user_sessions": Row(INSTANCE_ADMIN, at={"user_id": "newcomer"}),
    "list_open_sessions": Row(INSTANCE_ADMIN),
    "end_user_session": Row(INSTANCE_ADMIN, fresh="session"),
    "list_audit": Row(INSTANCE_ADMIN),
    "get_instance_settings": Row(INSTANCE_ADMIN),
    "update_instance_settings": Row(INSTANCE_ADMIN, {"sign_up": "open"}),
    "list_sessions": Row(SIGNED_IN),
    "end_session": Row(OWN, fresh="session"),
}
