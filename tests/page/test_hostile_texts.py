"""What a client sent is text on the live page, wherever it stands, and costs a bounded time."""

from __future__ import annotations

import json
import ssl
from pathlib import Path
from typing import Any

import pytest
from plain_client import ask, chat
from requests_sent import refused

from mockgpt.certificates.minting.init import initialise
from mockgpt.config import Config, ResponsesSettings, TLSSettings
from mockgpt.config.settings import APISettings
from mockgpt.testing.background_server import BackgroundServer

Page = Any  # of the driver, which only `make test-page` installs
AT_ONCE = ResponsesSettings(default_delay_ms=0)
MARKUP = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>'
IN_A_NAME = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def odd_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificates of a client whose common name is markup."""
    folder = tmp_path_factory.mktemp("odd") / "certs"
    initialise(folder)
    mint_named(folder, IN_A_NAME)
    return folder


def mint_named(folder: Path, common_name: str) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    authority = x509.load_pem_x509_certificate((folder / "ca.crt").read_bytes())
    signer = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), None)
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)]))
        .issuer_name(authority.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(authority.not_valid_before_utc)
        .not_valid_after(authority.not_valid_after_utc)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), False)
        .sign(signer, hashes.SHA256())
    )
    (folder / "odd.crt").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "odd.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def assert_unharmed(page: Page) -> None:
    assert page.evaluate("window.harmed") is None
    assert page.locator("#main img, #main script, #controls img, dialog img").count() == 0


def test_markup_in_prompt_header_path_model_and_common_name_stays_text(
    odd_names: Path, open_page: Any
) -> None:
    files = {"cert_path": "server.crt", "key_path": "server.key", "ca_cert_path": "ca.crt"}
    tls = TLSSettings(**{key: str(odd_names / name) for key, name in files.items()})
    with BackgroundServer(
        Config(tls=tls, api=APISettings(validation="lenient"), responses=AT_ONCE)
    ) as server:
        context = ssl.create_default_context(cafile=server.ca_cert)
        context.load_cert_chain(odd_names / "odd.crt", odd_names / "odd.key")
        page = open_page(server, expected="ERR_")
        page.wait_for_selector("#dot:not(.off)")
        headers = {"x-odd": MARKUP, "x-mockgpt-reply": MARKUP}
        identifier = chat(server, MARKUP, headers, context, model="gpt-4o-mini").headers["x-request-id"]
        wrong = chat(server, MARKUP, context=context, model=MARKUP).headers["x-request-id"]
        ask(server.url, "GET", "/<svg/onload=alert(1)>?<b>", context=context)
        page.locator(f'[data-id="{wrong}"] .model', has_text="<img src=x").wait_for()
        page.locator(f'[data-id="{identifier}"] .client', has_text=IN_A_NAME).wait_for()
        page.locator("#rows .what", has_text="/<svg/onload=alert(1)>?<b>").wait_for()
        for each in (identifier, wrong):
            page.locator(f'[data-id="{each}"] a').click()
            detail = page.locator("#detail")
            detail.locator(".title", has_text="/v1/chat/completions").wait_for()
            detail.get_by_text(f"CN={IN_A_NAME}").or_(detail.get_by_text(IN_A_NAME)).first.wait_for()
            assert "<img src=x onerror=" in detail.inner_text()
            assert_unharmed(page)
        page.close()


def test_markup_in_an_expectation_and_in_a_refused_certificate_stays_text(
    server: BackgroundServer, page: Page, odd_names: Path
) -> None:
    server.expect(match={"last_user_message": MARKUP}, reply={"content": MARKUP})
    refused(server, (str(odd_names / "odd.crt"), str(odd_names / "odd.key")))
    page.locator("#rows .row.refused .client", has_text=IN_A_NAME).wait_for()
    page.locator("#rows .row.refused a").click()
    page.locator("#detail", has_text=IN_A_NAME).wait_for()
    page.keyboard.press("c")
    page.locator("#expectations code", has_text="<script>").wait_for()
    assert_unharmed(page)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 60_000,
        b"[" * 30_000 + b"]" * 30_000,
        json.dumps({"model": "gpt-4o-mini", **{f"key{number}": number for number in range(4000)}}).encode(),
        json.dumps({"__proto__": {"toString": 1}, "constructor": None, "messages": "\u202egnp.exe"}).encode(),
        b'{"text": "' + b"\\u0000\\ud800" * 5000 + b'"}',
        bytes(range(256)) * 200,
    ],
    ids=["unclosed", "deep", "wide", "names of JavaScript", "odd characters", "no text"],
)
def test_a_body_of_any_shape_is_shown_at_once(server: BackgroundServer, page: Page, body: bytes) -> None:
    answer = ask(server.url, "POST", "/v1/chat/completions", body, context=server.client_ssl_context())
    page.locator(f'[data-id="{answer.headers["x-request-id"]}"] a').click()
    page.locator("#detail .pair").first.wait_for()
    assert page.evaluate("document.querySelectorAll('#detail *').length") < 3000
    assert_unharmed(page)


def test_a_copied_command_runs_nothing_that_the_client_wrote(server: BackgroundServer, page: Page) -> None:
    hostile = "$(touch /tmp/harmed)`id`'; reboot #"
    answer = ask(
        server.url,
        "POST",
        "/v1/chat/completions?a=$(id)'`id`",
        b"@/etc/passwd" + hostile.encode(),
        {"x-`id`": hostile, "authorization": hostile},
        server.client_ssl_context(),
    )
    exchange = server.exchanges[-1]
    assert exchange["id"] == answer.headers["x-request-id"]
    page.wait_for_selector("#rows .row.item")
    command = page.evaluate("(exchange) => curlOf(exchange)", exchange)
    quoted = command.replace("'\\''", "")
    outside = "".join(quoted.split("'")[::2])  # what the shell itself reads
    assert "`" not in outside
    assert "$(" not in outside
    assert "reboot" not in outside
    assert "--data-raw" in outside
