"""The syntaxes in which proxies write certificates into headers, each a function that reads one value.

Whatever the value is, nothing is raised, and what cannot be read is said as the certificate's `problem`.
"""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64
from collections.abc import Callable, Iterator
from time import gmtime, strftime, strptime
from urllib.parse import unquote_plus, unquote_to_bytes

from mockgpt.certificates.der import pem_blocks
from mockgpt.certificates.der_text import printable
from mockgpt.certificates.forwarded_certificate import ForwardedCertificate, difference, of_certificate

Reader = Callable[[str, bytes], Iterator[ForwardedCertificate]]

_SHA256 = re.compile(r"[0-9a-f]{64}")
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,128}")
_DECIMAL = re.compile(r"[0-9]{1,60}")
_UNIX_TIME = re.compile(r"[0-9]{1,11}")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_INCOMPLETE_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_BEGIN = b"-----BEGIN CERTIFICATE-----"
_NOT_CLOSED = "a quote is not closed, so it cannot be read to its end"
_CERTIFICATES_LIMIT = 16  # of one value
_ISO = "%Y-%m-%dT%H:%M:%SZ"


# -- whole certificates --------------------------------------------------------------------------


def byte_sequence(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read one byte sequence (RFC 9440 section 2.2, RFC 8941 section 3.3.5)."""
    first, comma, _ = value.partition(b",")
    yield _between_colons(header, first, False).with_problem("more than one item" if comma else None)


def byte_sequences(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a list of byte sequences (RFC 9440 section 2.3): the CAs behind the client's certificate."""
    for item in value.split(b","):
        yield _between_colons(header, item, True)


def _between_colons(header: str, item: bytes, chain: bool) -> ForwardedCertificate:
    item = item.strip()
    if len(item) < 2 or item[:1] != b":" or item[-1:] != b":":
        return ForwardedCertificate(header, chain=chain, problem="no byte sequence between colons")
    return _base64(header, item[1:-1], chain, strict=True)


def _base64(header: str, text: bytes, chain: bool, strict: bool = False) -> ForwardedCertificate:
    try:
        der = a2b_base64(text, strict_mode=strict)
    except Base64Error:
        return ForwardedCertificate(header, chain=chain, problem="no base64")
    return of_certificate(header, der, chain)


def base64_list(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read base64 without the lines of PEM, percent-encoded or not, leaf first, with commas between."""
    for index, item in enumerate(unquote_to_bytes(value).split(b",")):
        yield _base64(header, item, index > 0).with_problem(_escapes(value))


def pem(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read PEM, percent-encoded or with spaces or tabs for line breaks, leaf first."""
    text = unquote_to_bytes(value)
    blocks = pem_blocks(text, "CERTIFICATE")
    if not blocks:
        yield ForwardedCertificate(header, problem=_escapes(value) or "no PEM certificate")
        return
    lost = text.count(_BEGIN) - len(blocks)
    problem = _escapes(value) or (f"{lost} of its PEM blocks cannot be read to the end" if lost else None)
    for index, der in enumerate(blocks[:_CERTIFICATES_LIMIT]):
        yield of_certificate(header, der, index > 0).with_problem(problem)


def pem_or_base64(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read PEM, or base64 alone, perhaps in quotes: one header name of two habits."""
    value = value.strip(b'"')
    return (pem if b"BEGIN" in value or value[:1] in (b"", b"(") else base64_list)(header, value)


def _escapes(value: bytes) -> str | None:
    return "a percent escape is not complete" if _INCOMPLETE_ESCAPE.search(value) else None


# -- single fields ---------------------------------------------------------------------------------


def _text(value: bytes) -> str:
    return printable(unquote_to_bytes(value.strip(b'"')).decode("utf-8", "replace"))


def subject(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a subject as RFC 2253 writes it, or as OpenSSL's old form does."""
    yield ForwardedCertificate(header, subject=_text(value)).with_problem(_no_name(value))


def issuer(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read an issuer, in the forms of `subject`."""
    yield ForwardedCertificate(header, issuer=_text(value)).with_problem(_no_name(value))


def common_name(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a common name alone."""
    yield ForwardedCertificate(header, subject=f"CN={_text(value)}" if value else None)


def _no_name(value: bytes) -> str | None:
    return None if not value or b"=" in value else "no distinguished name"


def serial(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a serial number in hexadecimal, perhaps with colons."""
    text = _text(value).replace(":", "")
    if _HEXADECIMAL.fullmatch(text):
        yield ForwardedCertificate(header, serial=text.upper())
    else:
        yield ForwardedCertificate(header, problem="no hexadecimal serial number")


def sha256(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a fingerprint."""
    text = _text(value).replace(":", "").lower()
    if _SHA256.fullmatch(text):
        yield ForwardedCertificate(header, fingerprint_sha256=text)
    else:
        yield ForwardedCertificate(header, problem="no SHA-256")


def validity(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read `NotBefore=…;NotAfter=…` of ISO 8601 times."""
    pairs = dict(_pair(part) for part in _split(value, ord(";")))
    begin, end = (_time(pairs.get(key, b"").decode("latin-1")) for key in ("notbefore", "notafter"))
    problem = None if begin and end else "not two times, NotBefore and NotAfter"
    yield ForwardedCertificate(header, not_before=begin, not_after=end, problem=problem)


def not_before(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a time as `YYMMDDhhmmssZ` (ASN.1 UTCTime) or as ISO 8601."""
    time = _time(_text(value))
    yield ForwardedCertificate(header, not_before=time, problem=None if time else "no time")


def not_after(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a time, in the forms of `not_before`."""
    time = _time(_text(value))
    yield ForwardedCertificate(header, not_after=time, problem=None if time else "no time")


def _time(text: str) -> str | None:
    if _UNIX_TIME.fullmatch(text):
        return strftime(_ISO, gmtime(int(text)))
    for form in (_ISO, "%y%m%d%H%M%SZ", "%Y%m%d%H%M%SZ"):
        try:
            return strftime(_ISO, strptime(text, form))
        except ValueError:
            continue
    return None


def verdict(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read whether the proxy found the certificate good: `SUCCESS`, or OpenSSL's code 0."""
    text = _text(value)
    good = text.upper() in ("SUCCESS", "0", "TRUE")
    yield ForwardedCertificate(header, problem=None if good else f"the proxy says: {text or 'nothing'}")


# -- several fields --------------------------------------------------------------------------------


def envoy(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read elements of `Key=value;…`, one a hop, the first hop first (Envoy's HTTP header reference)."""
    unclosed = None if _closed(value) else _NOT_CLOSED
    for element in _split(value, ord(",")):
        pairs = [_pair(part) for part in _split(element, ord(";"))]
        if any(key for key, _ in pairs):
            yield _envoy_element(header, pairs).with_problem(unclosed)
        else:
            yield ForwardedCertificate(header, problem=unclosed or "no Key=value pair")


def _envoy_element(header: str, pairs: list[tuple[str, bytes]]) -> ForwardedCertificate:
    first: dict[str, bytes] = {}
    twice = None
    for key, text in pairs:
        if key in first and key not in ("uri", "dns"):
            twice = f"{printable(key.capitalize())} occurs more than once"
        first.setdefault(key, text)
    claimed = first.get("hash", b"").decode("latin-1").lower() or None
    problem = None
    if claimed is not None and not _SHA256.fullmatch(claimed):
        claimed, problem = None, "Hash is no SHA-256"
    item = ForwardedCertificate(
        header,
        fingerprint_sha256=claimed,
        subject=printable(first["subject"].decode("utf-8", "replace")) if "subject" in first else None,
        sans=tuple(
            f"{key.upper()}:{printable(text.decode('utf-8', 'replace'))}"
            for key, text in pairs
            if key in ("uri", "dns") and text
        ),
        problem=problem,
    ).with_problem(twice)
    for key in ("cert", "chain"):
        if key in first:
            read = next(pem(header, first[key]))
            if read.client is None:
                item = item.with_problem(read.problem)
            elif item.client is None:
                item = _whole(item, read, key.capitalize())
            elif read.fingerprint_sha256 != item.fingerprint_sha256:
                item = item.with_problem("Chain does not begin with Cert")
    return item


_ENVOY_KEYS = {"fingerprint": "Hash", "subject": "Subject", "names": "URI or DNS"}


def _whole(item: ForwardedCertificate, read: ForwardedCertificate, key: str) -> ForwardedCertificate:
    """Return the certificate itself, which is believed before what is claimed of it."""
    assert read.client is not None
    other = difference(item, read.client)
    claim = f"{_ENVOY_KEYS.get(other, other)} is not that of {key}" if other is not None else None
    return read.with_problem(item.problem).with_problem(claim)


def traefik_info(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read `Subject="…";Issuer="…";SerialNumber="…";NB="…";NA="…";SAN="…"`, query-escaped, leaf first."""
    decoded = unquote_plus(value.decode("latin-1"), encoding="latin-1").encode("latin-1")
    problem = _escapes(value) or (None if _closed(decoded) else _NOT_CLOSED)
    for index, element in enumerate(_split(decoded, ord(","))):
        said = {
            key: printable(text.decode("utf-8", "replace"))
            for key, text in map(_pair, _split(element, ord(";")))
        }
        number = said.get("serialnumber", "")
        item = ForwardedCertificate(
            header,
            subject=said.get("subject"),
            issuer=said.get("issuer"),
            serial=f"{int(number):X}" if _DECIMAL.fullmatch(number) else None,
            not_before=_time(said.get("nb", "")),
            not_after=_time(said.get("na", "")),
            sans=tuple(_kind_of(name) for name in said.get("san", "").split(",") if name),
            chain=index > 0,
            problem=problem,
        )
        yield item.with_problem(None if any(said) else "no Key=value pair")


def _kind_of(name: str) -> str:
    """Return a name with its kind: Traefik leaves that out."""
    kind = "URI" if "://" in name else "email" if "@" in name else "DNS"
    return f"IP:{name}" if name.replace(".", "").isdigit() or name.count(":") > 1 else f"{kind}:{name}"


# -- quotes ----------------------------------------------------------------------------------------


def _closed(value: bytes) -> bool:
    """Tell whether every quote is closed: only then does a separator at the end stand outside of one."""
    return len(_split(value + b";", ord(";"))) > len(_split(value, ord(";")))


def _split(value: bytes, separator: int) -> list[bytes]:
    """Split at a separator outside of double quotes, in which a backslash escapes."""
    parts, start, quoted, escaped = [], 0, False, False
    for position, byte in enumerate(value):
        if escaped:
            escaped = False
        elif quoted and byte == 0x5C:
            escaped = True
        elif byte == 0x22:
            quoted = not quoted
        elif byte == separator and not quoted:
            parts.append(value[start:position])
            start = position + 1
    parts.append(value[start:])
    return parts


def _pair(part: bytes) -> tuple[str, bytes]:
    key, equals, text = part.strip().partition(b"=")
    if not equals:
        return "", b""
    if len(text) >= 2 and text[:1] == text[-1:] == b'"':
        text = _ESCAPED.sub(rb"\1", text[1:-1])
    return key.decode("latin-1").lower(), text
