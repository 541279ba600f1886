"""Pictures, drawn anew: nothing of the original's bytes is in them but what is to be seen."""

import asyncio
import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial

from PIL import Image, ImageOps

PICTURE_TYPE = "image/webp"
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_MOST_PIXELS = 40_000_000
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_TROUBLE = (OSError, ValueError, SyntaxError, OverflowError, *_BOMBS)


class NotDrawable(Exception):  # noqa: N818 - a finding, not a fault
    """The bytes are no image that is safe to draw: broken, too large, or of another kind than it says."""


def draw(
    data: bytes, formats: Sequence[str] = FORMATS, *, edge: int, is_square: bool = False
) -> tuple[bytes, tuple[int, int]]:
    """A picture as WebP, at most `edge` pixels a side, and the width and height of the original as it is to be seen.

    A square one is cut from the middle. The size is looked at before anything is unpacked. Raises `NotDrawable`.
    """
    try:
        with Image.open(io.BytesIO(data), formats=list(formats)) as image:
            width, height = image.size
            if width * height > _MOST_PIXELS:
                raise NotDrawable
            image.draft("RGB", (edge, edge))
            small = ImageOps.exif_transpose(image)
            if (small.width > small.height) != (image.width > image.height):
                width, height = height, width
            small = _fitted(small, edge) if is_square else _within(small, edge)
            out = io.BytesIO()
            _plain(small).save(out, "WEBP", quality=80)
            return out.getvalue(), (width, height)
    except _TROUBLE as error:
        raise NotDrawable from error


async def draw_square(data: bytes, *, edge: int) -> bytes:
    """A square picture, drawn in one of two threads: each may need some hundred megabytes. Raises `NotDrawable`."""
    work = partial(draw, data, edge=edge, is_square=True)
    picture, _ = await asyncio.get_running_loop().run_in_executor(_threads(), work)
    return picture


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(2, thread_name_prefix="pictures")


def _within(image: Image.Image, edge: int) -> Image.Image:
    image.thumbnail((edge, edge))
    return image


def _fitted(image: Image.Image, edge: int) -> Image.Image:
    """Cut from the middle, and made smaller before it is given more colours."""
    side = min(image.size)
    return ImageOps.fit(_plain(ImageOps.fit(image, (side, side))), (edge, edge))


def _plain(image: Image.Image) -> Image.Image:
    return image.convert("RGBA" if image.has_transparency_data else "RGB")
