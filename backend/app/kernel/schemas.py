"""What every schema shares: unknown fields are refused, text is text that PostgreSQL can keep."""

from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from app.kernel.clock import rfc3339


def _keepable(value: str) -> str:
    if "\x00" in value:
        raise PydanticCustomError("nul_character", "Text may not contain the NUL character")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise PydanticCustomError("lone_surrogate", "Text may not contain half a character") from error
    return value


# Years that PostgreSQL keeps, with room for zones and spans on both sides.
FIRST_YEAR, LAST_YEAR = 1900, 9000
_Day = TypeVar("_Day", bound=date)


def _years_that_postgres_keeps(value: _Day) -> _Day:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise PydanticCustomError("year_out_of_range", f"The year must lie between {FIRST_YEAR} and {LAST_YEAR}")
    return value


PlainText = Annotated[str, AfterValidator(_keepable)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_keepable)]
Instant = Annotated[datetime, PlainSerializer(rfc3339, return_type=str, when_used="json")]
InstantIn = Annotated[AwareDatetime, AfterValidator(_years_that_postgres_keeps)]
DayIn = Annotated[date, AfterValidator(_years_that_postgres_keeps)]


class Input(BaseModel):
    """A request body: unknown fields are refused, numbers and booleans are not guessed from text."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Patch(Input):
    """A partial update: only fields that were sent count; null clears where the field allows it."""

    def changes(self) -> dict[str, Any]:
        """The fields that were sent."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class Output(BaseModel):
    """A response body, readable from rows and mapped objects."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    def json_bytes(self) -> bytes:
        """This as JSON, ready to send."""
        return self.model_dump_json().encode()
