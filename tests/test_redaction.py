"""One list says which header values are secrets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.config import JournalSettings
from mockgpt.redaction import CREDENTIALS, REDACTED, Redaction, credential, hidden, unpacked

HIDDEN = REDACTED.encode()
header_values = st.binary(max_size=20).filter(lambda value: b"\n" not in value)
raw_headers = st.lists(
    st.tuples(st.sampled_from([b"a", b"cookie", b"authorization", b"api-key", b"x-b"]), header_values)
)


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
    ],
)
def test_a_word_hides_every_name_that_holds_it(name: str) -> None:
    assert Redaction(JournalSettings().redact).hides(name.encode())


@pytest.mark.parametrize("name", ["accept", "x-request-id", "content-type", "x-stainless-retry-count"])
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


@given(raw_headers)
def test_packed_headers_are_the_redacted_ones(headers: list[tuple[bytes, bytes]]) -> None:
    redaction = Redaction(("cookie",))
    assert unpacked(*redaction.packed(headers)) == redaction.headers(headers)


def test_what_clients_make_it_remember_is_bounded() -> None:
    redaction = Redaction()
    for number in range(5000):
        packed = redaction.packed([(b"x-%d" % number, b"v"), (b"authorization", b"Bearer sk-1")])
        assert unpacked(*packed)[1][1] == b"Bearer " + HIDDEN
    assert len(redaction._hidden_places) <= 256
