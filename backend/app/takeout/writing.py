"""The archive of a person: a ZIP of JSON files, the private side opened, and their picture."""

import asyncio
import tempfile
import zipfile
from collections.abc import AsyncIterator, Mapping
from typing import IO
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import avatar_file_of, locale_of
from app.growth import public as growth
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.tongues import Tongue, tongue_of
from app.kernel.tools import Tools
from app.takeout.queries import pieces_of

FORMAT = "grove.person"
_PIECE = 256 * 1024
_IN_MEMORY = 4 * 1024 * 1024
_ABOUT: Mapping[Tongue, str] = {
    "en": """This is everything that Grove stores about you.

account.json, account/    your account, sessions, workspaces, notices and settings; keys and passwords are left out
boards/                   your own words on boards, and what you made or were given where you may still look
growth/                   your private side, opened: nobody else can read it, so keep this archive safe
avatar.webp               your picture

Boards themselves are exported from their own menu, attachments included.
""",
    "fr": """Voici tout ce que Grove garde de vous.

account.json, account/    votre compte, vos sessions, espaces, avis et réglages ; sans clés ni mots de passe
boards/                   vos propres mots sur les tableaux, et ce que vous y avez fait ou reçu, là où vous voyez encore
growth/                   votre côté privé, ouvert : personne d'autre ne peut le lire, gardez donc bien cette archive
avatar.webp               votre image

Les tableaux eux-mêmes s'exportent depuis leur propre menu, pièces jointes comprises.
""",
    "es": """Esto es todo lo que Grove guarda sobre ti.

account.json, account/    tu cuenta, sesiones, espacios, avisos y ajustes; sin claves ni contraseñas
boards/                   tus propias palabras en tableros, y lo que hiciste o te dieron donde aún puedes mirar
growth/                   tu lado privado, abierto: nadie más puede leerlo, así que guarda bien este archivo
avatar.webp               tu imagen

Los tableros mismos se exportan desde su propio menú, con los adjuntos.
""",
}


async def archive_of(tools: Tools, user_id: UUID) -> IO[bytes]:
    """The archive as a nameless file that is gone when it is closed; as all was at one moment."""
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - whoever sends it closes it
    try:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            async with tools.database.fresh_reading() as session:
                await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
                async for name, content in _contents(session, tools, user_id):
                    await asyncio.to_thread(archive.writestr, name, content)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file


async def _contents(session: AsyncSession, tools: Tools, user_id: UUID) -> AsyncIterator[tuple[str, bytes]]:
    about = {"format": FORMAT, "version": 1, "made_at": clock.rfc3339(clock.now()), "user_id": str(user_id)}
    yield "about.json", orjson.dumps(about, option=orjson.OPT_INDENT_2)
    yield "README.txt", _ABOUT[tongue_of(await locale_of(session, user_id))].encode()
    async for name, rows in pieces_of(session, user_id):
        yield f"{name}.json", await asyncio.to_thread(orjson.dumps, rows, default=str, option=orjson.OPT_INDENT_2)
    for name, content in (await growth.export_of(session, tools.settings, user_id)).items():
        yield f"growth/{name}", content
    picture = await _picture(session, tools, user_id)
    if picture is not None:
        yield "avatar.webp", picture


async def _picture(session: AsyncSession, tools: Tools, user_id: UUID) -> bytes | None:
    key = await avatar_file_of(session, user_id)
    try:
        return None if key is None else b"".join([piece async for piece in await tools.files.read(key)])
    except NotFound:
        return None


async def pieces(file: IO[bytes]) -> AsyncIterator[bytes]:
    """The content of an archive, which is closed at its end, also when nobody reads on."""
    try:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece
    finally:
        file.close()
