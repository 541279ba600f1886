"""Changing rows of labels that were loaded, locked and allowed, and saying so: commands, bulk and undo share it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.boards.cards.models import Card
from app.boards.labels import events
from app.boards.labels.models import Label
from app.boards.labels.schemas import LabelOut
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.uow import Uow


def wear(uow: Uow, card: Card, label_ids: Sequence[UUID]) -> None:
    """Let a card carry exactly these labels of its board; those that it carries already say nothing."""
    wanted = list(label_ids)
    if wanted == card.label_ids:
        return
    former = {"label_ids": card.label_ids}
    card.label_ids = wanted
    card.version += 1
    card.updated_at = clock.now()
    fact = events.CardLabelled(
        card_id=card.id, label_ids=card.label_ids, version=card.version, updated_at=card.updated_at
    )
    uow.emit(board_topic(card.board_id), fact, former=former)


def add(uow: Uow, made: Label) -> None:
    """Give a board a label."""
    uow.session.add(made)
    uow.emit(board_topic(made.board_id), events.LabelCreated(label=LabelOut.model_validate(made)), former={})


def change(uow: Uow, label: Label, changes: dict[str, Any]) -> None:
    """Change fields of a label."""
    former = {name: getattr(label, name) for name in changes}
    for field, value in changes.items():
        setattr(label, field, value)
    label.version += 1
    label.updated_at = clock.now()
    fact = events.LabelUpdated(label_id=label.id, version=label.version, changes=events.LabelChanges(**changes))
    uow.emit(board_topic(label.board_id), fact, former=former)
