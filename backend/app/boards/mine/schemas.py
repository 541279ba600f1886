"""Shapes of a person's own work."""

from app.boards.cards.schemas import CardPicture


class MyCardOut(CardPicture):
    """A card that is given to you, with the names of where it lies."""

    board_title: str
    list_title: str
