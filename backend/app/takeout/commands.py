"""Leaving for good."""

from app.accounts.public import erase_person, prove_password
from app.boards.contributions import let_go_of_files
from app.growth.archive.commands import forget
from app.kernel.errors import NotAuthenticated
from app.kernel.uow import Uow
from app.takeout.errors import NotConfirmed
from app.takeout.forgetting import ForgetPerson
from app.takeout.schemas import Farewell
from app.workspaces.public import leave_workspaces


async def delete_account(uow: Uow, farewell: Farewell) -> None:
    """Delete the actor's account with all that is only theirs; what they did on boards of others stays, without a name.

    Raises `WrongPassword`, `NoPassword`, `NotConfirmed`, and `SoleOwner` for workspaces that would have no owner.
    """
    user_id = uow.user_id
    if user_id is None:
        raise NotAuthenticated
    username = await prove_password(uow, farewell.password)
    if farewell.username.strip().casefold() != username.casefold():
        raise NotConfirmed
    await leave_workspaces(uow, user_id)
    await let_go_of_files(uow.session, user_id)
    await forget(uow.session, user_id)
    await erase_person(uow, user_id)
    uow.enqueue(ForgetPerson(user_id=user_id))
