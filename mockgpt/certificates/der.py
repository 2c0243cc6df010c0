"""Read the names in a certificate, and what a CRL revokes, from the DER itself (X.690, RFC 5280).

So serving never imports `cryptography` (40 ms, 10 MB), and the certificate of a *refused* client
can be named too, whose bytes may be anything and end anywhere. No function raises for them, the
format fixes how deep they nest, and time and output are bounded. Nothing is verified here: whether
a certificate is valid is decided by OpenSSL.
"""

from binascii import Error as Base64Error
from binascii import a2b_base64
from hashlib import sha256
from socket import AF_INET, AF_INET6, inet_ntop
from typing import NamedTuple

from mockgpt.certificates.der_text import (
    CN,
    CUT,
    TEXT_LIMIT,
    attribute,
    dotted,
    hexadecimal,
    printable,
    serial_text,
    string,
)
from mockgpt.wire.connection import NAMES_SHOWN, Identity

# OpenSSL refuses a peer's chain above 100 KB, so nothing longer comes from a handshake.
_CERTIFICATE_LIMIT_BYTES = 131_072
_ITEMS_LIMIT = 100  # extensions, and parts of a name
# More than OpenSSL's limit of a chain has room for, unless names are shorter than eight characters.
EVERY_NAME = 10_000
_CHARACTERS_A_NAME = 41  # on average; kept for each refused connection, so a hostile one is cut
_ELEMENTS_AFTER_SUBJECT = 4  # the key, two unique identifiers, the extensions

_IA5_STRING = 0x16
_INTEGER, _OCTET_STRING, _OID, _SEQUENCE, _SET = 0x02, 0x04, 0x06, 0x30, 0x31
_BOOLEAN, _UTC_TIME, _GENERALIZED_TIME = 0x01, 0x17, 0x18
_VERSION, _EXTENSIONS = 0xA0, 0xA3  # [0] and [3] of TBSCertificate
_SAN_OID = b"\x06\x03\x55\x1d\x11"  # 2.5.29.17 with its header

_TEXT_SANS = {0x81: "email:", 0x82: "DNS:", 0x86: "URI:"}
_OTHER_SANS = {0x87: "IP", 0xA0: "otherName", 0xA3: "x400Address", 0xA4: "DirName", 0xA5: "ediPartyName"}


class CRLFacts(NamedTuple):
    """The content of a CRL; serials are as in `Identity`, times are ISO 8601 or empty."""

    issuer: str
    this_update: str
    next_update: str
    revoked: frozenset[str]


class _Malformed(ValueError):
    """Not DER, or not where this field belongs."""


def certificate_identity(der: bytes, names: int = NAMES_SHOWN) -> Identity | None:
    """Return the names, dates and fingerprint of a certificate; None when it is no certificate.

    Inside a well-formed outer frame each field is read on its own, so one that cannot be read is
    empty and the others are still there. Nothing is raised, whatever the bytes are.

    - `common_name`: the last, most specific CN, as Go and curl choose.
    - `subject`, `issuer`: RFC 4514, most specific first (`CN=client,O=mockgpt`). Characters
      that don't print (controls, bidirectional marks, no-break spaces) are `\\xx` pairs of
      their UTF-8 bytes, in `common_name` and `sans` too.
    - `serial`: upper-case hex of even length, as OpenSSL's `getpeercert` has it.
    - `sans`: `DNS:`, `IP:`, `URI:`, `email:`, `DirName:`, `RID:`, and `otherName:#hex` for the rest.
    - `not_before`, `not_after`: `2026-11-23T00:00:00Z`.

    Texts end at 1,024 characters, and `sans` after `names` of them, 41 each on average; `…` marks the cut.
    """
    if len(der) > _CERTIFICATE_LIMIT_BYTES:
        return None
    try:
        (serial, issuer, validity, subject), rest, end = _certificate_frame(der)
    except _Malformed:
        return None
    subject_text, common_name = _name(der, *subject)
    not_before, after = _time(der, *validity)
    return Identity(
        common_name=common_name,
        subject=subject_text,
        issuer=_name(der, *issuer)[0],
        serial=serial_text(der[serial[0] : serial[1]]),
        sans=_alternative_names(der, rest, end, names),
        fingerprint_sha256=sha256(der).hexdigest(),
        not_before=not_before,
        not_after=_time(der, after, validity[1])[0],
    )


def crl_facts(der: bytes) -> CRLFacts | None:
    """Return issuer, times and revoked serials of a CRL (RFC 5280 section 5.1); None when it is none."""
    try:
        at, end = _expect(der, *_expect(der, 0, len(der), _SEQUENCE), _SEQUENCE)
        tag, _, stop = _element(der, at, end)
        if tag == _INTEGER:
            at = stop
        _, at = _expect(der, at, end, _SEQUENCE)  # signature algorithm
        issuer = _expect(der, at, end, _SEQUENCE)
        this_update, at = _time(der, issuer[1], end)
        next_update, at = _time(der, at, end)
        revoked: set[str] = set()
        # A list that revokes nothing has no such field, and may end here (RFC 5280 section 5.1.2.6).
        if at < end and der[at] == _SEQUENCE:
            at, end = _expect(der, at, end, _SEQUENCE)
            while at < end:
                entry, at = _expect(der, at, end, _SEQUENCE)
                start, stop = _expect(der, entry, at, _INTEGER)
                revoked.add(serial_text(der[start:stop]))
        return CRLFacts(_name(der, *issuer)[0], this_update, next_update, frozenset(revoked))
    except _Malformed:
        return None


def pem_blocks(pem: bytes, label: str) -> list[bytes]:
    """Return the DER of every block of that label, such as `CERTIFICATE` or `X509 CRL`, in order (RFC 7468).

    Text around the blocks is skipped, as is a block that is not base64 or has no end.
    """
    begin, finish = f"-----BEGIN {label}-----".encode(), f"-----END {label}-----".encode()
    blocks = []
    for piece in pem.split(begin)[1:]:
        body, found, _ = piece.partition(finish)
        if found:
            try:
                blocks.append(a2b_base64(body))
            except Base64Error:
                continue
    return blocks


def _element(der: bytes, at: int, end: int) -> tuple[int, int, int]:
    """Return tag, start and stop of the content of the element at `at`, which must lie within `end`."""
    if at + 2 > end:
        raise _Malformed
    tag = der[at]
    length = der[at + 1]
    start = at + 2
    if length >= 0x80:
        octets = length & 0x7F
        start += octets
        # DER has the definite form only, in the fewest octets; four of them exceed every limit here.
        if not 1 <= octets <= 4 or start > end or not der[at + 2]:
            raise _Malformed
        length = int.from_bytes(der[at + 2 : start], "big")
        if length < 0x80:
            raise _Malformed
    stop = start + length
    if stop > end or tag & 0x1F == 0x1F:  # tag numbers above 30 occur nowhere in RFC 5280
        raise _Malformed
    return tag, start, stop


def _expect(der: bytes, at: int, end: int, tag: int) -> tuple[int, int]:
    found, start, stop = _element(der, at, end)
    if found != tag:
        raise _Malformed
    return start, stop


def _certificate_frame(der: bytes) -> tuple[tuple[tuple[int, int], ...], int, int]:
    """Return the spans of serial, issuer, validity and subject, then that of what follows them."""
    at, end = _expect(der, 0, len(der), _SEQUENCE)
    if end != len(der):
        raise _Malformed
    at, end = _expect(der, at, end, _SEQUENCE)
    tag, start, stop = _element(der, at, end)
    if tag == _VERSION:
        tag, start, stop = _element(der, stop, end)
    if tag != _INTEGER:
        raise _Malformed
    serial = start, stop
    _, stop = _expect(der, stop, end, _SEQUENCE)  # signature algorithm
    issuer = _expect(der, stop, end, _SEQUENCE)
    validity = _expect(der, issuer[1], end, _SEQUENCE)
    subject = _expect(der, validity[1], end, _SEQUENCE)
    return (serial, issuer, validity, subject), subject[1], end


def _time(der: bytes, at: int, end: int) -> tuple[str, int]:
    """Return a UTCTime or GeneralizedTime as ISO 8601, and where the next element starts.

    A time that cannot be read is an empty text; where there is no time, the position stays.
    """
    try:
        tag, start, stop = _element(der, at, end)
    except _Malformed:
        return "", at
    if tag not in (_UTC_TIME, _GENERALIZED_TIME):
        return "", at
    digits = der[start : stop - 1]
    if stop - start > len("YYYYMMDDHHMMSSZ") or der[stop - 1 : stop] != b"Z" or not digits.isdigit():
        return "", stop
    text = digits.decode("ascii")
    if tag == _UTC_TIME:
        # RFC 5280 section 4.1.2.5.1: two digits from 50 on belong to the last century.
        text = ("19" if text >= "50" else "20") + text
    if len(text) != len("YYYYMMDDHHMMSS"):
        return "", stop
    month, day, hour, minute, second = text[4:6], text[6:8], text[8:10], text[10:12], text[12:]
    if not (
        "01" <= month <= "12" and "01" <= day <= "31" and hour < "24" and minute < "60" and second < "60"
    ):
        return "", stop
    return f"{text[:4]}-{month}-{day}T{hour}:{minute}:{second}Z", stop


def _name(der: bytes, at: int, end: int) -> tuple[str, str]:
    """Return a Name as RFC 4514 text and its last common name, as far as they can be read."""
    relative_names: list[list[tuple[bytes, int, int, int]]] = []
    common_name = (0x0C, 0, 0)
    try:
        while at < end and len(relative_names) < _ITEMS_LIMIT:
            inner, at = _expect(der, at, end, _SET)
            attributes: list[tuple[bytes, int, int, int]] = []
            relative_names.append(attributes)
            while inner < at and len(attributes) < _ITEMS_LIMIT:
                start, inner = _expect(der, inner, at, _SEQUENCE)
                start, stop = _expect(der, start, inner, _OID)
                kind = der[start:stop]
                tag, start, stop = _element(der, stop, inner)
                attributes.append((kind, tag, start, stop))
                if kind == CN:
                    common_name = tag, start, stop
    except _Malformed:
        pass
    text = ""
    for attributes in reversed(relative_names):
        parts = [attribute(kind, tag, der[start:stop]) for kind, tag, start, stop in attributes]
        text += ("," if text else "") + "+".join(parts)
        if len(text) > TEXT_LIMIT:
            text = text[: TEXT_LIMIT - 1] + CUT
            break
    tag, start, stop = common_name
    return text, printable(string(tag, der[start:stop]))


def _alternative_names(der: bytes, at: int, end: int, limit: int) -> tuple[str, ...]:
    """Return the subjectAltName (RFC 5280 section 4.2.1.6) found in the rest of TBSCertificate."""
    names: list[str] = []
    try:
        for _ in range(_ELEMENTS_AFTER_SUBJECT):
            tag, start, at = _element(der, at, end)
            if tag == _EXTENSIONS:
                break
        else:
            return ()
        at, end = _expect(der, start, at, _SEQUENCE)
        for _ in range(_ITEMS_LIMIT):
            start, at = _expect(der, at, end, _SEQUENCE)
            if der.startswith(_SAN_OID, start):
                break
        else:
            return ()
        tag, start, stop = _element(der, start + len(_SAN_OID), at)
        if tag == _BOOLEAN:
            tag, start, stop = _element(der, stop, at)
        if tag == _OCTET_STRING:
            _collect_names(der, *_expect(der, start, stop, _SEQUENCE), names, limit)
    except _Malformed:
        pass
    return tuple(names)


def _collect_names(der: bytes, at: int, end: int, names: list[str], limit: int) -> None:
    room = limit * _CHARACTERS_A_NAME
    while at < end:
        tag, start, at = _element(der, at, end)
        name = _alternative_name(der, tag, start, at)
        room -= len(name)
        if room < 0 or len(names) == limit:
            names.append(CUT)
            return
        names.append(name)


def _alternative_name(der: bytes, tag: int, start: int, stop: int) -> str:
    if tag in _TEXT_SANS:
        return _TEXT_SANS[tag] + printable(string(_IA5_STRING, der[start:stop]))
    if tag == 0x87 and stop - start in (4, 16):
        return "IP:" + inet_ntop(AF_INET if stop - start == 4 else AF_INET6, der[start:stop])
    if tag == 0xA4:
        try:
            return "DirName:" + _name(der, *_expect(der, start, stop, _SEQUENCE))[0]
        except _Malformed:
            pass
    if tag == 0x88:
        return "RID:" + dotted(der[start:stop])
    return f"{_OTHER_SANS.get(tag, 'other')}:#{hexadecimal(der[start:stop])}"
