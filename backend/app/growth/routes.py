"""All operations of the growth room. Workers do without them: building them takes a second of every start."""

from app.growth.archive import routes as archive
from app.growth.challenges import routes as challenges
from app.growth.companion import routes as companion
from app.growth.daylio import routes as daylio
from app.growth.exercises import routes as exercises
from app.growth.habits import routes as habits
from app.growth.journal import routes as journal
from app.growth.letters import routes as letters
from app.growth.moods import routes as moods
from app.growth.notes import routes as notes
from app.growth.own import sealed_tables
from app.growth.pets import routes as pets
from app.growth.profile import routes as profile
from app.growth.reminders import routes as reminders
from app.growth.safetyplan import routes as safetyplan
from app.growth.sealing import UNOPENED
from app.growth.spaces import routes as spaces
from app.growth.wellbeing import routes as wellbeing
from app.kernel.http.doors import GuardedRouter

router = GuardedRouter()
for _part in (
    profile,
    pets,
    moods,
    journal,
    notes,
    exercises,
    challenges,
    habits,
    spaces,
    letters,
    archive,
    companion,
    safetyplan,
    wellbeing,
    daylio,
    reminders,
):
    router.take_over(_part.router)
router.take_over(pets.on_boards)

# Whoever scrapes finds a zero before the first text that cannot be opened: else an alert would wait for the second.
for _table in sealed_tables():
    UNOPENED.labels(_table.name)
