"""Making links, writing them into letters, and taking them in once."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.accounts.mailed import queries
from app.accounts.mailed.errands import SendLink
from app.accounts.mailed.errors import LinkIsOver
from app.accounts.mailed.models import MailedLink
from app.accounts.mailed.rules import LIFETIMES, MOST_AN_HOUR, Purpose
from app.accounts.models import Person
from app.accounts.queries import account_by_handle
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.sealing import derived_token, digest_of
from app.kernel.settings import Settings
from app.kernel.uow import Uow


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail that is ready to be sent; the same `message_id` at every try."""

    to: str
    template: str
    locale: str
    values: Mapping[str, object]
    message_id: str


def mail_link(uow: Uow, settings: Settings, purpose: Purpose, *, email: str, user_id: UUID | None) -> None:
    """Make a link and leave a worker to mail it. Where no mail can be sent there is none."""
    if not settings.sends_mail:
        return
    link_id, at = new_id(), clock.now()
    link = MailedLink(
        id=link_id,
        purpose=purpose,
        digest=digest_of(_token_of(settings, purpose, link_id)),
        user_id=user_id,
        email=email,
        created_at=at,
        expires_at=at + LIFETIMES[purpose],
    )
    uow.session.add(link)
    uow.enqueue(SendLink(link_id=link_id))


def _token_of(settings: Settings, purpose: str, link_id: UUID) -> str:
    return derived_token(settings, f"mailed:{purpose}", link_id)


async def letter_for(uow: Uow, settings: Settings, link_id: UUID) -> Letter | None:
    """The letter that a link calls for; None when it is over, nobody has the address, or it had too many lately."""
    link = await uow.session.get(MailedLink, link_id, with_for_update=True)
    token = _token_of(settings, "" if link is None else link.purpose, link_id)
    if link is None or not _is_good(link) or link.digest != digest_of(token):
        return None
    if await queries.asked_lately(uow.session, link) > MOST_AN_HOUR:
        return None
    person, template = await _addressee(uow, link)
    if person is None:
        return None
    values = {"name": person.display_name, "username": person.username, "token": token, "email": person.email}
    to = person.email if template == "address_in_use" else link.email
    return Letter(to, template, person.locale, values, f"link-{link.id}")


async def _addressee(uow: Uow, link: MailedLink) -> tuple[Person | None, str]:
    """Whom to write to, and what: who has proven the address is told when somebody else lays claim to it."""
    if link.purpose == "reset_password" and link.user_id is None:
        person = await account_by_handle(uow.session, link.email)
        if person is not None:
            # To the address as it is kept: letters that only look alike when lowered lead into another mailbox.
            link.user_id, link.email = person.id, person.email
        return person, link.purpose
    if link.purpose in {"verify_email", "change_email"}:
        owner = await queries.owner_of(uow.session, link.email, but=link.user_id)
        if owner is not None:
            return owner, "address_in_use"
    person = await uow.session.get(Person, link.user_id)
    return (None if person is None or person.deactivated_at else person), link.purpose


def _is_good(link: MailedLink) -> bool:
    return link.used_at is None and link.expires_at > clock.now()


async def take_in(uow: Uow, token: str, *purposes: Purpose) -> tuple[MailedLink, Person]:
    """Spend a link, and lock the person it was made for; raises `LinkIsOver`."""
    query = select(MailedLink).where(MailedLink.digest == digest_of(token)).with_for_update()
    link = (await uow.session.scalars(query)).one_or_none()
    if link is None or link.purpose not in purposes or not _is_good(link) or link.user_id is None:
        raise LinkIsOver
    person = await uow.session.get(Person, link.user_id, with_for_update={"key_share": True})
    if person is None or person.deactivated_at is not None:
        raise LinkIsOver
    link.used_at = clock.now()
    return link, person


async def whose(uow: Uow, token: str, purpose: Purpose) -> Person:
    """Whom a link was made for, without spending it; raises `LinkIsOver`."""
    async with uow.database.reading() as session:
        query = select(MailedLink).where(MailedLink.digest == digest_of(token))
        link = (await session.scalars(query)).one_or_none()
        person = None if link is None else await session.get(Person, link.user_id)
    if link is None or person is None or link.purpose != purpose or not _is_good(link):
        raise LinkIsOver
    return person


async def spend_others(uow: Uow, user_id: UUID, *purposes: Purpose) -> None:
    """Let all open links of these purposes be over for a person."""
    query = select(MailedLink).where(
        MailedLink.user_id == user_id, MailedLink.purpose.in_(purposes), MailedLink.used_at.is_(None)
    )
    for link in (await uow.session.scalars(query.order_by(MailedLink.id).with_for_update())).all():
        link.used_at = clock.now()
