"""One list says which header values are secrets."""

from __future__ import annotations

import pytest

from mockgpt.config import JournalSettings
from mockgpt.wire.headers import credential
from mockgpt.wire.redaction import CREDENTIALS, REDACTED, Redaction, hidden

HIDDEN = REDACTED.encode()


def test_whatever_is_read_as_a_credential_is_hidden_whatever_the_settings_say() -> None:
    for redaction in (Redaction(), Redaction(JournalSettings().redact), Redaction(("x-other",))):
        assert all(redaction.hides(name) for name in CREDENTIALS)


@pytest.mark.parametrize(
    "name",
    [
        "authorization",
        "proxy-authorization",
        "api-key",
        "x-api-key",
        "cookie",
        "set-cookie",
        "x-goog-api-key",
        "x-auth-token",
        "x-amz-security-token",
        "x-forwarded-access-token",
        "x-goog-iap-jwt-assertion",
        "ocp-apim-subscription-key",
        "x-client-secret",
    ],
)
def test_a_word_hides_every_name_that_holds_it(name: str) -> None:
    assert Redaction(JournalSettings().redact).hides(name.encode())


@pytest.mark.parametrize(
    "name", ["accept", "x-request-id", "content-type", "idempotency-key", "x-ratelimit-limit-tokens"]
)
def test_other_headers_are_shown(name: str) -> None:
    assert not Redaction(JournalSettings().redact).hides(name.encode())


def test_the_scheme_of_an_authorization_stays_visible() -> None:
    assert hidden(b"Bearer sk-secret") == b"Bearer " + HIDDEN
    assert hidden(b"basic dXNlcjpwYXNz") == b"basic " + HIDDEN
    assert hidden(b"sk-one sk-two") == HIDDEN, "the first word may be the secret"
    assert hidden(b"Bearer") == HIDDEN


def test_a_bearer_token_comes_before_an_api_key() -> None:
    assert credential({b"api-key": b"two", b"authorization": b"bEaReR  one "}) == "one"
    assert credential({b"api-key": b"two", b"authorization": b"Basic one"}) == "two"
    assert credential({b"api-key": b""}) is None
    assert credential({}) is None


def test_a_setting_adds_words() -> None:
    redaction = Redaction(("X-Tenant",))
    assert redaction.headers([(b"x-tenant-id", b"7"), (b"accept", b"*/*")]) == [
        (b"x-tenant-id", HIDDEN),
        (b"accept", b"*/*"),
    ]
