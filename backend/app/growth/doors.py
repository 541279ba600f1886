"""What doors to private things are given: the owner's vault, and answers that carry a version."""

from typing import Annotated

from fastapi import Depends, Query

from app.growth.errors import AgeNotConfirmed
from app.growth.profile.queries import asked_age, profile_to_read
from app.growth.sealing import Vault, vault_of, vault_to_read
from app.kernel.answers import Answer, version_tag
from app.kernel.http.doors import FreshReading, Reading, SignedIn, Tx, UsesTools
from app.kernel.schemas import Output


async def own_vault(uow: Tx, actor: SignedIn, tools: UsesTools) -> Vault:
    """The actor's vault, to seal and to open."""
    return await vault_of(uow.session, tools.settings, actor.user_id)


async def open_vault(session: Reading, actor: SignedIn, tools: UsesTools) -> Vault:
    """The actor's vault, to open only."""
    return await vault_to_read(session, tools.settings, actor.user_id)


async def fresh_vault(session: FreshReading, actor: SignedIn, tools: UsesTools) -> Vault:
    """The same, read where the texts are read."""
    return await vault_to_read(session, tools.settings, actor.user_id)


async def of_age(actor: SignedIn, tools: UsesTools) -> None:
    """Whoever comes in has said that they are old enough, where this is asked. Raises `AgeNotConfirmed`."""
    if not tools.settings.growth_min_age:
        return
    async with tools.database.reading() as session:
        profile = await profile_to_read(session, actor.user_id)
    if asked_age(profile, tools.settings) is not None:
        raise AgeNotConfirmed(f"The private side is for people of {tools.settings.growth_min_age} and older")


# Behind it lies all of the private side but the profile itself and the way out with what is one's own.
GROWN_UP = [Depends(of_age)]
OwnVault = Annotated[Vault, Depends(own_vault)]
OpenVault = Annotated[Vault, Depends(open_vault)]
FreshVault = Annotated[Vault, Depends(fresh_vault)]
Locale = Annotated[str, Query(max_length=20, description="Language of authored words.", examples=["fr"])]


def answer(it: Output, *, version: int | None = None, location: str | None = None) -> Answer:
    """A private thing as an answer; with a location it was created there."""
    headers = {} if version is None else {"ETag": version_tag(version)}
    if location is not None:
        headers["Location"] = f"/api/v1{location}"
    return Answer(200 if location is None else 201, it.json_bytes(), headers)
