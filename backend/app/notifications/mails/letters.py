"""What notification mails say: the values of their templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.kernel.mailing import More
from app.kernel.settings import Settings
from app.notifications.channels import rules
from app.notifications.channels.rules import Wishes
from app.notifications.channels.words import path_of, sentence
from app.notifications.mails.queries import Digest
from app.notifications.mails.rules import ending_token
from app.notifications.models import Notice
from app.notifications.schemas import NoticeOut


@dataclass(frozen=True, slots=True)
class Letter:
    """A template and what is put into it, with what the mail has besides."""

    template: str
    values: Mapping[str, object]
    more: More


def letter_of(settings: Settings, notice: Notice, said: Sequence[NoticeOut], wishes: Wishes) -> Letter:
    """The mail of some notices about one card, or one of an account."""
    first = said[0]
    lines = [{"sentence": _sentence(it, wishes), "excerpt": it.excerpt or it.detail or ""} for it in said]
    values = {
        "lines": lines,
        "title": first.card_title or first.board_title or first.workspace_title or "",
        "board": first.board_title or "",
        "path": path_of(first),
    }
    if first.kind in rules.SECURITY:
        return Letter("account_notice", values, More())
    kinds = [it.kind for it in said]
    ending = ending_token(settings.secret_key.get_secret_value(), notice.user_id, kinds)
    if first.kind == "growth_reminder":
        return Letter("growth_reminder", {"path": path_of(first), "ending": ending}, More(_post_to(ending)))
    thread = f"card-{first.card_id}" if first.card_id else f"board-{first.board_id}"
    return Letter("notice", {**values, "ending": ending}, More(_post_to(ending), thread))


def digest_letter(settings: Settings, notice: Notice, digest: Digest, wishes: Wishes) -> Letter:
    """The mail of a digest."""
    ending = ending_token(settings.secret_key.get_secret_value(), notice.user_id, ["digest"])
    values = {"groups": _groups(digest.notices, wishes), "ending": ending}
    for name, is_overdue in (("overdue", True), ("due", False)):
        values[name] = [
            {
                "title": it.title,
                "board": it.board,
                "day": _day(it.due_at, wishes),
                "path": f"/boards/{it.board_id}/cards/{it.id}",
            }
            for it in digest.cards
            if it.overdue is is_overdue
        ]
    return Letter("digest", values, More(_post_to(ending)))


def _post_to(ending: str) -> str:
    return f"/api/v1/unsubscribe/{ending}"


def _sentence(it: NoticeOut, wishes: Wishes) -> str:
    return sentence(it.kind, None if it.actor is None else it.actor.display_name, locale=wishes.locale)


def _day(at: datetime, wishes: Wishes) -> str:
    return f"{at.astimezone(ZoneInfo(wishes.zone)):%Y-%m-%d %H:%M}"


def _groups(notices: Sequence[NoticeOut], wishes: Wishes) -> list[dict[str, object]]:
    """By what they are about, in the order of the latest of each."""
    groups: dict[str, dict[str, object]] = {}
    for it in notices:
        title = it.card_title or it.board_title or it.workspace_title or ""
        group = groups.setdefault(path_of(it), {"title": title, "path": path_of(it), "lines": []})
        lines = group["lines"]
        assert isinstance(lines, list)  # noqa: S101 - made two lines above
        lines.append({"sentence": _sentence(it, wishes), "excerpt": it.excerpt or it.detail or ""})
    return list(groups.values())
