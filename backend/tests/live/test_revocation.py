"""Promise 4: whoever loses the right to a topic gets nothing more of it; whoever loses the session, the socket."""

import asyncio
from uuid import UUID

import pytest

from app.accounts.events import SessionEndedEvent
from app.boards.board.events import BoardDeleted, MemberRemoved
from app.boards.cards.events import CardDeleted
from app.kernel.ids import new_id
from app.live import frames
from tests.live.conftest import Connect, StartLive
from tests.live.harness import Door, LiveProcess
from tests.support.trials import trials


async def remove(process: LiveProcess, door: Door, topic: str, user_id: UUID, *, is_hinted: bool = True) -> int:
    """Take somebody's right away as a command does: rights and event in one commit. The number of the event."""
    door.rights.discard((topic, user_id))
    say = process.say if is_hinted else process.say_silently
    return (await say(topic, MemberRemoved(user_id=user_id)))[0].seq


@pytest.mark.parametrize("is_hinted", [True, False])
async def test_the_removed_get_nothing_from_the_removal_on(
    is_hinted: bool, live: LiveProcess, connect: Connect, door: Door, topic: str, ann: UUID
) -> None:
    """In one batch with events before and after it; with all hints lost, too. The others get everything."""
    bob = new_id()
    door.rights.add((topic, bob))
    hers, his = await connect(live), await connect(live, bob)
    await hers.subscribe(topic)
    await his.subscribe(topic)

    door.rights.discard((topic, bob))
    batch = [CardDeleted(card_id=new_id()), MemberRemoved(user_id=bob), CardDeleted(card_id=new_id())]
    await (live.say if is_hinted else live.say_silently)(topic, *batch)
    await live.say(topic)
    await hers.reaches(topic, 4)
    await his.echo()

    assert his.seqs(topic) == [1]
    assert his.got[-2] == {"op": "revoked", "topic": topic}
    assert hers.seqs(topic) == [1, 2, 3, 4]
    await his.subscribe(topic)
    assert his.of("error")[0]["code"] == "not_found"


async def test_no_race_of_joining_and_removal_shows_anything_past_it(
    live: LiveProcess, connect: Connect, door: Door, ann: UUID
) -> None:
    """Ann subscribes from the beginning at any moment around her removal, while the board is written to."""
    client = await connect(live)
    for nth in trials(40):
        topic = f"board:{new_id()}"
        door.rights.add((topic, ann))
        await live.say(topic)

        async def write(topic: str = topic, nth: int = nth) -> int:
            for _ in range(nth % 4):
                await live.say(topic)
            removal = await remove(live, door, topic, ann, is_hinted=nth % 2 == 0)
            await live.say(topic)
            return removal

        removal, _ = await asyncio.gather(write(), client.subscribe(topic, 0))
        await client.until(
            lambda topic=topic: any(
                frame["op"] in {"revoked", "error"} and frame["topic"] == topic for frame in list(client.got)
            )
        )
        await client.echo()
        assert all(seq < removal for seq in client.seqs(topic)), nth


@pytest.mark.parametrize("after", [None, 0])
async def test_who_is_removed_while_the_right_is_asked_for_gets_nothing(
    after: int | None, live: LiveProcess, connect: Connect, door: Door, topic: str, ann: UUID
) -> None:
    """The answer was true when it was looked up, and is not any more when it comes."""
    await live.say(topic)
    client = await connect(live)

    async def meanwhile() -> None:
        await remove(live, door, topic, ann)
        await live.say(topic)

    door.meanwhile = meanwhile
    await client.subscribe(topic, after)
    await live.say(topic)
    await client.echo()

    assert client.of("revoked") == [{"op": "revoked", "topic": topic}]
    assert client.of("subscribed") == []
    assert client.seqs(topic) == []


async def test_a_deleted_board_says_so_and_ends(live: LiveProcess, connect: Connect, topic: str) -> None:
    client = await connect(live)
    await client.subscribe(topic)

    await live.say(topic, BoardDeleted(board_id=new_id()), CardDeleted(card_id=new_id()))
    await live.say(topic)
    await client.until(lambda: client.of("revoked"))
    await client.echo()

    assert client.seqs(topic) == [1]
    assert [frame["op"] for frame in client.got[-3:]] == ["event", "revoked", "pong"]


@pytest.mark.parametrize(
    "name",
    ["board:{own}", "user:{other}", "user:{OWN}", "board:nonsense", "", "x", "board:", "grove:{own}", "sessions"],
)
async def test_what_one_may_not_follow_is_not_found(name: str, live: LiveProcess, connect: Connect, ann: UUID) -> None:
    """Another person's topic, another spelling of one's own, a board that is hidden, or nothing at all."""
    client = await connect(live)

    asked = name.format(own=ann, other=new_id(), OWN=str(ann).upper())
    await client.subscribe(asked, 5, "abcdef")

    assert [(frame["code"], frame["topic"]) for frame in client.of("error")] == [("not_found", asked)]
    assert client.of("reset") == []


async def test_ones_own_topic_is_always_open(live: LiveProcess, connect: Connect, ann: UUID) -> None:
    client = await connect(live)

    await client.subscribe(f"user:{ann}")
    await live.say(f"user:{ann}", SessionEndedEvent(session_id=new_id()))

    await client.reaches(f"user:{ann}", 1)


@pytest.mark.parametrize("way", ["here", "another process", "no hint at all"])
async def test_a_session_that_ends_closes_its_sockets_and_no_others(
    way: str, start_live: StartLive, connect: Connect, door: Door, ann: UUID
) -> None:
    live, elsewhere = await start_live(), await start_live()
    session_id = new_id()
    ended = await connect(live, token=door.token(ann, session_id))
    other = await connect(live)

    event = SessionEndedEvent(session_id=session_id)
    if way == "no hint at all":
        door.ended.add(session_id)
    else:
        await (live if way == "here" else elsewhere).say(f"user:{ann}", event)

    assert await ended.closed() == frames.NOT_AUTHENTICATED
    await other.echo()
