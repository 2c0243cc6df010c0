"""URIs of clients: what a SPIFFE ID is, and the name of the files."""

from __future__ import annotations

import pytest

from mockgpt.certificates.minting.uri_names import by_file_name
from mockgpt.errors import CertificateError


@pytest.mark.parametrize(
    ("uri", "stem"),
    [
        ("spiffe://prod/ns/default/sa/gateway", "gateway"),
        ("spiffe://prod/gateway", "gateway"),
        ("https://example.org/clients/a/", "a"),
        ("urn:example:worker", "worker"),
    ],
)
def test_files_are_called_by_the_last_part(uri, stem):
    assert [*by_file_name([uri, uri], ["client"])] == [stem]
    assert by_file_name([uri], [])[stem][0].value == uri


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("spiffe://Prod/a", "a SPIFFE ID is"),
        ("spiffe://prod", "a SPIFFE ID is"),
        ("spiffe://prod/", "a SPIFFE ID is"),
        ("spiffe://prod:1/a", "a SPIFFE ID is"),
        ("spiffe://prod/a/../b", "a SPIFFE ID is"),
        ("spiffe://prod/a?b", "a SPIFFE ID is"),
        ("spiffe://prod//a", "a SPIFFE ID is"),
        ("gateway", "scheme"),
        ("spiffe://prod/\u00e4", "scheme"),
        ("spiffe://prod/" + "a" * 2048, "2048"),
        ("https://x/%2e%2e", "file name"),
        ("spiffe://prod/client", "another certificate"),
        ("spiffe://prod/CA", "another certificate"),
    ],
)
def test_what_is_no_uri_of_a_client_is_refused(uri, why):
    with pytest.raises(CertificateError, match=why):
        by_file_name([uri], ["client"])


def test_two_uris_cannot_have_the_same_files():
    with pytest.raises(CertificateError, match="another certificate"):
        by_file_name(["spiffe://prod/a", "spiffe://test/a"], [])
