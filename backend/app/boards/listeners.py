"""What boards do when they hear of other rooms' facts, after those are committed."""

from app.accounts.events import ProfileUpdated
from app.accounts.public import person_by_id
from app.boards.board import commands
from app.kernel.jobs import Heard, listens
from app.kernel.tools import Tools


@listens(ProfileUpdated, name="boards.rename_person")
async def on_profile_updated(heard: Heard, tools: Tools) -> None:
    """Show a person's present name and picture on the boards that name them."""
    async with tools.uow() as uow:
        person = await person_by_id(uow.session, heard.event.user.id)
        if person is not None:
            await commands.rename_person(uow, person)
            await uow.commit()
