"""What the instance tells of itself."""

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from tests.rights.rows import ANYBODY, INSTANCE_ADMIN, Row
from tests.rights.scene import Maker, Names, Scene


async def _job(scene: Scene, names: Names) -> Names:
    del names
    tools: Tools = scene.app.state.tools
    row = OutboxRow(id=new_id(), name="kernel.prune_runs", payload={}, due_at=clock.now(), dead_at=clock.now())
    async with tools.database.session() as session:
        session.add(row)
        await session.commit()
    return {"job": str(row.id)}


THINGS: dict[str, Maker] = {"job": _job}

ROWS = {
    "get_instance": Row(ANYBODY),
    "get_health": Row(ANYBODY),
    "get_readiness": Row(ANYBODY),
    "get_metrics": Row(ANYBODY),
    "get_work": Row(INSTANCE_ADMIN),
    "list_jobs": Row(INSTANCE_ADMIN),
    "replay_jobs": Row(INSTANCE_ADMIN),
    "replay_job": Row(INSTANCE_ADMIN, fresh="job"),
    "drop_job": Row(INSTANCE_ADMIN, fresh="job"),
}
