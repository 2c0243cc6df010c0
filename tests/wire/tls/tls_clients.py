"""Clients for the TLS channel, over memory buffers: some are accepted, some refused."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from functools import cache

import trustme

from mockgpt.wire.tls.channel import TLSChannel
from mockgpt.wire.tls.message_callback import observe
from mockgpt.wire.tls.refusal_reasons import HandshakeFailed

EC = trustme.KeyType.ECDSA
VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
ROUND_TRIPS = 10


@cache
def authority(name: str = "ours") -> trustme.CA:
    return trustme.CA(key_type=EC, organization_name=name)


@cache
def server_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert("localhost", key_type=EC).configure_cert(context)
    authority().configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    context.set_alpn_protocols(["http/1.1"])
    observe(context)
    return context


def client_context(kind: str, version: str = "1.3") -> ssl.SSLContext:
    """Return a client that shows a certificate of some kind, `none` for none."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority().configure_trust(context)
    context.minimum_version = context.maximum_version = VERSIONS[version]
    context.set_alpn_protocols(["h2", "http/1.1"])
    certificate = _certificate(kind)
    if certificate is not None:
        certificate.configure_cert(context)
    return context


@cache
def _certificate(kind: str) -> trustme.LeafCert | None:
    now = datetime.now(UTC)
    if kind == "none":
        return None
    if kind == "other_ca":
        return authority("theirs").issue_cert("client", key_type=EC)
    if kind == "expired":
        return authority().issue_cert(
            "client", key_type=EC, not_before=now - timedelta(days=9), not_after=now - timedelta(days=1)
        )
    if kind == "not_yet_valid":
        return authority().issue_cert("client", key_type=EC, not_before=now + timedelta(days=1))
    return authority().issue_cert("client", key_type=EC)


class Client:
    """A client whose network is the channel's."""

    def __init__(self, context: ssl.SSLContext, server: ssl.SSLContext | None = None) -> None:
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_hostname="localhost")
        self.channel = TLSChannel(server or server_context())
        self.received = b""
        self.refusal: HandshakeFailed | None = None
        self.alert: str | None = None

    def step(self) -> None:
        """Let both sides say what they have to say."""
        try:
            self.tls.do_handshake()
            self.tls.read(1)
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLError as error:
            self.alert = error.reason
        self.deliver(self.outgoing.read())

    def deliver(self, data: bytes) -> None:
        if self.refusal is not None:
            return
        try:
            self.received += self.channel.receive(data)
        except HandshakeFailed as refusal:
            self.refusal = refusal
        self.incoming.write(self.channel.take_output())

    def shake_hands(self) -> None:
        for _ in range(ROUND_TRIPS):
            self.step()
            if self.alert is not None:
                return
