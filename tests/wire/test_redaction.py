"""One list says which header values are secrets."""

from __future__ import annotations

import pytest

from mockgpt.config import JournalSettings
from mockgpt.wire.headers import CREDENTIALS, credential
from mockgpt.wire.redaction import (
    REDACTED,
    Redaction,
    hidden,
    is_secret_parameter,
    shown_target,
    without_secret_parameters,
)

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
        "sec-websocket-protocol",
        "api_key",
        "x-api_key",
        "ocp_apim_subscription_key",
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


@pytest.mark.parametrize(
    ("authorization", "found"),
    [
        (b"Basic OnNrLW9uZQ==", "sk-one"),  # :sk-one
        (b"bAsIc  OnNrLW9uZQ==", "sk-one"),
        (b"Basic dXNlcjpzay1vbmU=", "two"),  # user:sk-one
        (b"Basic Og==", "two"),  # :
        (b"Basic c2stb25l", "two"),  # sk-one, and no password
        (b"Basic !", "two"),
        (b"Basic ", "two"),
        (b"Digest OnNrLW9uZQ==", "two"),
    ],
)
def test_the_password_of_a_blank_user_is_a_key(authorization: bytes, found: str) -> None:
    assert credential({b"authorization": authorization, b"api-key": b"two"}) == found


def test_nothing_at_all_is_no_key() -> None:
    assert credential({}) is None


def test_a_setting_adds_words() -> None:
    redaction = Redaction(("X-Tenant",))
    assert redaction.headers([(b"x-tenant-id", b"7"), (b"accept", b"*/*")]) == [
        (b"x-tenant-id", HIDDEN),
        (b"accept", b"*/*"),
    ]


def test_secret_parameters_of_a_query_are_hidden_by_their_names() -> None:
    shown = without_secret_parameters("/v1/x?api-version=1&Access_Token=a&sig=b&x=key=c")
    assert shown == "/v1/x?api-version=1&Access_Token=<redacted>&sig=<redacted>&x=key=c"
    assert is_secret_parameter("client_secret")
    assert not is_secret_parameter("limit")


def test_the_user_of_a_whole_url_is_hidden() -> None:
    assert (
        shown_target("https://me:pass@host/v1/x?api_key=a")
        == "https://<redacted>@host/v1/x?api_key=<redacted>"
    )
    assert shown_target("https://host/v1/x?to=me:you@there") == "https://host/v1/x?to=me:you@there"
    assert shown_target("/v1/models/https://a@b") == "/v1/models/https://a@b", "a path holds no user"
    head = b"GET https://me:pass@host/ HTTP/1.1\r\nHost: a b\r\n"
    assert Redaction().head(head).startswith(b"GET https://<redacted>@host/ HTTP/1.1\r\n")


def test_a_word_of_the_settings_is_compared_as_names_are() -> None:
    assert Redaction(("x_tenant",)).hides(b"x-tenant-id")
    assert Redaction(("x-tenant",)).hides(b"x_tenant_id")


def test_secrets_in_a_head_that_could_not_be_read_are_hidden() -> None:
    head = b"GET /?key=a HTTP/9.9\r\nHost: b\r\nX-Auth-Token: c\r\n d\r\n\te\r\nAuthorization: Bearer f\r\n"
    lines = Redaction().head(head).split(b"\n")
    assert lines[:3] == [b"GET /?key=<redacted> HTTP/9.9\r", b"Host: b\r", b"X-Auth-Token: <redacted>"]
    assert lines[3:] == [b"<redacted>", b"<redacted>", b"Authorization: Bearer <redacted>", b""]
