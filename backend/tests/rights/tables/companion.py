"""Talks with the companion, and the safety plan: their owner's alone."""

from tests.rights.rows import OWN, SIGNED_IN, Row
from tests.rights.scene import Maker

THINGS: dict[str, Maker] = {"thread": ("/growth/chat/threads", {})}

ROWS = {
    "list_chat_threads": Row(SIGNED_IN),
    "create_chat_thread": Row(SIGNED_IN, {}, more=({"id": "{thread}"},)),
    "get_chat_thread": Row(OWN),
    "update_chat_thread": Row(OWN, {"title": "Evenings"}),
    "delete_chat_thread": Row(OWN, fresh="thread"),
    "list_chat_thread_messages": Row(OWN),
    "list_chat_messages": Row(SIGNED_IN),
    "send_chat_message": Row(OWN, {"text": "Rain again"}),
    "get_companion": Row(SIGNED_IN),
    "update_companion": Row(SIGNED_IN, {"knows_growth": False}),
    "get_safety_plan": Row(SIGNED_IN),
    "put_safety_plan": Row(SIGNED_IN, {"reasons": "The garden"}),
    "delete_safety_plan": Row(SIGNED_IN),
}
