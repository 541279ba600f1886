"""Web Push: a message sealed for one browser (RFC 8291), and the header that says who sends it (RFC 8292)."""

import base64
import hashlib
import hmac
import secrets
from datetime import timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from joserfc import jwt
from joserfc.jwk import ECKey

from app.kernel import clock
from app.kernel.settings import Settings

_CURVE = ec.SECP256R1()
_RECORD_BYTES = 4096
_SALT_BYTES = 16
_LAST_RECORD = b"\x02"
_LIFETIME = timedelta(hours=12)  # push services take at most a day


def b64(raw: bytes) -> str:
    """Bytes as they stand in addresses and headers: base64url without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unb64(text: str) -> bytes:
    """The bytes again; raises `ValueError` for what is none."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def check_key(point: bytes) -> None:
    """Raise `ValueError` unless this is the public key of a browser."""
    ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, point)


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def _derived(length: int, *, salt: bytes, info: bytes, secret: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


def sealed(
    plain: bytes, *, key: bytes, auth: bytes, salt: bytes = b"", own: ec.EllipticCurvePrivateKey | None = None
) -> bytes:
    """The body of a push message that only the browser with this key and secret can read, in one record."""
    salt = salt or secrets.token_bytes(_SALT_BYTES)
    own = own or ec.generate_private_key(_CURVE)
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, key)
    point = _point(own.public_key())
    shared = own.exchange(ec.ECDH(), theirs)
    secret = _derived(32, salt=auth, info=b"WebPush: info\0" + key + point, secret=shared)
    content_key = _derived(16, salt=salt, info=b"Content-Encoding: aes128gcm\0", secret=secret)
    nonce = _derived(12, salt=salt, info=b"Content-Encoding: nonce\0", secret=secret)
    head = salt + _RECORD_BYTES.to_bytes(4) + bytes([len(point)]) + point
    return head + AESGCM(content_key).encrypt(nonce, plain + _LAST_RECORD, None)


class Sender:
    """This instance towards push services. Its key comes from the instance's secret: nothing is made, kept or lost."""

    def __init__(self, settings: Settings) -> None:
        where = urlsplit(settings.public_url)
        self._contact = settings.public_url if settings.is_https else f"mailto:grove@{where.hostname}"
        self._key = _own_key(settings.secret_key.get_secret_value())

    @property
    def public_key(self) -> str:
        """What browsers are to bind their subscriptions to."""
        return b64(_point(self._key.public_key()))

    def authorization(self, endpoint: str) -> str:
        """The header that proves to the service behind an endpoint that this instance sends."""
        where = urlsplit(endpoint)
        claims = {
            "aud": f"{where.scheme}://{where.netloc}",
            "exp": int((clock.now() + _LIFETIME).timestamp()),
            "sub": self._contact,
        }
        pem = self._key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        token = jwt.encode({"typ": "JWT", "alg": "ES256"}, claims, ECKey.import_key(pem), algorithms=["ES256"])
        return f"vapid t={token}, k={self.public_key}"


@lru_cache(maxsize=4)
def _own_key(secret: str) -> ec.EllipticCurvePrivateKey:
    """A private key out of more bits than it has, so that no value is likelier than another."""
    raw = b"".join(hmac.new(secret.encode(), b"web-push:%d" % part, hashlib.sha256).digest() for part in range(2))
    return ec.derive_private_key(int.from_bytes(raw) % (_CURVE.group_order - 1) + 1, _CURVE)
