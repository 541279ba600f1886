"""The operator's commands for the keys of private texts."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from launcher.__main__ import main


@pytest.fixture(autouse=True)
def _place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GROVE_DATA_DIR", str(tmp_path))


def test_a_new_key_is_one(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "new"]) == 0
    Fernet("".join(capfd.readouterr()).split()[-1])


def test_keys_are_wrapped_anew_and_a_wrong_setting_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], database_url: str, redis_url: str
) -> None:
    monkeypatch.setenv("GROVE_DATABASE_URL", database_url)
    monkeypatch.setenv("GROVE_REDIS_URL", redis_url)
    monkeypatch.setenv("GROVE_SECRET_KEY", "a secret key of some length for this test alone")
    code, said = main(["keys", "rotate"]), "".join(capfd.readouterr())
    assert code == 0, said
    assert "wrapped anew" in said

    monkeypatch.setenv("GROVE_GROWTH_KEYS", "no key")
    assert main(["keys", "rotate"]) == 1
    assert "failed" in "".join(capfd.readouterr())
