"""Refusals about imports."""

from app.kernel.errors import Problem


class UnknownImportKind(Problem):
    """The form names no kind of file that can be read."""

    status, code, title = 422, "unknown_import_kind", "Say kind=trello or kind=grove"


class ImportIsOver(Problem):
    """The file of this import is gone, or it was carried out already."""

    status, code, title = 409, "import_is_over", "Upload the file again"


class PlaceholderIsClaimed(Problem):
    """Somebody has said already who this is."""

    status, code, title = 409, "placeholder_is_claimed", "It was said already who this is"
