"""TLS contexts, each for one way to treat a client: what it demands, resumes and trusts."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
from tls_files_of import settings_of

from mockgpt.certificates import context_making as making
from mockgpt.certificates.tls_files import read_material


@pytest.mark.parametrize(
    ("changes", "mode"),
    [
        ({}, ssl.CERT_REQUIRED),
        ({"require_client_cert": False}, ssl.CERT_OPTIONAL),
        ({"reject": "http_400"}, ssl.CERT_OPTIONAL),
        ({"reject": "close"}, ssl.CERT_OPTIONAL),
    ],
)
def test_only_an_alert_needs_a_certificate_in_the_handshake(
    certificates: Path, changes: dict[str, object], mode: ssl.VerifyMode
) -> None:
    settings = settings_of(certificates, **changes)
    assert making.bare_context(settings, read_material(settings)).verify_mode is mode


@pytest.mark.parametrize(
    ("changes", "tickets"), [({}, 1), ({"session_tickets": False}, 0), ({"reject": "http_400"}, 0)]
)
def test_nothing_is_resumed_that_could_not_be_judged_again(
    certificates: Path, changes: dict[str, object], tickets: int
) -> None:
    settings = settings_of(certificates, **changes)
    assert making.trusting_context(settings, read_material(settings)).num_tickets == tickets
    assert making.resumes_sessions(settings) == bool(tickets)


def test_what_each_context_trusts(certificates: Path) -> None:
    settings = settings_of(certificates)
    material = read_material(settings)
    certificate = ssl.PEM_cert_to_DER_cert((certificates / "client.crt").read_text())
    trusted = {
        "bare": making.bare_context(settings, material),
        "trusting": making.trusting_context(settings, material),
        "denying": making.denying_context(settings, material),
        "lenient": making.lenient_context(settings, material),
        "accepting": making.accepting_context(certificate),
        "nothing": making.accepting_context(b"no certificate"),
    }
    counts = {name: context.cert_store_stats()["x509"] for name, context in trusted.items()}
    assert counts == {"bare": 0, "trusting": 1, "denying": 1, "lenient": 0, "accepting": 1, "nothing": 0}
    verifying = making.verifying_context(settings._replace(minimum_version="1.3"), material)
    assert verifying.minimum_version == verifying.maximum_version == ssl.TLSVersion.TLSv1_2
