"""Minted folders of certificates for the tests of this folder and the next."""

import pytest

from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue
from mockgpt.certificates.minting.init import initialise


@pytest.fixture(scope="session")
def certs(tmp_path_factory):
    """A folder as `certs init` writes it, with the catalogue of bad client certificates in `bad`."""
    directory = tmp_path_factory.mktemp("bad") / "certs"
    initialise(directory)
    write_catalogue(directory / "bad", directory)
    return directory


@pytest.fixture(scope="session")
def minted(tmp_path_factory):
    """A folder as `certs init` writes it, with further hosts and one more client."""
    directory = tmp_path_factory.mktemp("minted") / "certs"
    initialise(directory, hosts=["mock", "*.example.org", "10.0.0.1"], clients=["gateway"])
    return directory
