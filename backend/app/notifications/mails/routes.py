"""The door behind the unsubscribe link of mails (RFC 8058): it needs no session, and ends nothing but mails."""

from typing import Annotated

from fastapi import Query, Response

from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, OpenTx, UsesTools, commit_and_respond
from app.kernel.settings import Settings
from app.notifications.mails import commands
from app.notifications.mails.errors import UnknownLink
from app.notifications.mails.rules import Ending, ending_of
from app.notifications.mails.schemas import EndingOut

router = GuardedRouter(tags=["notifications"])
_PATH = "/unsubscribe/{token}"
Everything = Annotated[bool, Query(description="End all mails, not only those of the kinds that the mail was of.")]


def _ending(settings: Settings, token: str) -> Ending:
    found = ending_of(settings.secret_key.get_secret_value(), token)
    if found is None:
        raise UnknownLink
    return found


@router.door("GET", _PATH, can=Door.PUBLIC, name="open_unsubscribe", status_code=303, response_class=Response)
async def open_unsubscribe(token: str, tools: UsesTools) -> Response:
    """Lead a person to the page that asks them; programs that look at links end nothing."""
    _ending(tools.settings, token)
    target = f"{tools.settings.public_url.rstrip('/')}/unsubscribe#{token}"
    return Response(status_code=303, headers={"Location": target, "Cache-Control": "no-store"})


@router.door("POST", _PATH, can=Door.PUBLIC, name="unsubscribe", response_model=EndingOut)
async def unsubscribe(token: str, uow: OpenTx, tools: UsesTools, everything: Everything = False) -> Response:
    """End mails by one click, from a mail program or from the page."""
    kinds = await commands.end_mails(uow, _ending(tools.settings, token), everything=everything)
    return await commit_and_respond(uow, Answer(200, EndingOut(kinds=kinds).json_bytes()))
