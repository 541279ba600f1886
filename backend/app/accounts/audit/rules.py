"""What is worth a line in the record."""

from enum import StrEnum


class Kind(StrEnum):
    """What happened, in the past tense."""

    ACCOUNT_CREATED = "account_created"
    ACCOUNT_DELETED = "account_deleted"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SESSION_ENDED = "session_ended"
    TOKEN_REUSED = "token_reused"
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_RESET = "password_reset"
    EMAIL_CHANGED = "email_changed"
    EMAIL_VERIFIED = "email_verified"
    TOTP_TURNED_ON = "totp_turned_on"
    TOTP_TURNED_OFF = "totp_turned_off"
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed"
    RECOVERY_CODE_USED = "recovery_code_used"
    KEY_CREATED = "key_created"
    KEY_REVOKED = "key_revoked"
    PROVIDER_LINKED = "provider_linked"
    PROVIDER_UNLINKED = "provider_unlinked"
    PROVEN = "proven"
    ROLE_CHANGED = "role_changed"
    DEACTIVATED = "deactivated"
    REACTIVATED = "reactivated"
    SETTING_CHANGED = "setting_changed"
