"""What is left of a person after their account went: their own topic, and answers that were kept for retries."""

from sqlalchemy import delete

from app.kernel.jobs import runs
from app.kernel.models import EventRow, KeptAnswer, TopicHead
from app.kernel.tools import Tools
from app.takeout.forgetting import ForgetPerson


@runs(ForgetPerson)
async def forget_person(job: ForgetPerson, tools: Tools) -> None:
    """Nobody may follow this topic any more."""
    topic = f"user:{job.user_id}"
    async with tools.uow() as uow:
        await uow.session.execute(delete(EventRow).where(EventRow.topic == topic))
        await uow.session.execute(delete(TopicHead).where(TopicHead.topic == topic))
        await uow.session.execute(delete(KeptAnswer).where(KeptAnswer.user_id == job.user_id))
        await uow.commit()
