"""A language model behind any OpenAI-compatible address, as the operator set it up; off without that."""

import asyncio
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from ipaddress import ip_address

import httpx2
import orjson
from prometheus_client import Counter, Histogram

from app.growth.companion.schemas import MessageOut, ModelOut
from app.growth.content.shelf import Words, exercises
from app.kernel.settings import Settings
from app.kernel.tongues import Tongue

ANSWERS = Counter("grove_companion_answers_total", "Answers of the companion.", ["provider", "outcome"])
SECONDS = Histogram("grove_companion_model_seconds", "How long a language model took for a whole answer.")
_MOST_TOKENS = 600
_TROUBLE = (TimeoutError, httpx2.HTTPError, httpx2.InvalidURL, ValueError, KeyError, TypeError, IndexError)
_MOST_FAILURES, _REST_SECONDS = 3, 60.0
_ORDERS = """You are the companion of Grove, a self-care program. You are software, never a person, doctor or therapist.
Listen, ask one open question at a time, and answer in at most five short, plain sentences. No diagnosis, no medical
or legal advice, no methods or amounts of anything harmful, no promises, no links. You cannot tell or call anybody.
Point to people in the user's life and to "{help}" where it is serious. You may suggest one exercise, alone on
the last line, as `exercise: KEY` with a KEY from: {keys}. Always answer in {language}, whatever language is written to
you."""
# What the button is called that always leads to people.
_HELP = Words(en="Get help now", fr="De l\u2019aide, maintenant", es="Pide ayuda ahora")
_CALLED: Mapping[Tongue, str] = {"en": "English", "fr": "French (say vous)", "es": "Spanish (say tú)"}


class ModelSilent(Exception):  # noqa: N818 - named after the fact
    """The model did not answer in the way and time that was asked for."""


class LanguageModel:
    """One model of one instance. After three failures in a row it is left alone for a minute."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._failures = 0
        self._rests_until = 0.0

    def shown(self) -> ModelOut | None:
        """What people are told of it; None where there is none."""
        if not self._settings.companion_base_url:
            return None
        host = httpx2.URL(self._settings.companion_base_url).host
        return ModelOut(host=host, model=self._settings.companion_model, is_local=_is_local(host))

    @property
    def is_rested(self) -> bool:
        """Whether it may be asked."""
        return time.monotonic() >= self._rests_until

    async def answer(self, context: Sequence[MessageOut], moods: str, tongue: Tongue) -> AsyncGenerator[str, None]:
        """Its answer in pieces as they come, unchecked. Raises `ModelSilent`."""
        started = time.monotonic()
        try:
            async with (
                asyncio.timeout(self._settings.companion_timeout_seconds),
                aclosing(self._ask(_messages(context, moods, tongue))) as pieces,
            ):
                async for piece in pieces:
                    yield piece
        except _TROUBLE as error:
            self._fail()
            raise ModelSilent from error
        except ModelSilent:
            self._fail()
            raise
        self._failures = 0
        SECONDS.observe(time.monotonic() - started)

    def _fail(self) -> None:
        self._failures += 1
        if self._failures >= _MOST_FAILURES:
            self._failures, self._rests_until = 0, time.monotonic() + _REST_SECONDS

    async def _ask(self, messages: list[dict[str, str]]) -> AsyncGenerator[str, None]:
        key = self._settings.companion_api_key
        headers = {} if key is None else {"Authorization": f"Bearer {key.get_secret_value()}"}
        url = f"{self._settings.companion_base_url.rstrip('/')}/chat/completions"
        body = {
            "model": self._settings.companion_model,
            "messages": messages,
            "stream": True,
            "max_tokens": _MOST_TOKENS,
        }
        is_ended = False
        async with (
            httpx2.AsyncClient(timeout=self._settings.companion_timeout_seconds, trust_env=False) as client,
            client.stream("POST", url, json=body, headers=headers) as response,
        ):
            response.raise_for_status()
            async for event in httpx2.EventSource(response):
                if event.data.strip() == "[DONE]":
                    is_ended = True
                    break
                choice = orjson.loads(event.data)["choices"][0]
                yield choice["delta"].get("content") or ""
                is_ended = is_ended or choice.get("finish_reason") is not None
        if not is_ended:
            raise ModelSilent


def _messages(context: Sequence[MessageOut], moods: str, tongue: Tongue) -> list[dict[str, str]]:
    orders = _ORDERS.format(keys=", ".join(exercises()), language=_CALLED[tongue], help=_HELP.said_in(tongue))
    said = [{"role": "user" if it.role == "person" else "assistant", "content": it.text} for it in context if it.text]
    return [{"role": "system", "content": f"{orders}\n{moods}".strip()}, *said]


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
