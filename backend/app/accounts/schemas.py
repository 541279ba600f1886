"""Shapes of accounts and sessions."""

from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError

from app.accounts.rules import DisplayName, Email, Locale, Password, TimeZone, Username, is_guessable
from app.kernel.schemas import Input, Instant, Output, Patch, PlainText

MOST_PREFERENCES = 100
GivenPassword = Annotated[PlainText, StringConstraints(max_length=200)]
InvitationToken = Annotated[PlainText, StringConstraints(min_length=1, max_length=200)]
SignUp = Literal["open", "invited", "closed"]
PreferenceName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]{0,63}$")]
PreferenceValue = bool | int | float | Annotated[PlainText, StringConstraints(max_length=2000)] | None


class Registration(Input):
    """A new account."""

    username: Username = Field(examples=["ada"])
    email: Email = Field(examples=["ada@example.org"])
    password: Password = Field(examples=["correct horse battery staple"])
    display_name: DisplayName | None = None
    time_zone: TimeZone = "UTC"
    locale: Locale = "en"
    invitation: InvitationToken | None = Field(default=None, description="The token of an invitation's link.")

    @model_validator(mode="after")
    def _password_is_no_name(self) -> Self:
        if is_guessable(self.password, username=self.username, email=self.email):
            raise PydanticCustomError("password_guessable", "The password must not be your name or address")
        return self


class Me(Output):
    """Your own account."""

    id: UUID
    username: str
    email: str
    email_verified: bool
    pending_email: str | None = Field(description="The address that has still to be confirmed.")
    display_name: str
    avatar_url: str | None
    time_zone: str
    locale: str
    preferences: dict[str, Any]
    role: Literal["user", "curator", "admin"]
    created_at: Instant
    updated_at: Instant
    version: int


class MePatch(Patch):
    """Fields of your account that change; preferences are replaced key by key, null clears one."""

    display_name: DisplayName = Field(default="", examples=["Ada L."])
    time_zone: TimeZone = "UTC"
    locale: Locale = "en"
    preferences: dict[PreferenceName, PreferenceValue] = Field(default_factory=dict, examples=[{"theme": "dark"}])

    @field_validator("preferences")
    @classmethod
    def _not_too_many(cls, value: dict[str, Any]) -> dict[str, Any]:
        if len(value) > MOST_PREFERENCES:
            raise PydanticCustomError("too_many_preferences", "These are too many preferences at once")
        return value


class AccessToken(Output):
    """A bearer token for the API; the refresh token came as a cookie."""

    access_token: str
    token_type: Literal["bearer"] = "bearer"
    expires_in: int = Field(description="Seconds until the token expires.", examples=[600])


class PasswordChange(Input):
    """A new password; the present one, or a sign-in provider (`begin_proof`), proves that it is you."""

    current_password: GivenPassword | None = None
    password: Password
    revoke_tokens: bool = Field(default=False, description="Whether all personal access tokens end, too.")


class SessionOut(Output):
    """One sign-in on one device."""

    id: UUID
    user_agent: str
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant
    is_current: bool


class ProviderOut(Output):
    """A sign-in provider, and what to call it."""

    name: str
    label: str


class Instance(Output):
    """What anybody may know about this Grove."""

    name: str
    version: str
    sign_up: SignUp
    needs_first_user: bool
    password_enabled: bool = Field(description="False: people come in by sign-in providers only.")
    providers: list[ProviderOut]
    sends_mail: bool = Field(description="Whether links to confirm an address or set a password can be mailed.")
