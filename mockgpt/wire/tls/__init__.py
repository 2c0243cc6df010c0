"""TLS: from a connection's first byte to a verified client, or to the reason why it is refused."""
