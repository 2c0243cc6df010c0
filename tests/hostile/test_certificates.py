"""Certificates of the CA that nobody means: in handshakes, and in all that shows or reads them."""

from __future__ import annotations

import http.client
import json
import ssl
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import NameOID, ObjectIdentifier
from measured import IDLE_MIB, Measured
from mock_process import MockProcess, chat, get, post, read_answer

from mockgpt.certificates.minting.init import load_authority
from mockgpt.certificates.minting.signing import CLIENT, new_key, pem

STALL_MS = 50
SAN = ObjectIdentifier("2.5.29.17")
RIGHT_TO_LEFT = "\u202egnp.exe\u2066\u200f"
CONTROLS = "a\0b\r\nc\x1b[31m\x7f\u2028"
MARKUP = '</script><img src=x onerror=alert(1)>"'


def name(*pairs: tuple[ObjectIdentifier, str]) -> x509.Name:
    with warnings.catch_warnings():  # of names longer than 64 characters, which are tested
        warnings.simplefilter("ignore")
        return x509.Name([x509.NameAttribute(kind, text, _validate=False) for kind, text in pairs])


def cn(text: str) -> x509.Name:
    return name((NameOID.COMMON_NAME, text))


def dns(count: int, text: str = "host-{}.example.org") -> x509.SubjectAlternativeName:
    return x509.SubjectAlternativeName([x509.DNSName(text.format(number)) for number in range(count)])


def raw_san(data: bytes) -> x509.UnrecognizedExtension:
    return x509.UnrecognizedExtension(SAN, data)


def other(size: int) -> x509.UnrecognizedExtension:
    return x509.UnrecognizedExtension(ObjectIdentifier("1.2.3.4.5"), b"\0" * size)


ORGANIZATION = NameOID.ORGANIZATION_NAME
CORPUS: dict[str, tuple[x509.Name, x509.ExtensionType | None]] = {
    "NUL and controls": (cn(CONTROLS), dns(1)),
    "right to left": (cn(RIGHT_TO_LEFT), dns(1)),
    "markup": (
        cn(MARKUP),
        x509.SubjectAlternativeName([x509.UniformResourceIdentifier("javascript:alert(1)")]),
    ),
    "no name": (name(), dns(1)),
    "no name at all": (name(), None),
    "an empty name": (cn(" "), None),
    "emoji": (cn("👩‍👩‍👧‍👦 é ß"), None),
    "a name of 30,000 characters": (cn("é" * 30_000), None),
    "a hundred names": (name(*[(NameOID.COMMON_NAME, f"n{number}") for number in range(100)]), None),
    "many organizations": (name(*[(ORGANIZATION, "o" * 60) for _ in range(500)]), None),
    "1,000 SANs": (cn("a"), dns(1_000)),
    "patterns as names": (cn("svc[1]*?"), dns(1, "*.*.*")),
    "a comma and an equals sign": (cn("a,CN=b+O=c\\,d"), dns(1)),
    "a SAN of NUL": (cn("a"), raw_san(b"\x30\x07\x82\x05a\0b.c")),
    "a SAN that is not ASCII": (cn("a"), raw_san(b"\x30\x06\x82\x04\xff\xfe\x80\xc0")),
    "a SAN with a wrong length": (cn("a"), raw_san(b"\x30\x84\xff\xff\xff\xff\x82\x01a")),
    "a SAN without end": (cn("a"), raw_san(b"\x30\x80" * 50)),
    "an empty SAN": (cn("a"), raw_san(b"\x30\0")),
    "SANs of all kinds": (
        cn("a"),
        raw_san(
            b"\x30\x1b\x81\x01a\x82\x01b\x86\x01c\x87\x04\1\2\3\4\x87\x01\xff\x88\x01\x2a\xa0\x03\x06\x01\x2a"
        ),
    ),
    "60 KB of nothing": (cn("a"), other(60_000)),
    "1 MB": (cn("a"), other(1_000_000)),
}


@pytest.fixture(scope="module")
def client(certificates: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ssl.SSLContext]:
    """Return a client that shows a certificate of the corpus."""
    authority = load_authority(certificates / "ca.crt", certificates / "ca.key")
    folder, key, now = tmp_path_factory.mktemp("corpus"), new_key(), datetime.now(UTC)

    def make(which: str) -> ssl.SSLContext:
        subject, names = CORPUS[which]
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(authority.certificate.subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(x509.ExtendedKeyUsage(CLIENT), critical=False)
        )
        if names is not None:
            builder = builder.add_extension(names, critical=False)
        file = folder / "client.pem"
        file.write_bytes(b"".join(pem(builder.sign(authority.key, hashes.SHA256()), key)))
        context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
        context.load_cert_chain(file)
        return context

    return make


@pytest.fixture(scope="module")
def watched(certificates: Path, client_context: ssl.SSLContext) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0", "--log-level", "debug") as mock:
        expectation = {"match": {"client": "CN=*b*"}, "reply": {"content": "Hi {{client.common_name}}"}}
        assert admin(mock, "POST", "/_mock/expectations", expectation)[0] == 201
        # What a first request loads is no matter of certificates.
        with mock.connect(client_context) as connection:
            for request in (get("/v1/whoami"), chat("hello"), post("/v1/chat/completions", b"{")):
                connection.sendall(request)
                read_answer(connection)
        for path in ("/_mock/connections?client=CN=x", "/_mock/exchanges?client=x", "/metrics", "/"):
            admin(mock, "GET", path)
        admin(mock, "POST", "/_mock/verify", {"match": {"client": "CN=x"}})
        with Measured(mock) as seen:
            yield mock
        assert seen.longest_ms < STALL_MS, mock.log("slow_turn")
        assert seen.peak_mib < IDLE_MIB
        assert mock.log("exception") == []
        assert all(line.isascii() and line.isprintable() for line in mock.log_text().splitlines())


def admin(mock: MockProcess, method: str, path: str, value: object = None) -> tuple[int, bytes]:
    address = urlsplit(str(mock.ready["admin_url"]))
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=10)
    try:
        connection.request(method, path, None if value is None else json.dumps(value))
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


@pytest.mark.parametrize("which", CORPUS)
def test_a_strange_certificate_is_read_or_refused_and_shown_whole(
    watched: MockProcess, client: Callable[[str], ssl.SSLContext], client_context: ssl.SSLContext, which: str
) -> None:
    told: list[bytes] = []
    for request in (get("/v1/whoami"), chat("hello"), post("/v1/chat/completions", b"{")):
        try:
            with watched.connect(client(which)) as connection:
                connection.sendall(request)
                status, _, body = read_answer(connection)
        except (TimeoutError, ssl.SSLError, ConnectionError, AssertionError):
            assert which == "1 MB" or "SAN" in which, "refused by OpenSSL, by an alert"
            continue
        assert status in (200, 400)
        told.append(body)
    subject, _ = CORPUS[which]
    common = [one.value for one in subject.get_attributes_for_oid(NameOID.COMMON_NAME)]
    if told:
        shown = json.loads(told[0])["client"]
        assert bool(common) == bool(shown["common_name"])
        assert shown["common_name"] is None or shown["common_name"].isprintable()
        filters = quote(shown["subject"][:200]), quote((common or ["x"])[0][:200])
    else:
        filters = ("x", "y")
    for path in (
        *("/_mock/connections", "/_mock/exchanges?limit=1000", "/metrics", "/"),
        *(f"/_mock/exchanges?client={one}" for one in filters),
        *(f"/_mock/connections?client=CN={one}" for one in filters),
    ):
        status, body = admin(watched, "GET", path)
        assert status in (200, 400)
        assert path in ("/metrics", "/") or json.loads(body)
    match = {"match": {"client": f"CN={(common or ['x'])[0][:100]}"}}
    assert admin(watched, "POST", "/_mock/verify", match)[0] in (200, 400, 422)
    with watched.connect(client_context) as connection:
        connection.sendall(get("/health"))
        assert read_answer(connection)[0] == 200
