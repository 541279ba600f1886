"""Pictures of boards that are kept, so that whoever looks back need not begin at the first event."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.kernel.db import Table


class KeptPicture(Table):
    """The snapshot of a board at a number of its log, packed with gzip."""

    __tablename__ = "kept_picture"

    board_id: Mapped[UUID] = mapped_column(ForeignKey("board.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    made_at: Mapped[datetime]
    body: Mapped[bytes] = mapped_column(LargeBinary)
