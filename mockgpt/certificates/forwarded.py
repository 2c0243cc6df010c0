"""The client certificates that a proxy names in headers, compared with one another and with that of TLS.

Any client can send such a header, so it is read, shown and compared, and decides nothing. No function raises
for what a header holds; number and length of what is read are bounded.
"""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from mockgpt.certificates import forwarded_syntax as syntax
from mockgpt.certificates.forwarded_certificate import ForwardedCertificate, difference
from mockgpt.wire.connection import Identity
from mockgpt.wire.headers import RawHeaders

_ITEMS_LIMIT = 16  # one for each hop; more would only fill the journal
_VALUE_LIMIT_BYTES = 65_536  # nginx, AWS and HAProxy bound a whole head to that


class Row(NamedTuple):
    """How one header is read.

    Attributes:
        family: headers that one proxy sends together; they must not contradict one another.
        source: who defines it.
    """

    read: syntax.Reader
    family: str
    source: str


_AWS = "AWS, Application Load Balancer: mutual authentication with TLS"
_TRAEFIK = "Traefik, PassTLSClientCert middleware"
_CLOUDFLARE = "Cloudflare, forward a client certificate"
_AZURE = "Microsoft Learn, configure TLS mutual authentication (App Service)"
_HAPROXY = "HAProxy, client certificate authentication (ssl_c_* sample fetches); nginx' $ssl_client_*"
_INGRESS = "ingress-nginx, client certificate authentication"

# Header: its syntax, the family, the source. A new form of a proxy is a row here.
HEADERS: dict[bytes, Row] = {
    b"client-cert": Row(syntax.byte_sequence, "rfc9440", "RFC 9440 section 2.2"),
    b"client-cert-chain": Row(syntax.byte_sequences, "rfc9440", "RFC 9440 section 2.3"),
    b"x-forwarded-client-cert": Row(syntax.envoy, "envoy", "Envoy, HTTP header reference"),
    b"x-amzn-mtls-clientcert": Row(syntax.pem, "aws", _AWS),
    b"x-amzn-mtls-clientcert-leaf": Row(syntax.pem, "aws", _AWS),
    b"x-amzn-mtls-clientcert-subject": Row(syntax.subject, "aws", _AWS),
    b"x-amzn-mtls-clientcert-issuer": Row(syntax.issuer, "aws", _AWS),
    b"x-amzn-mtls-clientcert-serial-number": Row(syntax.serial, "aws", _AWS),
    b"x-amzn-mtls-clientcert-validity": Row(syntax.validity, "aws", _AWS),
    b"x-arr-clientcert": Row(syntax.base64_list, "azure", _AZURE),
    b"cf-client-cert-der-base64": Row(syntax.base64_list, "cloudflare", _CLOUDFLARE),
    b"cf-client-cert-sha256": Row(syntax.sha256, "cloudflare", _CLOUDFLARE),
    b"x-forwarded-tls-client-cert": Row(syntax.base64_list, "traefik", _TRAEFIK),
    b"x-forwarded-tls-client-cert-info": Row(syntax.traefik_info, "traefik", _TRAEFIK),
    b"x-ssl-client-cert": Row(syntax.pem_or_base64, "haproxy", _HAPROXY),
    b"x-ssl-client-der": Row(syntax.base64_list, "haproxy", _HAPROXY),
    b"x-ssl-client-verify": Row(syntax.verdict, "haproxy", _HAPROXY),
    b"x-ssl-client-dn": Row(syntax.subject, "haproxy", _HAPROXY),
    b"x-ssl-client-s-dn": Row(syntax.subject, "haproxy", _HAPROXY),
    b"x-ssl-client-cn": Row(syntax.common_name, "haproxy", _HAPROXY),
    b"x-ssl-client-serial": Row(syntax.serial, "haproxy", _HAPROXY),
    b"x-ssl-client-sha256": Row(syntax.sha256, "haproxy", _HAPROXY),
    b"x-ssl-client-notbefore": Row(syntax.not_before, "haproxy", _HAPROXY),
    b"x-ssl-client-notafter": Row(syntax.not_after, "haproxy", _HAPROXY),
    b"x-ssl-issuer": Row(syntax.issuer, "haproxy", _HAPROXY),
    b"ssl-client-cert": Row(syntax.pem, "ingress", _INGRESS),
    b"ssl-client-verify": Row(syntax.verdict, "ingress", _INGRESS),
    b"ssl-client-subject-dn": Row(syntax.subject, "ingress", _INGRESS),
    b"ssl-client-issuer-dn": Row(syntax.issuer, "ingress", _INGRESS),
    b"x-client-cert": Row(syntax.pem_or_base64, "custom", "no standard; a usual name"),
}
_MAY_REPEAT = frozenset((b"client-cert-chain",))  # a list may be sent in several lines (RFC 8941 section 3.1)


def forwarded_certificates(headers: RawHeaders, peer: Identity | None) -> list[ForwardedCertificate]:
    """Return the certificates that headers name, in their order.

    Args:
        headers: names in lower case.
        peer: the TLS client; None where it showed no certificate.
    """
    found: list[ForwardedCertificate] = []
    seen: set[bytes] = set()
    for name, value in headers:
        row = HEADERS.get(name)
        if row is None:
            continue
        items = _items(name, value, row)
        if name in seen and name not in _MAY_REPEAT:
            # A proxy has to replace the header of its client; two of them mean that it only adds its own.
            items = [item.with_problem("the header occurs more than once") for item in items]
        seen.add(name)
        found += items
        if len(found) > _ITEMS_LIMIT:
            last = found[_ITEMS_LIMIT - 1]
            problem = f"more than {_ITEMS_LIMIT} certificates; the rest is not read"
            found[_ITEMS_LIMIT - 1 :] = [last.with_problem(problem)]
            break
    found = _compared_by_family(found)
    if peer is None:
        return found
    # Of several hops in one header, the last is the one that the sender of this request speaks of.
    newest = {item.header: index for index, item in enumerate(found) if not item.chain}
    return [
        _compared_with_peer(item, peer, newest.get(item.header) == index) for index, item in enumerate(found)
    ]


def _items(name: bytes, value: bytes, row: Row) -> list[ForwardedCertificate]:
    header = name.decode("latin-1")
    if len(value) > _VALUE_LIMIT_BYTES:
        return [ForwardedCertificate(header, problem=f"not read: longer than {_VALUE_LIMIT_BYTES} bytes")]
    return list(islice(row.read(header, value), _ITEMS_LIMIT + 1))


def _compared_by_family(found: list[ForwardedCertificate]) -> list[ForwardedCertificate]:
    """Say where headers of one proxy contradict one another, or its chain is not one."""
    leaves: dict[str, ForwardedCertificate] = {}
    for item in found:
        if item.client is not None and not item.chain:
            leaves.setdefault(_family(item), item)
    compared, before = [], None
    for item in found:
        leaf = leaves.get(_family(item))
        if item.chain:
            item = item.with_problem(_chain_problem(item, before, leaf))
        elif leaf is not None and leaf.client is not None and item.header != leaf.header:
            field = difference(item, leaf.client)
            item = item.with_problem(f"its {field} is not that of {leaf.header}" if field else None)
        compared.append(item)
        before = item
    return compared


def _chain_problem(
    item: ForwardedCertificate, before: ForwardedCertificate | None, leaf: ForwardedCertificate | None
) -> str | None:
    """Return what is wrong with the place of a CA: each has to have issued the certificate before it."""
    if item.client is None or (_family(item) == "traefik" and leaf is None):
        return None
    if leaf is None:
        return "a chain without its client-cert"
    if before is None or not before.chain:
        before = leaf
    if item.fingerprint_sha256 == leaf.fingerprint_sha256:
        return "the chain repeats the client's certificate"
    return None if before.issuer == item.subject else "it is not the issuer of the certificate before it"


def _compared_with_peer(item: ForwardedCertificate, peer: Identity, last: bool) -> ForwardedCertificate:
    """Say whether it is the TLS client's own; equal fields alone do not prove that, a fingerprint does."""
    field = difference(item, peer)
    if item.fingerprint_sha256 == peer.fingerprint_sha256:
        problem = f"its {field} is not that of the certificate with this fingerprint" if field else None
        return item._replace(same_as_peer=True).with_problem(problem)
    if field is None:
        return item
    item = item._replace(same_as_peer=False)
    return item.with_problem("it is not the certificate of this TLS connection") if last else item


def _family(item: ForwardedCertificate) -> str:
    return HEADERS[item.header.encode("latin-1")].family
