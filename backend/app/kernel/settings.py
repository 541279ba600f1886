"""Every setting of every process, read once from the environment (`GROVE_*`) and frozen."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from cryptography.fernet import Fernet
from email_validator import validate_email
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RedisDsn,
    SecretStr,
    TypeAdapter,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

_GITHUB = {"label": "GitHub", "issuer": "https://github.com", "scopes": "read:user user:email"}


class SignInProvider(BaseModel):
    """A site that lets people in: what it is called in addresses and on buttons, where it is, who we are there.

    Any OpenID Connect issuer, or `"kind": "github"` for GitHub and GitHub Enterprise Server.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9-]{1,30}$")
    label: str = Field(default="", max_length=40)
    kind: Literal["oidc", "github"] = "oidc"
    issuer: str
    client_id: str = Field(min_length=1)
    client_secret: SecretStr
    scopes: str = ""

    @model_validator(mode="before")
    @classmethod
    def _as_usual(cls, value: Any) -> Any:
        """What need not be said: where GitHub is, and what to ask each kind for."""
        is_github = isinstance(value, dict) and value.get("kind") == "github"
        usual = _GITHUB if is_github else {"scopes": "openid email profile"}
        return {**usual, **value} if isinstance(value, dict) else value

    @field_validator("issuer")
    @classmethod
    def _is_safe(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
            raise ValueError("must begin with https://")
        return value


Environment = Literal["embedded", "production", "test"]


def with_driver(url: str) -> str:
    """A database's address with the driver that Grove uses."""
    _, rest = url.split("://", 1)
    return f"postgresql+psycopg://{rest}"


class Settings(BaseSettings):
    """Typed configuration; an unusable value stops the process at start, with the setting's name."""

    model_config = SettingsConfigDict(env_prefix="GROVE_", frozen=True, extra="ignore", env_ignore_empty=True)

    environment: Environment = "production"
    instance_name: str = Field(default="Grove", min_length=1, max_length=80)

    database_url: str
    # A streaming replica of it, for what may lag by a second: see `app/kernel/replica.py`.
    database_replica_url: str = ""
    database_pool_size: int = Field(default=10, ge=1, le=200)
    database_pool_timeout_seconds: float = Field(default=2.0, gt=0, le=60)
    database_statement_timeout_ms: int = Field(default=15_000, ge=100)
    redis_url: str

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: str = "http://127.0.0.1:8000"
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()
    static_dir: Path | None = None
    data_dir: Path = Path(".grove")

    # Where files are kept: empty is the folder `files` in `data_dir`; else `file:///...`, `s3://bucket/prefix`, and
    # what else obstore takes; its keys come from the variables that it names (AWS_ACCESS_KEY_ID, ...).
    files_url: str = ""
    max_attachment_bytes: int = Field(default=100 * 1024 * 1024, ge=1024)
    max_import_bytes: int = Field(default=200 * 1024 * 1024, ge=1024)

    secret_key: SecretStr = Field(min_length=32)
    # Keys that wrap the keys of private texts, newest first (Fernet keys, separated by commas); a key derived from
    # `secret_key` stands behind them. Whoever loses them all loses every private text.
    growth_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    # Services that tell exercises, as a JSON list: see `app/growth/sources/rules.py`. Their keys come from variables
    # that they name.
    mindfulness_sources: tuple[dict[str, Any], ...] = ()
    # From which age on the private side is for somebody; each person is asked once. 0 asks nobody.
    growth_min_age: int = Field(default=18, ge=0, le=99)
    # Whether the WHO-5 questions are offered; see `app/growth/content/who5.toml` for their terms.
    growth_who5: bool = True
    access_token_seconds: int = Field(default=600, ge=5, le=600)
    session_days: int = Field(default=30, ge=1, le=90)
    sign_up: Literal["open", "invited", "closed"] = "open"
    first_user_is_admin: bool = False
    auth_password_enabled: bool = True
    # As JSON: [{"name": "google", "issuer": "https://...", "client_id": "...", "client_secret": "..."}];
    # GitHub is of another kind and needs no issuer: "kind": "github".
    sign_in_providers: tuple[SignInProvider, ...] = ()
    # How long the record of security events is kept.
    audit_days: int = Field(default=365, ge=1)

    # Multiplies every rate limit: for load tests, and for instances with many people behind one address.
    rate_limit_factor: int = Field(default=1, ge=1)
    # How many own proxies stand in front; so many entries of X-Forwarded-For, from the right, are believed.
    proxy_hops: int = Field(default=0, ge=0, le=10)

    log_format: Literal["text", "json"] = "json"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    # Statements that take longer are logged, without their values; 0 logs none.
    slow_query_ms: int = Field(default=500, ge=0)
    # Errors go to Sentry, or to what speaks like it; `sentry_traces` is the share of requests and jobs that is traced.
    sentry_dsn: SecretStr | None = None
    sentry_traces: float = Field(default=0.0, ge=0, le=1)
    sentry_release: str = Field(default="", max_length=200)

    max_body_bytes: int = Field(default=1024 * 1024, ge=1024)
    idempotency_hours: int = Field(default=24, ge=1)
    log_keep_days: int = Field(default=7, ge=0)
    log_keep_events: int = Field(default=100_000, ge=0)
    trash_days: int = Field(default=30, ge=1)
    drain_seconds: float = Field(default=10.0, ge=0, le=120)
    socket_max_buffer_bytes: int = Field(default=1024 * 1024, ge=16 * 1024)
    socket_hello_seconds: float = Field(default=5.0, gt=0)
    socket_heartbeat_seconds: int = Field(default=25, ge=1)
    socket_max_per_user: int = Field(default=1_000, ge=1)
    # How often what sockets have got is compared with the log, so that nothing depends on Redis.
    feed_compare_seconds: float = Field(default=1.0, gt=0, le=60)

    # Mails go out over `smtp://`, `smtp+starttls://` or `smtps://user:password@host:port`, from `mail_from`. Without a
    # server they stay in the folder `outbox` of `data_dir` (embedded mode), or are dropped with a warning.
    smtp_url: SecretStr | None = None
    mail_from: str = "grove@example.org"
    # How long a notification's mail waits for what else happens to the same card.
    mail_window_seconds: int = Field(default=120, ge=0, le=300)

    # A language model for the companion: any OpenAI-compatible address (`https://host/v1`), and a model's name. Off
    # without them; each person has to agree, with host and model before their eyes.
    companion_base_url: str = ""
    companion_model: str = ""
    companion_api_key: SecretStr | None = None
    companion_timeout_seconds: float = Field(default=30.0, gt=0, le=120)

    # Requests to addresses that people type in (webhooks, linked files): see `app/kernel/outbound.py`.
    outbound_http: bool = False
    outbound_ports: Annotated[tuple[int, ...], NoDecode] = (443, 8443)
    # Hosts that may be called wherever they are, on any port, also without TLS: own services in a private network.
    outbound_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    outbound_timeout_seconds: float = Field(default=8.0, gt=0, le=60)
    outbound_max_bytes: int = Field(default=256 * 1024, ge=1024)
    # How long a webhook's delivery is tried again; a webhook that failed for as long is switched off.
    webhook_retry_hours: float = Field(default=24, gt=0, le=24 * 7)
    webhook_log_days: int = Field(default=7, ge=1)
    webhook_log_entries: int = Field(default=500, ge=1)

    # Phones are told over Firebase Cloud Messaging, as the service account in this file of Google's console.
    fcm_account_file: Path | None = None
    fcm_url: str = "https://fcm.googleapis.com"

    # How long a worker may hear nothing while work waits, before it ends itself and is started anew.
    worker_deaf_seconds: float = Field(default=60.0, ge=1, le=3600)
    # How long what was read stays among a person's notifications.
    notice_days: int = Field(default=180, ge=7)

    @field_validator("outbound_ports", "outbound_hosts", mode="before")
    @classmethod
    def _split_outbound(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip().lower() for part in value.split(",") if part.strip())
        return value

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _split_origins(cls, value: object) -> object:
        """Accept the comma-separated form an environment variable has."""
        if isinstance(value, str):
            return tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())
        return value

    @field_validator("growth_keys", mode="before")
    @classmethod
    def _split_keys(cls, value: object) -> object:
        """Accept the comma-separated form, and say at start which key is none."""
        if not isinstance(value, str):
            return value
        keys = tuple(part.strip() for part in value.split(",") if part.strip())
        for key in keys:
            Fernet(key)
        return keys

    @field_validator("database_url", "database_replica_url")
    @classmethod
    def _check_database_url(cls, value: str, about: ValidationInfo) -> str:
        if not value and about.field_name != "database_url":
            return value
        try:
            url = make_url(value)
        except ArgumentError as error:
            raise ValueError("is not the address of a database") from error
        if not url.drivername.startswith("postgres") or not url.database:
            raise ValueError("must look like postgresql://user:password@host/database")
        return value

    @field_validator("smtp_url")
    @classmethod
    def _check_smtp_url(cls, value: SecretStr | None) -> SecretStr | None:
        parts = urlsplit("" if value is None else value.get_secret_value())
        if value is not None and (parts.scheme not in {"smtp", "smtp+starttls", "smtps"} or not parts.hostname):
            raise ValueError("must look like smtp+starttls://user:password@host:587")
        return value

    @field_validator("mail_from")
    @classmethod
    def _check_mail_from(cls, value: str) -> str:
        return validate_email(value, check_deliverability=False).normalized

    @model_validator(mode="after")
    def _know_the_sender(self) -> Self:
        if self.smtp_url is not None and "mail_from" not in self.model_fields_set:
            raise ValueError("GROVE_SMTP_URL needs GROVE_MAIL_FROM, the address that mails come from")
        return self

    @model_validator(mode="after")
    def _know_the_model(self) -> Self:
        parts = urlsplit(self.companion_base_url)
        if self.companion_base_url and (parts.scheme not in {"http", "https"} or not parts.hostname):
            raise ValueError("companion_base_url must look like https://host/v1")
        if bool(self.companion_base_url) != bool(self.companion_model):
            raise ValueError("companion_base_url and companion_model need each other")
        return self

    @field_validator("redis_url")
    @classmethod
    def _check_redis_url(cls, value: str) -> str:
        if not value.startswith("unix://"):
            TypeAdapter(RedisDsn).validate_python(value)
        return value

    @cached_property
    def sqlalchemy_url(self) -> str:
        """The database's address with the driver that Grove uses."""
        return with_driver(self.database_url)

    @cached_property
    def driver_url(self) -> str:
        """The same address as the driver itself wants it."""
        _, rest = self.database_url.split("://", 1)
        return f"postgresql://{rest}"

    @cached_property
    def origins(self) -> frozenset[str]:
        """Origins from which a browser may open the socket or call across origins; the public one is always in."""
        parts = urlsplit(self.public_url)
        return frozenset({*self.allowed_origins, f"{parts.scheme}://{parts.netloc}"})

    @property
    def sends_mail(self) -> bool:
        """Whether mails reach somebody: over a server, or in the outbox of a machine for trying things."""
        return self.smtp_url is not None or self.environment != "production"

    @cached_property
    def is_https(self) -> bool:
        """Whether people reach this instance over TLS, so that cookies may be marked `Secure`."""
        return self.public_url.startswith("https://")
