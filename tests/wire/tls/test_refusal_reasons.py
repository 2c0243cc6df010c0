"""OpenSSL's errors and alerts in the words of the journal."""

from __future__ import annotations

import re
import ssl

import orjson
import pytest
from tls_clients import Client, client_context, server_context

from mockgpt.wire.tls import refusal_reasons
from mockgpt.wire.tls.refusal_reasons import ALERTS, HandshakeFailed, RefusalReason, refusal_of


def verdict(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.reason = "CERTIFICATE_VERIFY_FAILED"
    error.verify_code, error.verify_message = code, f"sentence {code}"
    return error


def failure(reason: str | None, kind: type[ssl.SSLError] = ssl.SSLError) -> ssl.SSLError:
    error = kind(1, "[SSL] something")
    error.reason = reason
    return error


def test_every_reason_has_a_meaning_and_a_word_of_its_own() -> None:
    assert all(reason.meaning for reason in RefusalReason)
    assert len({reason.meaning for reason in RefusalReason}) == len(RefusalReason)
    assert orjson.dumps(RefusalReason.EXPIRED) == b'"expired"'
    assert f"{RefusalReason.EXPIRED}" == "expired"


@pytest.mark.parametrize("code", sorted(refusal_reasons._VERIFY_REASONS))
def test_every_error_of_a_certificate_keeps_the_sentence_of_openssl(code: int) -> None:
    refusal = refusal_of(verdict(code), None)
    assert refusal.detail == f"sentence {code}"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (9, "not_yet_valid"),
        (10, "expired"),
        (12, "expired"),
        (18, "self_signed"),
        (20, "unknown_ca"),
        (23, "revoked"),
        (26, "wrong_purpose"),
        (28, "not_allowed"),
        (66, "weak_key"),
        (7, "bad_certificate"),
        (9999, "bad_certificate"),
    ],
)
def test_an_error_of_a_certificate_has_its_reason(code: int, reason: str) -> None:
    assert refusal_of(verdict(code), None).reason == reason
    assert refusal_of(verdict(code), "bad_certificate").reason == reason, "our verdict weighs more"


@pytest.mark.parametrize("reason", sorted(refusal_reasons._HANDSHAKE_REASONS))
def test_every_other_refusal_has_its_reason_and_openssls_words(reason: str) -> None:
    refusal = refusal_of(failure(reason), None)
    assert isinstance(refusal.reason, RefusalReason)
    assert refusal.detail == reason.replace("_", " ").lower()


@pytest.mark.parametrize(
    ("error", "received", "reason", "detail"),
    [
        (failure("TLSV1_ALERT_UNKNOWN_CA"), None, "client_alert", "unknown_ca"),
        (failure("SSLV3_ALERT_BAD_CERTIFICATE"), "bad_certificate", "client_alert", "bad_certificate"),
        (failure(None), "user_canceled", "client_alert", "user_canceled"),
        (
            failure("UNEXPECTED_EOF_WHILE_READING", ssl.SSLEOFError),
            None,
            "client_left",
            "closed in the middle of the handshake",
        ),
        (failure("WRONG_VERSION_NUMBER"), None, "garbage", "wrong version number"),
        (failure(None), None, "garbage", str(failure(None))),
    ],
)
def test_alerts_ends_and_garbage_have_different_reasons(
    error: ssl.SSLError, received: str | None, reason: str, detail: str
) -> None:
    refusal = refusal_of(error, received)
    assert (refusal.reason, refusal.detail) == (reason, detail)


def test_alerts_have_the_names_of_the_rfc_each_once() -> None:
    assert len(set(ALERTS.values())) == len(ALERTS)
    assert all(re.fullmatch(r"[a-z_]+", name) for name in ALERTS.values())
    assert (ALERTS[0], ALERTS[48], ALERTS[116]) == ("close_notify", "unknown_ca", "certificate_required")


@pytest.mark.parametrize("alert", [alert for alert in ssl.AlertDescription if alert.value in ALERTS])
def test_alerts_have_the_numbers_of_the_standard_library(alert: ssl.AlertDescription) -> None:
    shown = alert.name.removeprefix("ALERT_DESCRIPTION_").lower()
    assert ALERTS[alert.value] == shown.replace("cancelled", "canceled")  # RFC 8446 has one l


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (86, "inappropriate_fallback"),
        (109, "missing_extension"),
        (116, "certificate_required"),
        (120, "no_application_protocol"),
    ],
)
def test_alerts_that_the_standard_library_does_not_name_have_the_numbers_of_rfc_8446(
    code: int, name: str
) -> None:
    assert ALERTS[code] == name


def test_a_refusal_says_reason_and_detail_in_one_line() -> None:
    assert str(HandshakeFailed("expired", "certificate has expired")) == "expired: certificate has expired"


def test_a_real_client_that_offers_no_version_of_ours_has_its_reason() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    client = Client(client_context("good", "1.2"), context)
    client.shake_hands()
    assert client.refusal is not None
    assert client.refusal.reason == "tls_version"


def test_real_bytes_that_are_no_tls_have_their_reason() -> None:
    client = Client(client_context("good"), server_context())
    client.deliver(b"\x16\x03\x01\xff\xff" + b"x" * 100)
    assert client.refusal is not None
    assert client.refusal.reason == "garbage"
