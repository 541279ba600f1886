"""Facts about imports, for the person who waits for them."""

from app.boards.imports.schemas import ImportOut
from app.kernel.events import Event


class ImportProgressed(Event, type="import.progressed", room="user"):
    """An import of yours got further, or came to its end."""

    item: ImportOut
