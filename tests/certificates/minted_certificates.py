"""Handshakes in memory, certificates and CAs for the tests of this folder and the next."""

import datetime
import ssl

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.minting.bad_client_catalogue import ENTRIES
from mockgpt.certificates.minting.signing import (
    CLIENT,
    Authority,
    Profile,
    common_name,
    issue,
    new_key,
)

VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}


BY_NAME = {entry.name: entry for entry in ENTRIES}


def alert_of(error):
    """TLSV13_ALERT_CERTIFICATE_REQUIRED to certificate_required."""
    return error.reason.partition("_ALERT_")[2].lower()


def meet(server_context, client_context, server_name="localhost"):
    """Run a handshake and a byte from server to client; return the errors of client and server, or None.

    Under TLS 1.3 a client learns of its refusal at its first read, so it must read.
    """
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    client = client_context.wrap_bio(to_client, to_server, server_hostname=server_name)
    steps = {
        "client": [client.do_handshake, lambda: client.read(1)],
        "server": [server.do_handshake, lambda: server.write(b"x")],
    }
    errors = {"client": None, "server": None}
    for _ in range(12):
        for side, pending in steps.items():
            try:
                while pending:
                    pending[0]()
                    pending.pop(0)
            except ssl.SSLWantReadError:
                continue
            except ssl.SSLError as error:
                errors[side] = error
                pending.clear()
    if not errors["server"] and not errors["client"]:
        assert not any(steps.values()), "the handshake does not end"
    return errors["client"], errors["server"]


def server_context(directory, version, crl=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = context.maximum_version = VERSIONS[version]
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_cert_chain(directory / "server.crt", directory / "server.key")
    context.load_verify_locations(directory / "ca.crt")
    if crl:
        context.load_verify_locations(crl)
        context.verify_flags |= ssl.VerifyFlags.VERIFY_CRL_CHECK_LEAF
    return context


def client_context(directory, pair=None, ciphers="DEFAULT"):
    context = ssl.create_default_context(cafile=str(directory / "ca.crt"))
    context.set_ciphers(ciphers)
    if pair:
        context.load_cert_chain(pair)
    return context


NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0)


DAY = datetime.timedelta(days=1)


STRICT = ssl.VerifyFlags.VERIFY_X509_STRICT


def snapshot(directory):
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def identity(path):
    return certificate_identity(pem_blocks(path.read_bytes(), "CERTIFICATE")[0])


def handshake(server_context, client_context, server_name="localhost"):
    """Run a handshake in memory and a byte each way; return what the server learned of the client."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    client = client_context.wrap_bio(to_client, to_server, server_hostname=server_name)
    pending = [client.do_handshake, server.do_handshake, lambda: client.write(b"x"), lambda: server.read(1)]
    for _ in range(20):
        for step in pending[:2]:
            try:
                step()
                pending.remove(step)
            except ssl.SSLWantReadError:
                continue
        if not pending:
            return server.getpeercert()
    raise AssertionError("the handshake does not end")


def contexts(directory, client="client"):
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.verify_mode = ssl.CERT_REQUIRED
    server.load_cert_chain(directory / "server.crt", directory / "server.key")
    server.load_verify_locations(directory / "ca.crt")
    peer = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    peer.load_verify_locations(directory / "ca.crt")
    peer.load_cert_chain(directory / f"{client}.pem")
    server.verify_flags |= STRICT
    peer.verify_flags |= STRICT
    return server, peer


def bare_ca(key, *extensions):
    """A CA as older tools make it, without what `issue` always adds."""
    name = common_name("bare")
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(NOW - DAY).not_valid_after(NOW + DAY)
    for extension in extensions:
        builder = builder.add_extension(extension, critical=True)
    return Authority(builder.sign(key, hashes.SHA256()), key)


def leaf(authority, key=None, name="x", **changes):
    profile = Profile(common_name(name), NOW - DAY, NOW + 90 * DAY, CLIENT)._replace(**changes)
    return issue(profile, key or new_key(), authority)
