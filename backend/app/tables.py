"""Every mapped table, imported in one place for migrations and start-up checks."""

from app.accounts import models as accounts
from app.accounts.audit import models as audit
from app.accounts.keys import models as keys
from app.accounts.mailed import models as mailed
from app.accounts.providers import models as providers
from app.accounts.totp import models as totp
from app.boards.attachments import models as attachments
from app.boards.board import models as board
from app.boards.calendars import models as calendars
from app.boards.cards import models as cards
from app.boards.checklists import models as checklists
from app.boards.comments import models as comments
from app.boards.exports import models as exports
from app.boards.fields import models as fields
from app.boards.filters import models as filters
from app.boards.imports import models as imports
from app.boards.labels import models as labels
from app.boards.links import models as links
from app.boards.lists import models as lists
from app.boards.past import models as past
from app.boards.revisions import models as revisions
from app.boards.search import models as search
from app.boards.ties import models as ties
from app.boards.visits import models as visits
from app.boards.webhooks import models as webhooks
from app.growth.archive import models as archive
from app.growth.challenges import models as challenges
from app.growth.companion import models as companion
from app.growth.exercises import models as exercises
from app.growth.habits import models as habits
from app.growth.journal import models as journal
from app.growth.ledger import models as ledger
from app.growth.moods import models as moods
from app.growth.notes import models as notes
from app.growth.pets import models as pets
from app.growth.profile import models as growth_profile
from app.growth.reminders import models as day_reminders
from app.growth.safetyplan import models as safetyplan
from app.growth.sources import models as sources
from app.growth.spaces import models as spaces
from app.kernel import models as kernel
from app.kernel.db import Table
from app.notifications import models as notifications
from app.notifications.channels import models as channels
from app.workspaces import models as workspaces
from app.workspaces.invitations import models as invitations

METADATA = Table.metadata
BOARDS = (
    attachments,
    board,
    calendars,
    cards,
    checklists,
    comments,
    exports,
    fields,
    filters,
    imports,
    labels,
    links,
    lists,
    past,
    revisions,
    search,
    ties,
    visits,
    webhooks,
)
GROWTH = (
    archive,
    challenges,
    companion,
    day_reminders,
    exercises,
    growth_profile,
    habits,
    journal,
    ledger,
    moods,
    notes,
    pets,
    safetyplan,
    sources,
    spaces,
)
ACCOUNTS = (accounts, audit, keys, mailed, providers, totp)
ROOMS = (kernel, *ACCOUNTS, workspaces, invitations, *BOARDS, *GROWTH, notifications, channels)
