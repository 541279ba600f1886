"""Background work of boards: names and ids only; `workers` run what `maintenance` does with them."""

from uuid import UUID

from app.kernel.jobs import Job


class RebalanceList(Job, name="boards.rebalance_list", queue="later"):
    """Give the cards of a list short positions again."""

    list_id: UUID


class RebalanceBoard(Job, name="boards.rebalance_board", queue="later"):
    """Give the lists of a board short positions again."""

    board_id: UUID


class PurgeTrash(Job, name="boards.purge_trash", queue="later"):
    """Delete for good what has lain in the trash for too long."""


class MakePreview(Job, name="boards.make_preview", queue="later"):
    """Draw a small picture of an attached image."""

    attachment_id: UUID


class FetchAttachment(Job, name="boards.fetch_attachment", queue="later"):
    """Bring the file behind an imported link here."""

    attachment_id: UUID
    is_cover: bool = False


class RunImport(Job, name="boards.run_import", queue="later"):
    """Read an uploaded file and make a board of it."""

    import_id: UUID


class ForgetImportFiles(Job, name="boards.forget_import_files", queue="later"):
    """Delete uploaded files a day after they came."""


class KeepPictures(Job, name="boards.keep_pictures", queue="later"):
    """Keep pictures of boards that changed much, for whoever looks back."""


class RunExport(Job, name="boards.run_export", queue="later"):
    """Write an archive of a board."""

    export_id: UUID


class ForgetExports(Job, name="boards.forget_exports", queue="later"):
    """Delete archives whose time is over."""
