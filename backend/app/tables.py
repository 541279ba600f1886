"""Every mapped table, imported in one place for migrations and start-up checks."""

from app.accounts import models as accounts
from app.boards.board import models as board
from app.boards.cards import models as cards
from app.boards.links import models as links
from app.boards.lists import models as lists
from app.boards.webhooks import models as webhooks
from app.kernel import models as kernel
from app.kernel.db import Table
from app.workspaces import models as workspaces

METADATA = Table.metadata
ROOMS = (kernel, accounts, workspaces, board, lists, cards, webhooks, links)
